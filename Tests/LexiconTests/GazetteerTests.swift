import BriefingModel
import Lexicon
import Testing

@Suite("The gazetteer")
struct GazetteerTests {
  let gazetteer = Gazetteer.standard

  private func path(_ name: String) -> String? {
    gazetteer.units(named: name).first.map { gazetteer.reference($0).path }
  }

  @Test(
    "Full and short names lead to the path from the province down",
    arguments: [
      ("哈尔滨市", "黑龙江省/哈尔滨市"), ("哈尔滨", "黑龙江省/哈尔滨市"), ("内蒙古", "内蒙古自治区"),
      ("准格尔旗", "内蒙古自治区/鄂尔多斯市/准格尔旗"), ("天门市", "湖北省/天门市"), ("涪陵区", "重庆市/涪陵区"),
      ("海西州", "青海省/海西蒙古族藏族自治州"), ("喀什地区", "新疆维吾尔自治区/喀什地区"),
      ("香港特别行政区", "香港特别行政区"), ("锡林郭勒盟", "内蒙古自治区/锡林郭勒盟"),
      ("临平区", "浙江省/杭州市/临平区"), ("钱塘区", "浙江省/杭州市/钱塘区"),
    ])
  func paths(_ name: String, _ expected: String) {
    #expect(path(name) == expected)
  }

  @Test(
    "Words that are no names of regions are not found",
    arguments: ["县", "市", "全市", "项目", "重点", "芦洪市"])
  func none(_ word: String) {
    #expect(gazetteer.units(named: word).isEmpty)
  }

  @Test("Ordinary words are marked, names are not")
  func ordinaryWords() throws {
    for (name, isWord) in [
      ("合作", true), ("资源", true), ("平安", true), ("新区", true), ("兰州", false), ("宿迁", false),
    ] {
      let match = try #require(gazetteer.match(in: Array(name.utf8), at: 0))
      #expect(match.isOrdinaryWord == isWord, "\(name)")
    }
  }

  @Test("The longest name wins")
  func longest() throws {
    let bytes = Array("黑龙江省哈尔滨市".utf8)
    #expect(try #require(gazetteer.match(in: bytes, at: 0)).end == 12)
    #expect(try #require(gazetteer.match(in: bytes, at: 12)).end == 24)
    #expect(gazetteer.match(in: bytes, at: 6) == nil)
  }

  @Test("A name that several counties bear gives all of them")
  func ambiguous() {
    let units = gazetteer.units(named: "鼓楼区")
    #expect(
      Set(units.filter { gazetteer.isValid($0) }.map { gazetteer.code(of: $0) })
        == ["320106", "320302", "350102", "410204"])
  }

  @Test("A code gives the unit still valid")
  func codes() {
    #expect(gazetteer.region(code: "230100")?.name == "哈尔滨市")
    #expect(gazetteer.region(code: "230100")?.parent == "230000")
    #expect(gazetteer.region(code: "500102")?.parent == "500000")
    #expect(gazetteer.region(code: "429006")?.parent == "420000")
    #expect(gazetteer.region(code: "999999") == nil)
    #expect(gazetteer.region(code: "x") == nil)
  }

  @Test("A workspace's own units are found by name, short name and alias, and lie in their parent")
  func ownUnits() throws {
    let own = gazetteer.adding([
      Region(
        code: "990100", name: "云岭市", shortName: "云岭", level: .prefecture, kind: .administrative),
      Region(
        code: "990102", name: "临溪区", level: .county, kind: .administrative, parent: "990100",
        aliases: ["临溪"]),
      Region(
        code: "YLGX", name: "云岭高新区", level: .county, kind: .functionalZone, parent: "990100"),
    ])
    let district = try #require(own.units(named: "临溪").first)
    #expect(own.reference(district) == RegionReference(path: "云岭市/临溪区", code: "990102"))
    let city = try #require(own.units(named: "云岭").first)
    #expect(own.lies(district, within: city))
    #expect(own.units(named: "云岭高新区").first.map { own.code(of: $0) } == "YLGX")
    #expect(own.region(code: "990100")?.name == "云岭市")
    #expect(own.units(named: "哈尔滨市").first.map { own.code(of: $0) } == "230100")
    #expect(gazetteer.units(named: "云岭市").isEmpty)
  }
}

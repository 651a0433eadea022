import Deliver
import Testing

@Suite("Names of results")
struct ResultNamesTests {
  @Test("A result is called after its file, each name once, whatever the case")
  func unique() {
    var names = ResultNames(ending: ".clean.txt")
    let given = ["a/x.txt", "b/x.txt", "b/X.html", "x-2.txt", "无名", "a.b.txt"].map {
      names.name(for: $0)
    }
    #expect(
      given == [
        "x.clean.txt", "x-2.clean.txt", "X-3.clean.txt", "x-2-2.clean.txt", "无名.clean.txt",
        "a.b.clean.txt",
      ])
  }

  @Test("Whatever a file is called, its result has a name that is safe and not too long")
  func safe() {
    var names = ResultNames(ending: ".json")
    let long = String(repeating: "长", count: 100)
    let given = ["-rf.txt", "a\u{1b}[2J?.txt", long + ".txt", long + ".html", ".txt"].map {
      names.name(for: $0)
    }
    #expect(given[0] == "rf.json")
    #expect(given[1] == "a[2J.json")
    #expect(given[2].utf8.count <= 120 && given[3].utf8.count <= 120)
    #expect(Set(given).count == 5)
    #expect(given.allSatisfy { !$0.hasPrefix(".") && !$0.hasPrefix("-") })
  }
}

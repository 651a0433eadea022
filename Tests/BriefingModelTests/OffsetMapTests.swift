import BriefingModel
import Testing

@Suite struct OffsetMapTests {
  private let map = OffsetMap(segments: [
    .init(text: ByteRange(0, 6), origin: ByteRange(10, 16)),
    .init(text: ByteRange(6, 9), origin: ByteRange(16, 25)),
    .init(text: ByteRange(9, 12), origin: ByteRange(30, 33)),
  ])

  @Test("Bytes of an exact segment map one to one")
  func exact() {
    #expect(map.origin(of: ByteRange(3, 6)) == ByteRange(13, 16))
    #expect(map.origin(of: ByteRange(0, 3)) == ByteRange(10, 13))
  }

  @Test("A rewritten segment maps as a whole")
  func rewritten() {
    #expect(map.origin(of: ByteRange(6, 9)) == ByteRange(16, 25))
    #expect(map.origin(of: ByteRange(3, 8)) == ByteRange(13, 25))
  }

  @Test("A range over a gap covers it; a range of nothing has no origin")
  func gaps() {
    #expect(map.origin(of: ByteRange(8, 10)) == ByteRange(16, 31))
    #expect(map.origin(of: ByteRange(12, 15)) == nil)
    #expect(OffsetMap().origin(of: ByteRange(0, 3)) == nil)
  }
}

import BriefingModel
import Testing

@Suite struct CalendarDateTests {
  @Test(
    "Days that do not exist are refused",
    arguments: [
      "2023-02-29", "2024-13-01", "2024-00-10", "2024-4-31", "2024-04-31", "24-04-01", "2024-04-0１",
    ])
  func impossible(text: String) { #expect(CalendarDate(iso: text) == nil) }

  @Test("Day numbers run without gaps over leap years and centuries")
  func dayNumbers() throws {
    var date = try #require(CalendarDate(iso: "1899-12-30"))
    for _ in 0..<60_000 {
      let next = date.adding(days: 1)
      #expect(next > date)
      #expect(next.dayNumber == date.dayNumber + 1)
      #expect(CalendarDate(dayNumber: next.dayNumber) == next)
      date = next
    }
    #expect(date.iso == "2064-04-08")
  }

  @Test(
    "Weekdays and days of the year",
    arguments: [
      ("2026-06-01", 1, 152), ("2026-06-07", 7, 158), ("2024-12-31", 2, 366), ("1970-01-01", 4, 1),
    ])
  func weekdays(text: String, weekday: Int, dayOfYear: Int) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.isoWeekday == weekday)
    #expect(date.dayOfYear == dayOfYear)
  }

  @Test("Partial dates stay partial")
  func partial() {
    #expect(PartialDate(month: 1, day: 2).date == nil)
    #expect(PartialDate(month: 1, day: 2).chinese == "1月2日")
    #expect(PartialDate(year: 2023, month: 2, day: 29).date == nil)
    #expect(PartialDate(year: 2024, month: 2, day: 29).date?.chinese == "2024年2月29日")
  }
}

import BriefingModel
import Foundation

/// The day and time of this machine, read where a person decides something and nowhere else.
enum Today {
  /// Now, as a correction keeps it: the day, and the time as `14:05`.
  static func now() -> (day: CalendarDate, time: String)? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: Date())
    guard let year = parts.year, let month = parts.month, let number = parts.day,
      let day = CalendarDate(year: year, month: month, day: number), let hour = parts.hour,
      let minute = parts.minute
    else { return nil }
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return (day, two(hour) + ":" + two(minute))
  }
}

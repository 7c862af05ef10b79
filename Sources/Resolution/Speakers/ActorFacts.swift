internal import Authority
internal import Dates
internal import SQLite

/// What an article tells of a person, as far as identity depends on it.
struct ActorFacts {
  let name: String
  /// Key of the whole name, whatever its spelling and script.
  let nameKey: String
  /// Key of the family name; equal to `nameKey` where the article gives no more.
  let familyKey: String
  let country: String?
  let gender: String?
  let posts: [StatedPost]
  /// When the article was written and what it is about.
  let setting: Setting

  var isSurnameOnly: Bool { nameKey == familyKey }

  var days: ClosedRange<CalendarDate>? { setting.days }

  /// The article is later than the whole of a tenure.
  func isAfter(_ tenure: Tenure) -> Bool {
    guard let days, let end = tenure.until?.last ?? tenure.seen?.last else { return false }
    return end < days.upperBound
  }
}

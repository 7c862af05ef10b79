internal import Authority
internal import Dates

/// A person of the authority with the posts that they have held.
struct KnownPerson: Sendable {
  /// The person's name within all tables: "sergey-lavrov".
  let id: String
  let name: String
  let otherNames: [String]
  /// m or f.
  let gender: String?
  let country: String?
  let source: String?
  let tenures: [KnownTenure]

  /// The key of the speaker that the person is.
  var speakerKey: String { "person:\(id)" }
}

/// A post that a person has held.
struct KnownTenure: Hashable, Sendable {
  let post: Post
  let title: String
  let country: String?
  let body: String?
  let host: String?
  let from: EDTF?
  let until: EDTF?
  /// When the source saw it held.
  let seen: EDTF?
  let source: String

  enum Answer { case yes, perhaps, no }

  /// Whether it was held on a day that lies in a range.
  ///
  /// An end that is not known lies open: what the source saw is certain, the rest perhaps. "Wikidata
  /// tenures without an end are usually those in office when they were read."
  func isHeld(_ days: ClosedRange<CalendarDate>) -> Answer {
    if let last = until?.last, last < days.lowerBound { return .no }
    if let first = from?.first, first > days.upperBound { return .no }
    let begin = from?.last ?? seen?.first
    let end = until?.first ?? seen?.last
    guard let begin, let end else { return .perhaps }
    // Somebody who was seen in office long ago need not be there any more.
    if until == nil, end.days(to: days.lowerBound) > Self.staleDays { return .no }
    return begin <= days.lowerBound && days.upperBound <= end ? .yes : .perhaps
  }

  /// After ten years without a sign an open tenure is taken for ended.
  private static let staleDays = 3653
}

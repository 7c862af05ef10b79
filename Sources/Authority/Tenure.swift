public import Dates

/// A post that a person has held, for a time.
public struct Tenure: Sendable, Hashable {
  /// The person's id.
  public let person: String
  public let post: Post
  /// The usual English title: "Minister of Foreign Affairs".
  public let title: String
  /// ISO code of the state that it is a post of.
  public let country: String?
  /// Id of the organisation that it is a post of or at.
  public let body: String?
  /// ISO code of the state to which an ambassador is accredited.
  public let host: String?
  public let from: EDTF?
  /// Nil where the source knows no end.
  public let until: EDTF?
  /// When the source saw the post held: the latest day, or the first and the last.
  public let seen: EDTF?
  /// Table and row, or an address.
  public let source: String

  public init(
    person: String, post: Post, title: String, country: String?, body: String?, host: String?,
    from: EDTF?, until: EDTF?, seen: EDTF?, source: String
  ) {
    self.person = person
    self.post = post
    self.title = title
    self.country = country
    self.body = body
    self.host = host
    self.from = from
    self.until = until
    self.seen = seen
    self.source = source
  }

  public enum Answer: Sendable {
    case yes, perhaps, no
  }

  /// Whether it was held on the days of a range.
  ///
  /// What the source saw is certain; behind it an end that is not known lies open, for ten years at
  /// most. Wikidata tenures without an end are usually those in office when they were read.
  public func isHeld(_ days: ClosedRange<CalendarDate>) -> Answer {
    if let last = until?.last, last < days.lowerBound { return .no }
    if let first = from?.first, first > days.upperBound { return .no }
    guard let begin = from?.last ?? seen?.first, let end = until?.first ?? seen?.last else {
      return .perhaps
    }
    if until == nil, end.days(to: days.lowerBound) > Self.staleDays { return .no }
    if from == nil, days.upperBound.days(to: begin) > Self.staleDays { return .no }
    return begin <= days.lowerBound && days.upperBound <= end ? .yes : .perhaps
  }

  private static let staleDays = 3653

  static let columns = [
    "person", "post", "title", "country", "body", "host", "from", "until", "seen", "source",
  ]

  init(_ row: TableRow, posts: (String) -> Post?) throws(TableError) {
    person = try row.text("person")
    let post = try row.text("post")
    guard let known = posts(post) else { throw row.malformed("unknown post '\(post)'") }
    self.post = known
    title = try row.text("title")
    country = try row.optional("country")
    body = try row.optional("body")
    host = try row.optional("host")
    from = try row.date("from")
    until = try row.date("until")
    seen = try row.date("seen")
    source = try row.text("source")
  }
}

extension TableRow {
  /// A cell that holds a date, or nothing.
  fileprivate func date(_ column: String) throws(TableError) -> EDTF? {
    guard let text = try optional(column) else { return nil }
    guard let date = EDTF(text) else { throw malformed("'\(text)' in '\(column)' is no date") }
    return date
  }
}

public import Dates

/// A post that a person holds or has held.
public struct Tenure: Sendable, Hashable {
  /// The id of the person.
  public let person: String
  public let post: Post
  /// The usual English title: "Minister of Foreign Affairs".
  public let title: String
  /// ISO 3166-1 alpha-2 of the state that it is a post of.
  public let country: String?
  /// The id of the organisation that it is a post of or at.
  public let body: String?
  /// ISO 3166-1 alpha-2 of the state to which an ambassador is accredited.
  public let host: String?
  /// When it began; nil where no source says.
  public let from: EDTF?
  /// When it ended; nil where it goes on or no source says.
  public let until: EDTF?
  /// When the source saw it held: one date, or the first and the last.
  public let seen: EDTF?
  /// Where it is from: a table and its line, or an address.
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
}

extension Tenure: TableValue {
  package enum Column: Int, TableColumn {
    case person, post, title, country, body, host, from, until, seen, source

    package var cell: Cell {
      switch self {
      case .person: .reference(.people)
      case .post: .reference(.posts)
      case .title, .source: .text
      case .country, .host: .optional(.reference(.countries))
      case .body: .optional(.reference(.bodies))
      case .from, .until, .seen: .optional(.date)
      }
    }
  }

  package static var section: Section { .tenures }

  package init(_ row: Row<Column>) {
    let country: Country? = row.reference(.country)
    let body: Body? = row.reference(.body)
    let host: Country? = row.reference(.host)
    self.init(
      person: row.required(.person, Person.self).id, post: row.required(.post, Post.self),
      title: row.text(.title), country: country?.code, body: body?.id, host: host?.code,
      from: row.optional(.from).flatMap { EDTF($0) },
      until: row.optional(.until).flatMap { EDTF($0) },
      seen: row.optional(.seen).flatMap { EDTF($0) }, source: row.text(.source))
  }
}

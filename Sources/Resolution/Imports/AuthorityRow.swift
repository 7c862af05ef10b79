internal import Authority
internal import Dates

/// One row of an imported table: a person in a post.
public struct AuthorityRow: Sendable {
  /// Name of the person within all tables: "sergey-lavrov".
  public var person: String
  public var name: String
  public var otherNames: [String] = []
  /// m or f.
  public var gender: String?
  /// ISO code of the state served.
  public var country: String?
  /// Id of the post; nil in tables of persons without posts.
  public var post: String?
  public var title = ""
  public var body: String?
  /// ISO code of the state to which an ambassador is accredited.
  public var host: String?
  public var from: String?
  public var until: String?
  public var seen: String?
  /// Table and row, or an address.
  public var source: String

  public init(person: String, name: String, source: String) {
    self.person = person
    self.name = name
    self.source = source
  }

  /// The columns of the project's own form, in their order.
  public static let columns = [
    "person", "name", "names", "gender", "country", "post", "title", "body", "host", "from",
    "until", "seen", "source",
  ]

  /// What is wrong with the row; nil if nothing is.
  var fault: String? {
    if person.isEmpty || name.isEmpty { return "a person needs an id and a name" }
    if source.isEmpty { return "a row needs a source" }
    if let gender, gender != "m", gender != "f" { return "'\(gender)' is no gender: m, f or -" }
    if let post, Gazetteer.shipped.post(id: post) == nil { return "unknown post '\(post)'" }
    for code in [country, host].compactMap({ $0 })
    where Gazetteer.shipped.country(code: code) == nil {
      return "unknown country '\(code)'"
    }
    for date in [from, until, seen].compactMap({ $0 }) where EDTF(date) == nil {
      return "'\(date)' is no date"
    }
    if let first = from.flatMap({ EDTF($0)?.first }), let last = until.flatMap({ EDTF($0)?.last }),
      last < first
    {
      return "it ends before it begins"
    }
    return nil
  }

  /// The cells in the order of `columns`, "-" for nothing.
  var cells: [String] {
    [
      person, name, otherNames.joined(separator: "; "), gender, country, post, title, body, host,
      from, until, seen, source,
    ].map { cell in cell.flatMap { $0.isEmpty ? nil : $0 } ?? "-" }
  }
}

internal import Dates

/// What a format's own fields say about an article.
struct Metadata {
  /// How a basis names the fields: "front matter".
  let kind: String
  var title: String?
  var outlet: String?
  var date: ResolvedDate?
  var url: String?
  var authors: [String] = []
  var language: String?
  /// Fields that could not be used.
  var warnings: [String] = []

  /// Whether somebody wrote it for this very article, and no template for all.
  let isByHand: Bool

  init(kind: String, isByHand: Bool = false) { (self.kind, self.isByHand) = (kind, isByHand) }

  /// The fields that articles are described with, under the names that are in use for them.
  enum Field {
    case title, outlet, date, url, author, language, text

    /// The field of a key, however it is cased and joined: "publishedAt", "published_at".
    init?(_ key: String) {
      switch key.lowercased().filter({ $0 != "_" && $0 != "-" && $0 != " " }) {
      case "title", "headline": self = .title
      case "outlet", "source", "publisher", "site", "sitename", "publication": self = .outlet
      case "date", "published", "publishedat", "publishedon", "publicationdate", "pubdate",
        "datepublished", "publishdate":
        self = .date
      case "url", "link", "canonical", "canonicalurl", "permalink": self = .url
      case "author", "authors", "byline", "creator": self = .author
      case "lang", "language": self = .language
      case "text", "body", "content": self = .text
      default: return nil
      }
    }
  }

  /// What the fields are called, for people.
  /// - Parameter place: "the front matter's"; may be empty.
  static func fieldNames(in place: String) -> [(what: String, from: String)] {
    [
      ("published", "date, published, publishedAt, publication_date, pubDate, datePublished"),
      ("outlet", "outlet, source, publisher, site, publication"),
      ("address", "url, link, canonical, permalink"),
      ("author", "author, authors, byline, creator"),
      ("language", "lang, language"),
    ].map { what, keys in
      (
        what,
        (place.isEmpty ? "" : place + " ")
          + "\(keys.split(separator: ", ").map { "`\($0)`" }.joined(separator: ", "))"
      )
    }
  }

  /// Takes a value, unless an earlier key has given one.
  mutating func set(_ field: Field, key: String, value: String, dayFirst: Bool? = nil) {
    guard !value.isEmpty else { return }
    switch field {
    case .title: title = title ?? value
    case .outlet: outlet = outlet ?? value
    case .url: url = url ?? value
    case .author: if authors.isEmpty { authors = [value] }
    case .language: language = language ?? value
    case .text: break
    case .date:
      guard date == nil else { return }
      if let edtf = DateParsing.date(value)
        ?? DayLine.day(in: value, dayFirst: dayFirst).flatMap({ .day($0) })
      {
        date = ResolvedDate(edtf: edtf, basis: "\(kind) \"\(key): \(value)\"")
      } else {
        warnings.append("\(kind): \"\(key): \(value)\" is no date that can be read")
      }
    }
  }
}

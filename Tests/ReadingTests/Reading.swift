import Reading
import Testing
import Text

/// The articles of some bytes, with the reader that takes them.
func articles(
  _ bytes: [UInt8], options: ReadingOptions = ReadingOptions(), source: SourcesTable.Row? = nil,
  location: String = "/news/item.txt"
) throws -> [Article] {
  let reader = Readers.reader(for: Beginning(bytes))
  let document = Document(bytes: bytes, location: location, reader: reader, source: source)
  return try document.articles(options: options)
}

/// The one article of a text.
func article(
  _ text: String, options: ReadingOptions = ReadingOptions(), source: SourcesTable.Row? = nil
) throws -> Article {
  try #require(try articles(Array(text.utf8), options: options, source: source).first)
}

/// Why bytes are no article.
func rejection(_ bytes: [UInt8], options: ReadingOptions = ReadingOptions()) -> Rejection? {
  do {
    _ = try articles(bytes, options: options)
    return nil
  } catch {
    return error as? Rejection
  }
}

func rejection(_ text: String) -> Rejection? { rejection(Array(text.utf8)) }

/// The parts of an article's paragraphs with their first words.
func outline(_ article: Article) -> [String] {
  zip(article.parts, article.text.paragraphs).map { part, paragraph in
    let words = article.text.words[paragraph].prefix(2).joined(separator: " ")
    return "\(part.rawValue): \(words)"
  }
}

/// A row of `sources.csv`.
func row(_ values: String) throws -> SourcesTable.Row {
  let table = try SourcesTable(
    Array("file,outlet,date,url,lang\nitem.txt,\(values)\n".utf8), path: "/news/sources.csv")
  return try #require(table.rows["item.txt"])
}

/// UTF-16 with its mark, low byte first.
func wide(_ text: String) -> [UInt8] {
  [0xFF, 0xFE]
    + text.utf16.flatMap { (unit: UInt16) -> [UInt8] in
      [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
}

import Reading
import Text

@testable import Extraction

/// The article that the plain-text reader makes of a text.
func article(_ text: String, outlet: String? = nil) throws -> Article {
  let document = Document(
    bytes: Array(text.utf8), location: "/test.txt", reader: PlainTextReader())
  return try document.articles(options: ReadingOptions(outlet: outlet))[0]
}

/// One line a report: `kind | speaker | content`, pieces of content joined by " … ".
func reports(in text: String, engine: Extractor.Engine = .rules) throws -> [String] {
  let article = try article(text)
  let extract = Extractor(engine: engine).extract(article)
  return extract.reports.filter { $0.attitude == .statement }.map { report in
    let content = report.content.map(article.text.source.string).joined(separator: " … ")
    let speaker = report.speaker.map { extract.actors[$0].name } ?? "-"
    return "\(report.kind.rawValue) | \(speaker) | \(content)"
  }
}

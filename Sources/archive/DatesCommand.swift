import ArgumentParser
import Dates
import Formats
import Reading
import Text

struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "Show the dates in a text and how each is understood.",
    discussion: """
      archive dates article.txt
      archive dates article.txt --on 2022-01-12
      echo "They met last Friday." | archive dates - --on 2022-01-12 --json

      Each expression of time with its place in code points, its words, its value as EDTF, its
      precision, and the words and the day that it was reckoned from: --on, else the day of the
      article's dateline or of its publication. Takes the same formats as archive ingest.
      """)

  @Argument(help: "Files; - for standard input.") var files: [String]
  @Option(help: "The day on which the texts were written, whatever they say themselves.")
  var on: String?
  @Flag(help: "Print one JSON object a line.") var json = false

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name a file, or - for standard input.") }
  }

  func run() throws {
    let stated = try on.map { text in
      guard let day = DateParsing.day(text) else {
        throw InputError("--on \(text) is no day; write 2022-01-12")
      }
      return DateAnchor(.day(day), label: day.iso)
    }
    let output = Output()
    var count = 0
    var hasFailed = false
    for entry in try ArticleFiles(files).entries {
      for result in Self.articles(of: entry) {
        switch result {
        case .success(let article):
          let expressions = TemporalExpressions.find(in: article.text)
          count += expressions.count
          let anchor = stated ?? Self.anchor(of: article)
          for expression in expressions {
            let date = expression.resolved(from: anchor)
            let line = json ? Self.json(expression, date, article) : text(expression, date, article)
            try output.writeLine(line)
          }
        case .failure(let rejection):
          Messages.write("rejected: \(rejection.location): \(rejection.detail)")
          hasFailed = true
        }
      }
    }
    try output.flush()
    if hasFailed { throw ExitStatus.usage }
    if count == 0 { throw ExitStatus.nothing }
  }

  private static func articles(of entry: ArticleFiles.Entry) -> [Result<Article, Rejection>] {
    switch entry {
    case .rejection(let rejection): return [.failure(rejection)]
    case .input(let input):
      var articles: [Result<Article, Rejection>] = []
      var stream = DocumentStream(input, options: ReadingOptions())
      while let next = stream.next() {
        do throws(Rejection) {
          let document = try next.get()
          articles += try document.articles(options: ReadingOptions()).map { .success($0) }
        } catch {
          articles.append(.failure(error))
        }
      }
      return articles
    }
  }

  private static func anchor(of article: Article) -> DateAnchor {
    if let written = article.dateline?.date {
      return DateAnchor(written.edtf, label: "the dateline of \(written.edtf)")
    }
    let published = article.published?.edtf
    return DateAnchor(published, label: published.map { "the publication on \($0)" } ?? "")
  }

  // MARK: Printing

  private static func json(
    _ expression: TemporalExpression, _ date: ResolvedDate?, _ article: Article
  ) -> String {
    let span = article.text.span(expression.tokens)
    let line: JSON = [
      "file": .string(article.location), "start": .integer(span.start), "end": .integer(span.end),
      "text": .string(article.text.string(expression.tokens)),
      "value": JSON(date?.edtf.description), "precision": JSON(date?.precision.rawValue),
      "reference": JSON(reference(of: expression)), "basis": JSON(date?.basis),
    ]
    return line.compact
  }

  private func text(
    _ expression: TemporalExpression, _ date: ResolvedDate?, _ article: Article
  ) -> String {
    let span = article.text.span(expression.tokens)
    let words = singleLine(article.text.string(expression.tokens))
    let value =
      date.map { "\($0.edtf) (\($0.precision.rawValue)) – \($0.basis)" }
      ?? Self.reference(of: expression).map { "the \($0)" } ?? "unknown"
    return "\(span.start)–\(span.end)  “\(words)”  \(value)"
  }

  /// Past, present or future, of words that have no date: "recently", "now".
  private static func reference(of expression: TemporalExpression) -> String? {
    guard case .vague(let direction) = expression.meaning else { return nil }
    return switch direction {
    case .past: "past"
    case .future: "future"
    case nil: "present"
    }
  }
}

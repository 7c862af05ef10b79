import ArgumentParser
import Dates
import Formats
import Text

struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "Show the dates in a text and how each is understood.",
    discussion: """
      archive dates article.txt --on 2022-01-12
      echo "They met last Friday." | archive dates - --on 2022-01-12 --json

      Each expression of time with its place in code points, its value as EDTF, its precision, and the
      words and the day that it was reckoned from.
      """)

  @Argument(help: "Files with plain text; - for standard input.") var files: [String]
  @Option(help: "The day on which the text was written.") var on: String?
  @Flag(help: "Print one JSON object a line.") var json = false

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name a file, or - for standard input.") }
    if let on, DateParsing.day(on) == nil { throw ValidationError("'\(on)' is no day.") }
  }

  func run() throws {
    let output = Output()
    let anchor = DateAnchor(on.flatMap { DateParsing.date($0) }, label: on ?? "")
    var count = 0
    for file in files {
      let text = TokenizedText(SourceText(utf8: try InputFile.read(file)))
      for expression in TemporalExpressions.find(in: text) {
        let date = expression.resolved(from: anchor)
        let span = text.span(expression.tokens)
        let words = text.string(expression.tokens)
        count += 1
        if json {
          let line: JSON = [
            "file": .string(file), "start": .integer(span.start), "end": .integer(span.end),
            "text": .string(words), "value": JSON(date?.edtf.description),
            "precision": JSON(date?.precision.rawValue), "basis": JSON(date?.basis),
          ]
          try output.writeLine(line.compact)
        } else {
          let value = date.map { "\($0.edtf) – \($0.basis)" } ?? "unknown"
          try output.writeLine("\(span.start)–\(span.end)  “\(singleLine(words))”  \(value)")
        }
      }
    }
    try output.flush()
    if count == 0 { throw ExitStatus.nothing }
  }
}

import ArgumentParser
import Extraction
import Formats
import Reading

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print what is found in articles, without an archive.",
    discussion: """
      archive extract article.txt
      archive extract articles/*.txt | jq '.statements[].speaker.name'
      archive extract --all article.txt

      Prints a JSON object a document and line. Spans are half-open ranges of Unicode code points.
      """)

  @Argument(help: "Files; - for standard input.") var files: [String]
  @Flag(help: "Print beliefs and intentions, too.") var all = false
  @OptionGroup var engine: EngineOptions

  func run() throws {
    let output = Output()
    let extractor = try engine.extractor()
    var failed = false
    let entries = try ArticleFiles(files).entries
    for entry in entries {
      switch entry {
      case .rejection(let rejection):
        Messages.write("rejected: \(rejection.location): \(rejection.detail)")
        failed = true
      case .input(let input):
        var stream = DocumentStream(input, options: ReadingOptions())
        while let next = stream.next() {
          let articles: [Article]
          do throws(Rejection) {
            articles = try next.get().articles(options: ReadingOptions())
          } catch {
            Messages.write("rejected: \(error.location): \(error.detail)")
            failed = true
            continue
          }
          for article in articles {
            let line = ExtractLine(article, extractor.extract(article), all: all)
            try output.writeLine(line.json.compact)
          }
        }
      }
    }
    try output.flush()
    if failed { throw ExitStatus.usage }
  }
}

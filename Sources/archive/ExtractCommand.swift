import ArgumentParser
import Extraction
import Formats
import Glibc
import Reading

struct ExtractCommand: AsyncParsableCommand {
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
  @Flag(help: "Print whom he, she, his and her stand for instead.") var pronouns = false
  @OptionGroup var fields: FieldOptions
  @OptionGroup var engine: EngineOptions

  @Option(help: "How many documents to read at a time.")
  var jobs = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs starts at 1.") }
  }

  func run() async throws {
    let output = Output()
    var printing = Printing(output: output)
    let extractor = try engine.extractor()
    let (all, pronouns) = (all, pronouns)
    var reading = ReadingOptions()
    reading.fields = try fields.fieldMap()
    let options = reading
    let lines: @Sendable (Document) -> [Result<String, Rejection>] = { document in
      Self.lines(of: document, options) { article in
        pronouns
          ? PronounLine(article, Extractor.pronouns(in: article)).json
          : ExtractLine(article, extractor.extract(article), all: all).json
      }
    }
    try await withThrowingTaskGroup(of: (Int, [Result<String, Rejection>]).self) { group in
      var issued = 0
      for entry in try ArticleFiles(files).entries {
        guard case .input(let input) = entry else {
          if case .rejection(let rejection) = entry {
            try printing.take(issued, [.failure(rejection)])
            issued += 1
          }
          continue
        }
        var stream = DocumentStream(input, options: options)
        while let next = stream.next() {
          if issued - printing.next >= jobs * 4, let (index, lines) = try await group.next() {
            try printing.take(index, lines)
          }
          let index = issued
          issued += 1
          switch next {
          case .failure(let rejection): try printing.take(index, [.failure(rejection)])
          case .success(let document):
            if jobs == 1 {
              try printing.take(index, lines(document))
            } else {
              group.addTask(executorPreference: globalConcurrentExecutor) {
                (index, lines(document))
              }
            }
          }
        }
      }
      for try await (index, lines) in group { try printing.take(index, lines) }
    }
    try output.flush()
    if printing.hasFailed { throw ExitStatus.usage }
  }

  private static func lines(
    of document: Document, _ options: ReadingOptions, _ line: (Article) -> JSON
  ) -> [Result<String, Rejection>] {
    do throws(Rejection) {
      return try document.articles(options: options).map { .success(line($0).compact) }
    } catch {
      return [.failure(error)]
    }
  }

  /// Prints what is ready in the order of the input.
  private struct Printing {
    let output: Output
    private(set) var next = 0
    private(set) var hasFailed = false
    private var waiting: [Int: [Result<String, Rejection>]] = [:]

    init(output: Output) { self.output = output }

    mutating func take(_ index: Int, _ lines: [Result<String, Rejection>]) throws {
      waiting[index] = lines
      while let ready = waiting.removeValue(forKey: next) {
        next += 1
        for line in ready {
          switch line {
          case .success(let line): try output.writeLine(line)
          case .failure(let rejection):
            Messages.write("rejected: \(rejection.location): \(rejection.detail)")
            hasFailed = true
          }
        }
      }
    }
  }
}

import ArgumentParser
import Dates
import Formats
import Reading
import Text

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print the articles that are read from files, without an archive.",
    discussion: """
      archive read page.html
      archive read feed.xml | jq -r '[.published, .outlet, .url] | @tsv'
      archive read --text page.html

      Prints a JSON object an article and line: the text as the archive would store it, which reader
      took it out, and what was found on headline, day, outlet, address and language.
      """)

  @Argument(help: "Files and directories; - for standard input.") var files: [String]
  @Flag(help: "Print the texts alone.") var text = false

  func run() throws {
    let output = Output()
    var hasFailed = false
    func reject(_ rejection: Rejection) {
      Messages.write("rejected: \(rejection.location): \(rejection.detail)")
      hasFailed = true
    }
    for entry in try ArticleFiles(files).entries {
      switch entry {
      case .rejection(let rejection): reject(rejection)
      case .input(let input):
        var stream = DocumentStream(input, options: ReadingOptions())
        while let next = stream.next() {
          let articles = next.flatMap { document in
            Result { () throws(Rejection) in try document.articles(options: ReadingOptions()) }
          }
          switch articles {
          case .failure(let rejection): reject(rejection)
          case .success(let articles):
            for article in articles {
              try output.writeLine(
                text
                  ? article.text.source.string + "\n"
                  : Self.record(article, from: input.path).compact)
            }
          }
        }
      }
    }
    try output.flush()
    if hasFailed { throw ExitStatus.usage }
  }

  private static func record(_ article: Article, from file: String?) -> JSON {
    [
      "doc": .string(ExtractLine.stem(article.location)),
      "file": JSON(file),
      "location": .string(article.location),
      "sha256": .string(article.sha256),
      "reader": .string(article.reader.name),
      "reader_version": .integer(article.reader.version),
      "encoding": .string(article.encoding.rawValue),
      "headline": article.headline.map { .array([.integer($0.start), .integer($0.end)]) } ?? .null,
      "published": JSON(article.published?.edtf.description),
      "published_basis": JSON(article.published?.basis),
      "outlet": JSON(article.outlet?.name),
      "outlet_basis": JSON(article.outlet?.basis),
      "authors": JSON(article.authors),
      "retrieved": JSON(article.retrieved),
      "url": JSON(article.url),
      "language": JSON(article.language),
      "warnings": JSON(article.warnings),
      "text": .string(article.text.source.string),
    ]
  }
}

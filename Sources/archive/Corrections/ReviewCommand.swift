import ArchiveStore
import ArgumentParser
import Formats
import Glibc
import Resolution

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Walk through what the program would not decide by itself.",
    discussion: """
      archive review
      archive review --json
      archive review --yes 12 --reason "checked"

      On a terminal each suggestion is shown in its context and answered with y (it is so), n (it is
      not) or s (later); q ends. Elsewhere the suggestions are listed. Every answer is a correction, see
      archive correct.
      """)

  @Option(help: "Accept the suggestion of this number.") var yes: Int?
  @Option(help: "Refuse the suggestion of this number.") var no: Int?
  @Option(help: "Why, for the corrections.") var reason = "reviewed"
  @Option(help: "Who decides. Default: $ARCHIVE_AUTHOR, else the name you are logged in by.")
  var author: String?
  @Option(help: "At most so many.") var limit = 100
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    if yes != nil, no != nil { throw ValidationError("Give either --yes or --no.") }
    if limit < 1 { throw ValidationError("--limit must be at least 1.") }
  }

  func run() throws {
    if let number = yes ?? no {
      let store = try archive.writing()
      guard let suggestion = try Suggestion.all(in: store).first(where: { $0.id == Int64(number) })
      else { throw InputError("there is no suggestion \(number); archive review lists them") }
      try answer(suggestion, isRight: yes != nil, in: store)
      return
    }
    let output = Output()
    if output.isTerminal, isatty(STDIN_FILENO) == 1, format.format == .text {
      try walk(output)
    } else {
      try list(output)
    }
  }

  // MARK: Answers

  private func answer(_ suggestion: Suggestion, isRight: Bool, in store: Archive) throws {
    guard let quote = try TextQuote(ofActor: suggestion.actor, in: store) else {
      throw InputError("suggestion \(suggestion.id) has lost its place in the text")
    }
    let decision: Decision =
      isRight
      ? .confirm(quote, speaker: suggestion.candidateKey)
      : .deny(quote, speaker: suggestion.candidateKey)
    var options = try CorrectionOptions.parse(["--reason", reason])
    options.author = author
    options.archive = archive
    try options.apply([decision], in: store)
  }

  // MARK: On a terminal

  private func walk(_ output: Output) throws {
    let suggestions = try Suggestion.all(limit: limit, in: try archive.reading())
    if suggestions.isEmpty {
      Messages.write("nothing to review")
      throw ExitStatus.nothing
    }
    for (number, suggestion) in suggestions.enumerated() {
      try output.write(text(suggestion, number + 1, of: suggestions.count, output.style))
      try output.write("  [y]es, [n]o, [s]kip, [q]uit? ")
      try output.flush()
      switch readLine()?.lowercased().first {
      case "y": try answer(suggestion, isRight: true, in: try archive.writing())
      case "n": try answer(suggestion, isRight: false, in: try archive.writing())
      case "q", nil: return
      default: continue
      }
    }
  }

  private func text(
    _ suggestion: Suggestion, _ number: Int, of count: Int, _ style: Style
  ) -> String {
    let place = [suggestion.outlet, suggestion.published, suggestion.headline].compactMap { $0 }
    let question =
      suggestion.kind == .speaker
      ? "Is this \(suggestion.candidateName) (\(suggestion.candidateKey))? "
        + "\(suggestion.points) points: \(suggestion.evidence)"
      : "Is this \(suggestion.candidateName)? \(suggestion.evidence)"
    return """
      \(style.bold("\(number) of \(count): \(singleLine(suggestion.name))")) \
      \(suggestion.posts == "[]" ? "" : suggestion.posts) \(suggestion.country ?? "")
        \(style.dim(singleLine(place.joined(separator: " · "))))
        \(singleLine(suggestion.context))
        \(singleLine(question))

      """
  }

  // MARK: Elsewhere

  private func list(_ output: Output) throws {
    let suggestions = try Suggestion.all(limit: limit, in: try archive.reading())
    var writer = format.format.writer(
      columns: [
        "id", "kind", "name", "posts", "country", "candidate", "candidate_key", "points",
        "evidence", "outlet", "published", "reports", "context",
      ], width: output.width, style: output.style)
    var bytes: [UInt8] = []
    for suggestion in suggestions {
      writer.write(
        [
          .integer(Int(suggestion.id)), .string(suggestion.kind.rawValue),
          .string(suggestion.name), .string(suggestion.posts), JSON(suggestion.country),
          .string(suggestion.candidateName), .string(suggestion.candidateKey),
          .integer(suggestion.points), .string(suggestion.evidence), JSON(suggestion.outlet),
          JSON(suggestion.published), .integer(suggestion.reports), .string(suggestion.context),
        ], into: &bytes)
    }
    if !suggestions.isEmpty || format.format != .text { writer.finish(into: &bytes) }
    try output.write(bytes)
    try output.flush()
    if suggestions.isEmpty {
      Messages.write("nothing to review")
      throw ExitStatus.nothing
    }
  }
}

import ArchiveStore
import ArgumentParser

struct CorrectMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Two speakers are one; the first becomes the second.",
    discussion: """
      archive correct merge "Sergei Ryabkov" "Sergey Ryabkov" --reason "one man, two spellings"

      The key that the first had leads to the second from now on.
      """)

  @Argument(help: "The speaker to give up, by key or name.") var speaker: String
  @Argument(help: "The speaker to keep.") var other: String
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    let store = try options.archive.writing()
    let (loser, winner) = (
      try CorrectionOptions.speaker(speaker, in: store),
      try CorrectionOptions.speaker(other, in: store)
    )
    if loser == winner { throw InputError("\(speaker) and \(other) are one speaker already") }
    try options.apply([.merge(speaker: loser, into: winner)], in: store)
  }
}

struct CorrectNeverMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "never-merge", abstract: "Two speakers are two, whatever the evidence.",
    discussion: """
      archive correct never-merge "Alan Blinken" "Antony Blinken" --reason "father's cousin"
      """)

  @Argument(help: "A speaker, by key or name.") var speaker: String
  @Argument(help: "The other.") var other: String
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    let store = try options.archive.writing()
    let (a, b) = (
      try CorrectionOptions.speaker(speaker, in: store),
      try CorrectionOptions.speaker(other, in: store)
    )
    if a == b {
      throw InputError(
        "\(speaker) and \(other) are one speaker here; archive correct split divides them")
    }
    try options.apply([.neverMerge(a, b)], in: store)
  }
}

struct CorrectRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a speaker another name to be shown by.",
    discussion: """
      archive correct rename person:zelensky-volodymyr: "Volodymyr Zelenskyy" --reason "own spelling"
      """)

  @Argument(help: "The speaker, by key or name.") var speaker: String
  @Argument(help: "The name.") var name: String
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    if name.allSatisfy(\.isWhitespace) { throw InputError("the name is empty") }
    let store = try options.archive.writing()
    try options.apply(
      [.rename(speaker: try CorrectionOptions.speaker(speaker, in: store), name: name)], in: store)
  }
}

struct CorrectSplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Some of a speaker's statements are somebody else's of the same name.",
    discussion: """
      archive correct split "John Sullivan" --name "John Sullivan (mayor)" 3f2a9c1e 88ab02c1 \\
        --reason "a namesake"

      In the articles of these statements, whoever makes them is a speaker of his own from now on.
      """)

  @Argument(help: "The speaker to divide, by key or name.") var speaker: String
  @Argument(help: "Keys of statements or reports that are the other's.") var statements: [String]
  @Option(help: "The other's name.") var name: String
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    let store = try options.archive.writing()
    let key = try CorrectionOptions.speaker(speaker, in: store)
    let quotes = try statements.flatMap { try CorrectionOptions.reports($0, in: store) }
    try options.apply(quotes.map { .split($0, from: key, name: name) }, in: store)
  }
}

import ArchiveStore
import ArgumentParser
import Dates

struct CorrectAttribute: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribute", abstract: "A statement is another speaker's, or nobody's.",
    discussion: """
      archive correct attribute 3f2a9c1e "Sergey Lavrov" --reason "the agency mixed them up"
      archive correct attribute 3f2a9c1e none --reason "the paper's own words"
      """)

  @Argument(help: "Key of a statement (all its reports) or of one report.") var statement: String
  @Argument(help: "The speaker, by key or name; none for nobody that is known.") var speaker: String
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    let store = try options.archive.writing()
    let key = speaker == "none" ? nil : try CorrectionOptions.speaker(speaker, in: store)
    let quotes = try CorrectionOptions.reports(statement, in: store)
    try options.apply(quotes.map { .attribute($0, speaker: key) }, in: store)
  }
}

struct CorrectDate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date", abstract: "A statement was made at another time.",
    discussion: """
      archive correct date 3f2a9c1e 2022-01-12 --reason "see the ministry's transcript"
      archive correct date 3f2a9c1e unknown --reason "the article does not say"
      """)

  @Argument(help: "Key of a statement (all its reports) or of one report.") var statement: String
  @Argument(help: "The date as EDTF (2022-01-12, 2022-01, 2022-01-10/2022-01-12), or unknown.")
  var date: String
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    let said = EDTF(date)
    if said == nil, date != "unknown" {
      throw InputError("\(date) is no date: write 2022-01-12, 2022-01, a range with /, or unknown")
    }
    let store = try options.archive.writing()
    let quotes = try CorrectionOptions.reports(statement, in: store)
    try options.apply(quotes.map { .date($0, said) }, in: store)
  }
}

struct CorrectReject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "These words are no statement.",
    discussion: """
      archive correct reject 3f2a9c1e --reason "a picture caption"

      The report stays in the archive, marked, and is out of search and counts.
      """)

  @Argument(help: "Key of a statement (all its reports) or of one report.") var statement: String
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    let store = try options.archive.writing()
    let quotes = try CorrectionOptions.reports(statement, in: store)
    try options.apply(quotes.map { .reject($0) }, in: store)
  }
}

struct CorrectConfirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "A statement is right as it is, or its speaker is the one you name.",
    discussion: """
      archive correct confirm 3f2a9c1e --reason "checked against the video"
      archive correct confirm 3f2a9c1e --speaker "Sergey Lavrov" --reason "the only minister Lavrov"

      With a speaker, whoever makes the statement is that speaker throughout the article.
      """)

  @Argument(help: "Key of a statement (all its reports) or of one report.") var statement: String
  @Option(help: "The speaker, by key or name.") var speaker: String?
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    let store = try options.archive.writing()
    let key = try speaker.map { try CorrectionOptions.speaker($0, in: store) }
    let quotes = try CorrectionOptions.reports(statement, in: store)
    try options.apply(quotes.map { .confirm($0, speaker: key) }, in: store)
  }
}

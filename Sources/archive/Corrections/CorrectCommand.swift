import ArgumentParser

/// Corrections: what people know better, kept for ever.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Correct speakers, dates and statements once and for all.",
    discussion: """
      archive correct merge person:ryabkov-sergei:ru person:sergey-ryabkov --reason spelling
      archive correct never-merge "Alan Blinken" "Antony Blinken" --reason "two ambassadors"
      archive correct attribute 3f2a9c1e "Sergey Lavrov" --reason "the agency mixed them up"
      archive correct date 3f2a9c1e 2022-01-12 --reason "see the video"
      archive correct undo 4f2a91c0 --reason "I was wrong"
      archive correct export > corrections.jsonl

      Every correction has an author, a reason and a time, and none is ever removed. It is tied to the
      words of the article, not to row numbers, and holds after every further ingest and rebuild. Files
      made by export can be kept in version control and read into other archives.
      """,
    subcommands: [
      CorrectMerge.self, CorrectSplit.self, CorrectNeverMerge.self, CorrectRename.self,
      CorrectAttribute.self, CorrectDate.self, CorrectReject.self, CorrectConfirm.self,
      CorrectUndo.self, CorrectList.self, CorrectExport.self, CorrectImport.self,
    ])
}

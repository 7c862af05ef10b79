import Columns
import ArchiveStore
import ArgumentParser
import Formats
import Resolution

struct CorrectUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "A correction no longer holds; an undo can be undone.",
    discussion: """
      archive correct undo 4f2a91c0 --reason "I was wrong"
      """)

  @Argument(help: "Key of the correction, or its beginning.") var correction: String
  @OptionGroup var options: CorrectionOptions

  func run() throws {
    let store = try options.archive.writing()
    let found = try CorrectionLog(store).named(correction.lowercased())
    guard let entry = found.first, !correction.isEmpty else {
      throw InputError("there is no correction \(correction); archive correct list shows them")
    }
    if found.count > 1 {
      throw InputError(
        "\(correction) is the beginning of several keys: "
          + found.map(\.correction.key).joined(separator: ", "))
    }
    try options.apply([.undo(correction: entry.correction.key)], in: store)
  }
}

struct CorrectList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the corrections, and which of them find no place.",
    discussion: """
      archive correct list
      archive correct list --orphaned
      """)

  @Flag(help: "Only those whose words or speakers are not in the archive.") var orphaned = false
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let store = try archive.reading()
    let log = CorrectionLog(store)
    let holding = Set(try log.effective().map(\.correction.key))
    let orphans = Dictionary(
      uniqueKeysWithValues: try OrphanedCorrection.all(in: store)
        .map { ($0.correction.key, $0.reason) })
    let output = Output()
    var writer = format.format.writer(
      columns: ["key", "action", "subject", "value", "author", "reason", "made_at", "state"],
      width: output.width, style: output.style)
    var bytes: [UInt8] = []
    var count = 0
    for entry in try log.all() {
      let correction = entry.correction
      let orphan = orphans[correction.key]
      if orphaned, orphan == nil { continue }
      count += 1
      let json = correction.json
      let state =
        orphan.map { "orphaned: \($0)" }
        ?? (holding.contains(correction.key) ? "holds" : "undone")
      writer.write(
        [
          .string(correction.key), json["action"] ?? .null,
          correction.decision.quote.map { .string($0.exact) } ?? json["speaker"] ?? .null,
          json["value"] ?? .null, .string(correction.author), .string(correction.reason),
          .string(correction.madeAt),
          .string(isUndo(correction) ? "undo" : state),
        ], into: &bytes)
    }
    if count > 0 || format.format != .text { writer.finish(into: &bytes) }
    try output.write(bytes)
    try output.flush()
    if count == 0 { throw ExitStatus.nothing }
  }

  private func isUndo(_ correction: Correction) -> Bool {
    if case .undo = correction.decision { true } else { false }
  }
}

struct CorrectExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print all corrections as sorted JSON Lines.",
    discussion: """
      archive correct export > corrections.jsonl

      One a line, sorted by time and key: files of two desks merge line by line.
      """)

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let output = Output()
    for entry in try CorrectionLog(try archive.reading()).all() {
      try output.writeLine(entry.correction.json.compact)
    }
    try output.flush()
  }
}

struct CorrectImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read corrections from JSON Lines, all or none.",
    discussion: """
      archive correct import corrections.jsonl

      Corrections that are there already are passed over. Those that find no place are kept and listed
      by archive correct list --orphaned.
      """)

  @Argument(help: "A file as archive correct export prints it; - for standard input.")
  var file: String
  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let bytes = try InputFile.read(file)
    var corrections: [Correction] = []
    for line in JSONLines(utf8: bytes) {
      do {
        corrections.append(try Correction(try line.value.get()))
      } catch {
        throw InputError("\(file):\(line.number): \(error)")
      }
    }
    let store = try archive.writing()
    let added = try Corrector(store).add(corrections)
    _ = try Columns.finish(store)
    Messages.write("\(added) new corrections of \(corrections.count)")
    let keys = Set(corrections.map(\.key))
    for orphan in try OrphanedCorrection.all(in: store) where keys.contains(orphan.correction.key) {
      Messages.write("orphaned: \(orphan.correction.key): \(orphan.reason)")
    }
  }
}

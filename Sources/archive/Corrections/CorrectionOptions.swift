import Columns
import ArchiveStore
import ArgumentParser
import Dates
import Resolution
import Search

/// Who corrects, and why.
struct CorrectionOptions: ParsableArguments {
  @Option(help: "Why: a source that others can check.") var reason: String
  @Option(
    help: ArgumentHelp(
      "Who decides.", discussion: "Default: $ARCHIVE_AUTHOR, else the name you are logged in by."))
  var author: String?
  @Option(
    help: ArgumentHelp(
      "When it was decided, in UTC: 2026-01-12T10:00:00Z.", discussion: "Default: now.",
      valueName: "time"))
  var at: String?
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("A correction needs a reason.") }
    if let at, !isTime(at) {
      throw ValidationError("'\(at)' is no time such as 2026-01-12T10:00:00Z.")
    }
  }

  private func isTime(_ text: String) -> Bool {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, EDTF(String(parts[0]))?.day != nil else { return false }
    let clock = parts[1].utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : $0 }
    return String(decoding: clock, as: UTF8.self) == "00:00:00Z"
  }

  private func resolvedAuthor() throws -> String {
    let names = [author, environment("ARCHIVE_AUTHOR"), environment("USER")]
    guard let name = names.compactMap({ $0 }).first(where: { !$0.isEmpty }) else {
      throw InputError("who decides? Give --author, or set ARCHIVE_AUTHOR")
    }
    return name
  }

  /// Adds decisions to the archive, and says what they have changed.
  func apply(_ decisions: [Decision], in store: Archive) throws {
    let (author, time) = (try resolvedAuthor(), at ?? now())
    let corrections = decisions.map {
      Correction($0, author: author, reason: reason, madeAt: time)
    }
    let added = try Corrector(store).add(corrections)
    _ = try Columns.finish(store)
    for correction in corrections { Messages.write("correction \(correction.key)") }
    if added == 0 { Messages.write("nothing new: it was decided before") }
  }

  /// The key of the speaker that somebody names.
  static func speaker(_ words: String, in archive: Archive) throws -> String {
    switch try SpeakerLookup.find(words, in: archive) {
    case .found(let key, _): return key
    case .several(let found):
      throw InputError(
        "\(words) may be: \(found.map { "\($0.name) (\($0.key))" }.joined(separator: ", ")); "
          + "name one by its key")
    case .none:
      throw InputError("there is no speaker \(words); archive speakers lists them")
    }
  }

  /// The reports of a statement, or the one report, that a key names.
  static func reports(_ name: String, in archive: Archive) throws -> [TextQuote] {
    switch try ReportLookup.find(name, in: archive) {
    case .found(let reports):
      return try reports.compactMap { try TextQuote(ofReport: $0, in: archive) }
    case .several(let keys):
      throw InputError("\(name) is the beginning of several keys: \(keys.joined(separator: ", "))")
    case .none: throw InputError("there is no statement \(name)")
    }
  }
}

import ArchiveStore
import ArgumentParser
import Formats
import SQLite

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count what the archive holds.",
    discussion: """
      archive stats
      archive stats --json
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var format: FormatOptions

  private static let counts: [(name: String, sql: String)] = [
    ("articles", "SELECT count(*) FROM article WHERE superseded_by_id IS NULL"),
    ("superseded articles", "SELECT count(*) FROM article WHERE superseded_by_id IS NOT NULL"),
    ("undated articles", "SELECT count(*) FROM article WHERE published_edtf IS NULL"),
    ("outlets", "SELECT count(DISTINCT outlet_id) FROM article"),
    ("statements", "SELECT count(*) FROM statement WHERE is_current AND attitude = 'statement'"),
    ("  direct", "SELECT count(*) FROM v_statement WHERE kind = 'direct'"),
    ("  partly quoted", "SELECT count(*) FROM v_statement WHERE kind = 'mixed'"),
    ("  paraphrased", "SELECT count(*) FROM v_statement WHERE kind = 'indirect'"),
    ("  in several outlets", "SELECT count(*) FROM v_statement WHERE outlet_count > 1"),
    (
      "beliefs and intentions",
      "SELECT count(*) FROM statement WHERE is_current AND attitude <> 'statement'"
    ),
    ("reports", "SELECT count(*) FROM v_report"),
    ("speakers with statements", "SELECT count(DISTINCT speaker_id) FROM v_statement"),
    ("events", "SELECT count(*) FROM v_event"),
    ("rejected inputs", "SELECT count(*) FROM rejected"),
  ]

  func run() throws {
    let database = try archive.reading().database
    let output = Output()
    let counts = try Self.counts.map { ($0.name, try database.int($0.sql) ?? 0) }
    var writer = format.format.writer(
      columns: ["what", "count"], width: output.width, style: output.style)
    var bytes: [UInt8] = []
    for (name, count) in counts {
      let shown = format.format == .text ? name : String(name.drop { $0 == " " })
      writer.write([.string(shown), .integer(count)], into: &bytes)
    }
    writer.finish(into: &bytes)
    try output.write(bytes)
    try output.flush()
  }
}

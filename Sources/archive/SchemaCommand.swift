import ArchiveStore
import ArgumentParser
import Formats
import SQLite

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print what every table, view and column of an archive means.",
    discussion: """
      archive schema
      archive schema v_statement
      archive schema --sql
      """)

  @Argument(help: "Only this table or view.") var object: String?
  @Flag(help: "Print the statements that make the schema.") var sql = false
  @OptionGroup var format: FormatOptions

  func run() throws {
    let output = Output()
    if sql {
      try output.write(Schema.current)
      return try output.flush()
    }
    // The dictionary of this program's schema: no archive is needed to read it.
    let rows = try Archive(inMemory: ()).database.map(
      """
      SELECT object, coalesce("column", ''), meaning, coalesce(unit, ''), coalesce(example, '')
      FROM data_dictionary WHERE ?1 IS NULL OR object = ?1 ORDER BY id
      """, [object]
    ) { row in (0..<5).map { JSON.string(row.text($0)) } }
    guard !rows.isEmpty else { throw InputError("there is no table or view \(object ?? "")") }
    var writer = format.format.writer(
      columns: ["object", "column", "meaning", "unit", "example"], width: output.width,
      style: output.style)
    var bytes: [UInt8] = []
    for row in rows { writer.write(row, into: &bytes) }
    writer.finish(into: &bytes)
    try output.write(bytes)
    try output.flush()
  }
}

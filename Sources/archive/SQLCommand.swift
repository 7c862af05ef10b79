import ArchiveStore
import ArgumentParser
import Formats
import Glibc
import SQLite

struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Ask the archive in SQL; nothing can be changed.",
    discussion: """
      archive sql "SELECT speaker, count(*) AS n FROM v_statement GROUP BY speaker ORDER BY n DESC"
      archive sql "SELECT content FROM v_statement WHERE country = :c" --param c=RU --csv
      archive sql - < question.sql

      The views v_statement, v_report, v_speaker and v_event have stable columns; archive schema
      says what they mean.
      """)

  @Argument(help: "One SELECT statement; - reads it from standard input.") var sql: String
  @Option(name: .customLong("param"), help: "A value for :name in the statement.")
  var parameters: [String] = []
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let store = try archive.reading()
    let statement = try store.database.prepare(sql == "-" ? try standardInput() : sql)
    guard statement.isReadOnly, statement.columnCount > 0 else {
      throw InputError("the statement selects nothing; archive sql only reads")
    }
    for parameter in parameters {
      guard let mark = parameter.firstIndex(of: "=") else {
        throw InputError("--param \(parameter): write name=value")
      }
      let name = String(parameter[..<mark])
      guard
        statement.parameterNames.contains(where: {
          $0.map { $0.dropFirst() == name[...] || $0 == name } ?? false
        })
      else { throw InputError("the statement has no parameter :\(name)") }
      try statement.bind(String(parameter[parameter.index(after: mark)...]), to: name)
    }
    let output = Output()
    var writer = format.format.writer(
      columns: statement.columnNames, width: output.width, style: output.style)
    var count = 0
    while try statement.step() {
      var bytes: [UInt8] = []
      writer.write(statement.row.values.map(Self.json), into: &bytes)
      try output.write(bytes)
      count += 1
    }
    var bytes: [UInt8] = []
    writer.finish(into: &bytes)
    try output.write(bytes)
    try output.flush()
    if count == 0 { throw ExitStatus.nothing }
  }

  private static func json(_ value: Value) -> JSON {
    switch value {
    case .null: .null
    case .integer(let number): .integer(Int(number))
    case .real(let number): .double(number)
    case .text(let text): .string(text)
    case .blob(let bytes): .string("<\(bytes.count) bytes>")
    }
  }

  private func standardInput() throws -> String {
    guard let text = String(validating: try InputFile.read("-"), as: UTF8.self) else {
      throw InputError("standard input is not UTF-8")
    }
    return text
  }
}

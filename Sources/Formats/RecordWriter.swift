/// Turns records, one after another, into the bytes of some format.
///
/// ```swift
/// var writer = OutputFormat.csv.writer(columns: ["name", "count"])
/// var output: [UInt8] = []
/// writer.write(["Ann", 3], into: &output)
/// writer.finish(into: &output)
/// ```
/// The output may be emptied between calls. Formats that align columns write at the end.
public protocol RecordWriter {
  /// Appends what can be written after one more record.
  ///
  /// - Parameter record: values by column; missing ones count as `null`, further ones are left
  ///   out.
  mutating func write(_ record: [JSON], into output: inout [UInt8])

  /// Appends what is left after the last record; to be called once.
  mutating func finish(into output: inout [UInt8])
}

/// The record as an object with the names of the columns.
private func object(_ columns: [String], _ record: [JSON]) -> JSON {
  .object(
    columns.enumerated().map { index, column in
      JSON.Member(column, record.indices.contains(index) ? record[index] : .null)
    })
}

struct JSONRecordWriter: RecordWriter {
  let columns: [String]
  private var isEmpty = true

  init(columns: [String]) { self.columns = columns }

  mutating func write(_ record: [JSON], into output: inout [UInt8]) {
    output.append(contentsOf: (isEmpty ? "[\n" : ",\n").utf8)
    isEmpty = false
    object(columns, record).write(into: &output)
  }

  mutating func finish(into output: inout [UInt8]) {
    output.append(contentsOf: (isEmpty ? "[]\n" : "\n]\n").utf8)
  }
}

struct JSONLinesRecordWriter: RecordWriter {
  let columns: [String]

  func write(_ record: [JSON], into output: inout [UInt8]) {
    object(columns, record).write(into: &output)
    output.append(0x0A)
  }

  func finish(into output: inout [UInt8]) {}
}

struct CSVRecordWriter: RecordWriter {
  let columns: [String]
  private let writer = CSVWriter()
  private var hasHeader = false

  init(columns: [String]) { self.columns = columns }

  mutating func write(_ record: [JSON], into output: inout [UInt8]) {
    writeHeader(into: &output)
    let fields = columns.indices.map { record.indices.contains($0) ? record[$0].fieldText : "" }
    writer.write(fields, into: &output)
  }

  mutating func finish(into output: inout [UInt8]) { writeHeader(into: &output) }

  private mutating func writeHeader(into output: inout [UInt8]) {
    if !hasHeader { writer.write(columns, into: &output) }
    hasHeader = true
  }
}

struct TextRecordWriter: RecordWriter {
  let columns: [String]
  let width: Int?
  let style: Style
  private var rows: [[JSON]] = []

  init(columns: [String], width: Int?, style: Style) {
    self.columns = columns
    self.width = width
    self.style = style
  }

  mutating func write(_ record: [JSON], into output: inout [UInt8]) { rows.append(record) }

  func finish(into output: inout [UInt8]) {
    let table = TextTable(columns: columns, rows: rows)
    output.append(contentsOf: table.text(width: width, style: style).utf8)
  }
}

struct MarkdownRecordWriter: RecordWriter {
  let columns: [String]
  private var rows: [[JSON]] = []

  init(columns: [String]) { self.columns = columns }

  mutating func write(_ record: [JSON], into output: inout [UInt8]) { rows.append(record) }

  func finish(into output: inout [UInt8]) {
    output.append(contentsOf: MarkdownTable(columns: columns, rows: rows).text.utf8)
  }
}

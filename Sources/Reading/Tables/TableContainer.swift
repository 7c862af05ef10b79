internal import Formats

/// Opens tables of articles: CSV, with commas or semicolons, and TSV; each row is an article.
public struct TableContainer: Container {
  /// What is said of it.
  public let format = FormatDescription(
    name: "CSV and TSV",
    recognisedBy: """
      a first line of names, divided by commas, semicolons or tabs, with one of a text and one of \
      another field among them
      """,
    takes: FieldArticle.takes + [
      ("location", "the address of the row, or else `name.csv#L12`, the line where the row begins")
    ],
    remarks: """
      Fields may be quoted and span lines. Columns of other names are given by `--map`:
      `--map headline=Titre,text=Corps`.
      """)

  /// The container.
  public init() {}

  /// Takes what begins with a header that names a column of texts and one more.
  public func accepts(_ beginning: Beginning, options: ReadingOptions) -> Bool {
    TableHeader(beginning.text[...], options.fields) != nil
  }

  /// The rows.
  public func open(_ file: OpenFile, options: ReadingOptions) throws(Rejection)
    -> any InnerFiles
  {
    do throws(Fault) {
      let beginning = Beginning(try file.bytes.peek(Beginning.length))
      guard beginning.text.count == beginning.bytes.count || beginning.bytes.first == 0xEF else {
        throw Fault(.badEncoding, "a table in UTF-16; convert it first (iconv -t UTF-8 FILE)")
      }
      guard let header = TableHeader(beginning.text[...], options.fields) else {
        throw Fault(.malformed, "the first line does not name the columns")
      }
      return TableRows(file, header, beginning, limit: options.maximumBytes)
    } catch {
      throw file.rejection(error)
    }
  }
}

/// The first line of a table.
struct TableHeader: Sendable {
  let separator: UInt8
  let columns: [(name: String, field: Metadata.Field?)]
  /// Bytes of the line with its end.
  let length: Int

  init?(_ text: ArraySlice<UInt8>, _ fields: FieldMap) {
    guard let end = text.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    let line = Array(text[..<end])
    guard line.count < 16_384, !line.contains(0) else { return nil }
    let separators = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")]
    for separator in separators where line.contains(separator) {
      var reader = CSVReader(utf8: line, separator: separator)
      guard let names = try? reader.next()?.fields, names.count > 1 else { continue }
      let columns = names.map { name in
        let name = YAMLScalar.trimmed(name)
        return (name: name, field: fields.field(of: name))
      }
      let known = Set(columns.compactMap(\.field))
      guard known.contains(.text), known.count > 1 else { continue }
      self.separator = separator
      self.columns = columns
      let isPair = text[end] == 0x0D && text[(end + 1)...].first == 0x0A
      length = end - text.startIndex + (isPair ? 2 : 1)
      return
    }
    return nil
  }
}

/// The rows of a table, each a file by itself.
final class TableRows: InnerFiles {
  private let file: OpenFile
  private let reader: TableRowReader
  private let limit: Int
  private var line = 2
  /// Rows that did not end; behind too many of them nothing is believed.
  private var unended = 0

  init(_ file: OpenFile, _ header: TableHeader, _ beginning: Beginning, limit: Int) {
    self.file = file
    self.limit = limit
    reader = TableRowReader(header)
    let hasMark = beginning.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    file.bytes.skip(header.length + (hasMark ? 3 : 0))
  }

  func next() throws(Rejection) -> Result<OpenFile, Rejection>? {
    do throws(Fault) {
      return try row()
    } catch {
      throw file.rejection(error, at: "#L\(line)")
    }
  }

  private func row() throws(Fault) -> Result<OpenFile, Rejection>? {
    while true {
      let place = "#L\(line)"
      var end = RowEnd(separator: reader.header.separator)
      while !end.isFound {
        end.search(file.bytes.available, isLast: file.bytes.isComplete)
        if end.isFound || end.length > limit || file.bytes.isComplete { break }
        try file.bytes.fill(max(65_536, end.length))
      }
      if file.bytes.available.isEmpty, file.bytes.isComplete { return nil }
      guard end.isFound else { return .failure(try passOver(at: place)) }
      let row = Array(file.bytes.available.prefix(end.length))
      file.bytes.skip(row.count)
      line += end.newlines
      if row.allSatisfy({ $0 <= 0x20 || $0 == reader.header.separator }) { continue }
      try file.allowance.countFile()
      return .success(file.inner(place, MemorySource(row), reader: reader))
    }
  }

  /// Passes over one line of a row whose quoted field does not end.
  private func passOver(at place: String) throws(Fault) -> Rejection {
    unended += 1
    if unended > 20 {
      throw Fault(.malformed, "too many rows with a quoted field that does not end; mend the table")
    }
    let bytes = file.bytes.available
    let count = (bytes.firstIndex(of: 0x0A).map { $0 + 1 - bytes.startIndex }) ?? bytes.count
    file.bytes.skip(count)
    line += 1
    return file.rejection(
      Fault(.malformed, "a quoted field does not end, or ends after more than \(limit) bytes"),
      at: place)
  }
}

/// Looks for the end of a row: a newline that is not inside a quoted field.
private struct RowEnd {
  let separator: UInt8
  private(set) var length = 0
  private(set) var newlines = 0
  private(set) var isFound = false
  private var state = State.fieldStart

  private enum State { case fieldStart, plain, quoted, afterQuote }

  init(separator: UInt8) { self.separator = separator }

  /// - Parameter bytes: the row from its beginning; what was searched before is passed over.
  mutating func search(_ bytes: ArraySlice<UInt8>, isLast: Bool) {
    for byte in bytes.dropFirst(length) {
      length += 1
      if byte == 0x0A { newlines += 1 }
      switch (state, byte) {
      case (.quoted, UInt8(ascii: "\"")): state = .afterQuote
      case (.quoted, _): break
      case (.afterQuote, UInt8(ascii: "\"")): state = .quoted
      case (_, 0x0A):
        isFound = true
        return
      case (_, separator): state = .fieldStart
      case (.fieldStart, UInt8(ascii: "\"")): state = .quoted
      default: state = .plain
      }
    }
    if isLast, state != .quoted, length > 0 {
      isFound = true
      newlines += 1
    }
  }
}

/// Reads one row of a table.
struct TableRowReader: Reader {
  let id = ReaderID(name: "table", version: 1)
  let header: TableHeader

  init(_ header: TableHeader) { self.header = header }

  var format: FormatDescription { TableContainer().format }

  func accepts(_ beginning: Beginning) -> Bool { false }

  func location(of document: Document) -> String {
    guard let fields = try? fields(of: document) else { return document.location }
    let column = zip(header.columns, fields).first { $0.0.field == .url && !$0.1.isEmpty }
    return column.map { YAMLScalar.trimmed($0.1) } ?? document.location
  }

  func read(_ document: Document, options: ReadingOptions) throws(Rejection) -> [Article] {
    do throws(Fault) {
      var article = FieldArticle(kind: "table")
      let fields = try fields(of: document)
      guard fields.count <= header.columns.count else {
        throw Fault(
          .malformed,
          "\(fields.count) fields under \(header.columns.count) columns; a field with a separator in "
            + "it needs quotation marks")
      }
      for (column, value) in zip(header.columns, fields) {
        guard let field = column.field else { continue }
        if field == .text {
          if !value.isEmpty { article.text = article.text ?? value }
        } else {
          article.metadata.set(field, key: column.name, value: YAMLScalar.trimmed(value))
        }
      }
      return [
        try article.article(
          of: document, by: id, noText: "the row has no text", options: options)
      ]
    } catch {
      throw document.rejection(error)
    }
  }

  private func fields(of document: Document) throws(Fault) -> [String] {
    let text = try TextDecoding(document.bytes, stated: document.origin.charset).text
    var reader = CSVReader(utf8: text, separator: header.separator)
    do {
      return try reader.next()?.fields ?? []
    } catch {
      throw Fault(.malformed, error.message)
    }
  }
}

public import Dates
internal import Formats

/// `sources.csv`: what is known of the files beside it that they do not say themselves.
///
/// A header names the columns, of which `file` is required and `outlet`, `date`, `url` and `lang`
/// are understood; the order is free.
public struct SourcesTable: Sendable {
  /// What is said of one file.
  public struct Row: Hashable, Sendable {
    /// Relative to the folder of the table.
    public let file: String
    /// Who published it.
    public let outlet: String?
    /// When it was published.
    public let date: EDTF?
    /// Its address.
    public let url: String?
    /// BCP 47 language tag.
    public let language: String?
  }

  /// An error in the table.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The table's path.
    public let path: String
    /// From 1; nothing if the file could not be read at all.
    public let line: Int?
    /// What is wrong.
    public let message: String

    /// "news/sources.csv:3: ..."
    public var description: String {
      path + (line.map { ":\($0)" } ?? "") + ": \(message)"
    }
  }

  /// The name that the file must have.
  public static let fileName = "sources.csv"

  /// By the name of the file.
  public let rows: [String: Row]
  /// Columns that mean nothing here, and other things that were passed over.
  public let warnings: [String]

  /// Reads a table.
  /// - Parameter path: for messages.
  public init(_ bytes: [UInt8], path: String) throws(Failure) {
    let records = try Self.records(bytes, path: path)
    guard let header = records.first else {
      throw Failure(path: path, line: 1, message: Self.headerAdvice)
    }
    let columns = try Columns(header, path: path)
    var rows: [String: Row] = [:]
    for record in records.dropFirst() {
      let row = try columns.row(record, path: path)
      guard rows.updateValue(row, forKey: row.file) == nil else {
        throw Failure(
          path: path, line: record.line, message: "\"\(row.file)\" has a row already")
      }
    }
    self.rows = rows
    warnings = columns.unknown.map { "\(path): column \"\($0)\" is not used" }
  }

  private static func records(_ bytes: [UInt8], path: String) throws(Failure) -> [CSVReader.Row] {
    let text: [UInt8]
    do {
      text = try TextDecoding(bytes).text
    } catch {
      throw Failure(path: path, line: nil, message: error.detail)
    }
    do {
      return try CSVReader.rows(utf8: text)
    } catch {
      throw Failure(path: path, line: error.line, message: error.message)
    }
  }

  private static let headerAdvice =
    "the first line must name the columns: file,outlet,date,url,lang"

  private struct Columns {
    var file = 0
    var outlet: Int?
    var date: Int?
    var url: Int?
    var language: Int?
    var unknown: [String] = []
    let count: Int

    init(_ header: CSVReader.Row, path: String) throws(Failure) {
      count = header.fields.count
      var seen: Set<String> = []
      for (index, field) in header.fields.enumerated() {
        let name = YAMLScalar.trimmed(field).lowercased()
        guard name.isEmpty || seen.insert(name).inserted else {
          throw Failure(
            path: path, line: header.line, message: "column \"\(name)\" is there a second time")
        }
        switch name {
        case "file": file = index
        case "outlet": outlet = index
        case "date": date = index
        case "url": url = index
        case "lang", "language": language = index
        default: unknown.append(field)
        }
      }
      guard seen.contains("file") else {
        throw Failure(path: path, line: header.line, message: SourcesTable.headerAdvice)
      }
    }

    func row(_ record: CSVReader.Row, path: String) throws(Failure) -> Row {
      guard record.fields.count <= count else {
        throw Failure(
          path: path, line: record.line,
          message: "\(record.fields.count) fields under \(count) columns; "
            + "a field with a comma needs quotation marks")
      }
      func value(_ index: Int?) -> String? {
        guard let index, index < record.fields.count else { return nil }
        let value = YAMLScalar.trimmed(record.fields[index])
        return value.isEmpty ? nil : value
      }
      guard let name = value(file) else {
        throw Failure(path: path, line: record.line, message: "the file's name is missing")
      }
      let edtf = value(date).flatMap(DateParsing.date)
      if let written = value(date), edtf == nil {
        throw Failure(
          path: path, line: record.line,
          message: "\"\(written)\" is no date; write it as 2022-01-12")
      }
      return Row(
        file: name.hasPrefix("./") ? String(name.dropFirst(2)) : name, outlet: value(outlet),
        date: edtf, url: value(url), language: value(language))
    }
  }
}

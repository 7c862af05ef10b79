/// The forms in which records are printed.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// A table for people at a terminal.
  case text
  /// One JSON array of objects.
  case json
  /// JSON Lines: an object a line.
  case jsonl
  /// CSV with a header.
  case csv
  /// A table in Markdown.
  case markdown

  /// A writer of records with these columns.
  ///
  /// - Parameters:
  ///   - width: the terminal's columns, for `text`; nil for no cut.
  ///   - style: for `text`.
  public func writer(
    columns: [String], width: Int? = nil, style: Style = .plain
  ) -> any RecordWriter {
    switch self {
    case .text: TextRecordWriter(columns: columns, width: width, style: style)
    case .json: JSONRecordWriter(columns: columns)
    case .jsonl: JSONLinesRecordWriter(columns: columns)
    case .csv: CSVRecordWriter(columns: columns)
    case .markdown: MarkdownRecordWriter(columns: columns)
    }
  }
}

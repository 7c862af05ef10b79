/// A table in GitHub's Markdown, its columns aligned in the source as well.
public struct MarkdownTable: Sendable {
  private let columns: [String]
  private let rows: [[JSON]]

  /// - Parameter rows: cells by column; missing ones stay empty, further ones are left out.
  public init(columns: [String], rows: [[JSON]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The lines, each ending in a newline.
  public var text: String {
    let sides = alignments(of: rows, count: columns.count)
    let header = columns.map(Self.escaped)
    let cells = rows.map { row in
      columns.indices.map { row.indices.contains($0) ? Self.escaped(row[$0].fieldText) : "" }
    }
    let widths = columns.indices.map { column in
      cells.reduce(max(3, DisplayWidth.of(header[column]))) {
        max($0, DisplayWidth.of($1[column]))
      }
    }
    let rule = columns.indices.map { column in
      let dashes = String(repeating: "-", count: widths[column] - 1)
      return dashes + (sides[column] == .right ? ":" : "-")
    }
    return ([header, rule] + cells).map { line($0, widths, sides) }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int], _ sides: [Alignment]) -> String {
    let padded = columns.indices.map {
      DisplayWidth.pad(cells[$0], to: widths[$0], alignment: sides[$0])
    }
    return "| " + padded.joined(separator: " | ") + " |\n"
  }

  /// The text so that it stays in its cell and is not taken for markup.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "\\", "`", "*", "_", "[", "]", "<": escaped += "\\" + String(scalar)
      case "\n": if previous != "\r" { escaped += "<br>" }
      case "\r": escaped += "<br>"
      default: escaped.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return singleLine(escaped)
  }
}

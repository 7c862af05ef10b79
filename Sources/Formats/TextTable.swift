/// A table for a terminal: columns two blanks apart, numbers to the right, a header.
public struct TextTable: Sendable {
  private let columns: [String]
  private let rows: [[JSON]]

  /// - Parameter rows: cells by column; missing ones stay empty, further ones are left out.
  public init(columns: [String], rows: [[JSON]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The lines, each ending in a newline.
  ///
  /// - Parameters:
  ///   - width: the columns of the terminal, to which the widest columns are cut; nil for no cut.
  ///   - style: how the header is set off.
  public func text(width: Int? = nil, style: Style = .plain) -> String {
    let sides = alignments(of: rows, count: columns.count)
    let cells = rows.map { row in
      columns.indices.map { row.indices.contains($0) ? singleLine(row[$0].fieldText) : "" }
    }
    let header = columns.map(singleLine)
    var widths = columns.indices.map { column in
      cells.reduce(DisplayWidth.of(header[column])) { max($0, DisplayWidth.of($1[column])) }
    }
    if let width { shrink(&widths, to: width - 2 * (columns.count - 1)) }

    var text = style.bold(line(header, widths, sides)) + "\n"
    for row in cells { text += line(row, widths, sides) + "\n" }
    return text
  }

  private func line(_ cells: [String], _ widths: [Int], _ sides: [Alignment]) -> String {
    var line = ""
    for column in columns.indices {
      if column > 0 { line += "  " }
      let cell = DisplayWidth.truncate(cells[column], to: widths[column])
      line += DisplayWidth.pad(cell, to: widths[column], alignment: sides[column])
    }
    while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
    return line
  }

  /// Takes columns off the widest until all fit, leaving each some.
  private func shrink(_ widths: inout [Int], to width: Int) {
    let least = 4
    while widths.reduce(0, +) > width {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > least
      else { return }
      let second = widths.indices.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let excess = widths.reduce(0, +) - width
      // Down to the next widest at one go, one by one from there.
      widths[widest] -= max(1, min(excess, widths[widest] - max(second, least)))
    }
  }
}

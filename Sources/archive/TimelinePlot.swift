import Formats
import Search

/// How many statements there are in each day, month or year, as upright bars for a terminal, with
/// the events below.
struct TimelinePlot {
  private let timeline: Timeline
  private let style: Style
  private let width: Int
  private let glyphs: Glyphs

  init(_ timeline: Timeline, style: Style, width: Int, glyphs: Glyphs) {
    self.timeline = timeline
    self.style = style
    self.width = width
    self.glyphs = glyphs
  }

  /// The lines that the highest bar takes at most, and the columns of the widest.
  private static let (height, thickness) = (4, 3)

  /// The lines with an empty one behind; none if nothing was said, or nothing has a date.
  var text: String {
    let digits = "\(timeline.statementCount)".count
    let margin = digits + 3
    guard let plot = TimelineBins(timeline, most: max(1, width - margin)) else { return "" }
    let values = plot.bins.map(\.statements)
    guard let most = values.max(), most > 0 else { return "" }
    let thickness = min(Self.thickness, max(1, (width - margin) / values.count))
    let lines = strip(
      values, height: min(Self.height, most), thickness: thickness, glyphs: glyphs)
    var text = ""
    for (index, line) in lines.enumerated() {
      let number = index == 0 ? "\(most)" : ""
      text +=
        "  " + DisplayWidth.pad(number, to: digits, alignment: .right) + " "
        + style.colour(.cyan, trimmed(line)) + "\n"
    }
    let blanks = String(repeating: " ", count: margin)
    text += blanks + style.dim(String(repeating: axis, count: values.count * thickness)) + "\n"
    let marks = plot.bins.map { mark($0) + String(repeating: " ", count: thickness - 1) }.joined()
    if !trimmed(marks).isEmpty { text += blanks + coloured(trimmed(marks)) + "\n" }
    text += blanks + style.dim(ends(plot, columns: values.count * thickness)) + "\n"
    return text + blanks + style.dim(caption(plot)) + "\n\n"
  }

  private var axis: String { glyphs == .blocks ? "─" : "-" }

  private func mark(_ bin: TimelineBins.Bin) -> String {
    bin.isMarked ? glyphs.centre : bin.events > 0 ? glyphs.event : " "
  }

  private func coloured(_ marks: String) -> String {
    marks.split(separator: " ", omittingEmptySubsequences: false).map { run in
      run.contains(glyphs.centre) ? style.highlight(String(run)) : String(run)
    }.joined(separator: " ")
  }

  /// The names of the first and the last bin, at the ends if there is room.
  private func ends(_ plot: TimelineBins, columns: Int) -> String {
    guard let first = plot.bins.first, let last = plot.bins.last else { return "" }
    let (from, to) = (plot.unit.name(of: first), plot.unit.name(of: last))
    if from == to { return from }
    let room = columns - from.count - to.count
    return room > 0 ? from + String(repeating: " ", count: room) + to : "\(from) to \(to)"
  }

  /// "Statements by day; ▲ the event, • others; 2 with a vaguer date are left out"
  private func caption(_ plot: TimelineBins) -> String {
    var parts = ["statements by \(plot.unit.rawValue)"]
    let hasCentre = plot.bins.contains(where: \.isMarked)
    let hasEvents = plot.bins.contains { !$0.isMarked && $0.events > 0 }
    if hasCentre { parts.append("\(glyphs.centre) the event") }
    if hasEvents { parts.append("\(glyphs.event) \(hasCentre ? "other events" : "events")") }
    if plot.vagueCount > 0 { parts.append("\(plot.vagueCount) with a vaguer date not in it") }
    return parts.joined(separator: glyphs.separator)
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}

import Dates
import Formats
import Search

/// A timeline as a person reads it.
struct TimelinePage {
  private let timeline: Timeline
  private let style: Style
  private let width: Int
  private let glyphs: Glyphs
  private let offset: Int

  init(_ timeline: Timeline, style: Style, width: Int, glyphs: Glyphs, offset: Int) {
    self.timeline = timeline
    self.style = style
    self.width = width
    self.glyphs = glyphs
    self.offset = offset
  }

  var text: String {
    heading + TimelinePlot(timeline, style: style, width: width, glyphs: glyphs).text + list
      + remainder
  }

  // MARK: The first lines

  private var heading: String {
    var text = ""
    if let event = timeline.scope.event {
      text += style.bold(singleLine(event.name)) + style.dim("  [\(event.key)]") + "\n"
    }
    var statements = count(timeline.statementCount, "statement")
    if timeline.undatedCount > 0 { statements += ", \(timeline.undatedCount) of them undated" }
    var facts = [statements, count(timeline.eventCount, "event")]
    switch (timeline.scope.from, timeline.scope.to) {
    case (let from?, let to?): facts.append("\(from) to \(to)")
    case (let from?, nil): facts.append("from \(from)")
    case (nil, let to?): facts.append("to \(to)")
    case (nil, nil): break
    }
    if timeline.outsideCount > 0 {
      facts.append("\(timeline.outsideCount) more at or about it on other days")
    }
    return text + facts.joined(separator: style.dim(glyphs.separator)) + "\n\n"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  // MARK: The entries

  private var list: String {
    var text = ""
    var heading: String?
    for entry in timeline.entries {
      let next = entry.date?.edtf ?? "undated"
      if next != heading { text += style.bold(next) + vagueness(entry.date) + "\n" }
      heading = next
      text += self.text(of: entry)
    }
    return text
  }

  private func vagueness(_ date: TimelineDate?) -> String {
    switch date?.precision {
    case .month: style.dim("  day not known")
    case .year: style.dim("  month not known")
    case .approximate: style.dim("  about this time")
    case nil, .day, .week, .range: ""
    }
  }

  private func text(of entry: Timeline.Entry) -> String {
    switch entry {
    case .event(let event): text(of: event)
    case .statement(let statement): text(of: statement)
    }
  }

  private func text(of event: TimelineEvent) -> String {
    let isCentre = event.key == timeline.scope.event?.key
    let sign = isCentre ? style.highlight(glyphs.centre) : glyphs.event
    var facts = [words(event.kind), event.status]
    if let place = event.place { facts.append(singleLine(place)) }
    let heads = event.participants.filter(\.isHead).map { singleLine($0.name) }
    if !heads.isEmpty { facts.append("led by \(heads.joined(separator: ", "))") }
    let others = event.participants.filter { !$0.isHead }.map { singleLine($0.name) }
    if !others.isEmpty { facts.append("with \(others.joined(separator: ", "))") }
    let key = isCentre ? "" : "  [\(event.key)]"
    let name = singleLine(event.name)
    return "  \(sign) " + (isCentre ? style.bold(name) : name) + "\n    "
      + style.dim(facts.joined(separator: glyphs.separator) + key) + "\n\n"
  }

  private func text(of statement: TimelineStatement) -> String {
    let margin = "      "
    var who = style.bold(statement.speaker.map(singleLine) ?? "no speaker named")
    let post = statement.role ?? statement.post.map(words)
    if let post, post != statement.speaker { who += ", \(singleLine(post))" }
    if let country = statement.country { who += style.dim(" (\(country))") }
    var facts = [HitPage.label(kind: statement.kind, form: statement.form)]
    if statement.isReported { facts.append("reported") }
    facts += marks(statement)
    if statement.outletCount > 0 { facts.append(count(statement.outletCount, "outlet")) }
    let content = HitPage(style: style, width: width).lines(
      of: statement.content, kind: statement.kind, form: statement.form, margin: margin)
    return "    " + who + style.dim(glyphs.separator + facts.joined(separator: glyphs.separator))
      + style.dim("  [\(statement.key.prefix(8))]") + "\n" + content + "\n\n"
  }

  /// What it has to do with the event; without one, at which events it was said.
  private func marks(_ statement: TimelineStatement) -> [String] {
    guard let event = timeline.scope.event else {
      return statement.links.filter { $0.relation == .saidAt }.map { "at \(singleLine($0.name))" }
    }
    return statement.relations(to: event).map { $0 == .saidAt ? "at the event" : "about it" }
  }

  /// "press_conference" as words.
  private func words(_ name: String) -> String {
    String(name.map { $0 == "_" ? " " : $0 })
  }

  // MARK: The last line

  private var remainder: String {
    let total = timeline.statementCount + timeline.eventCount
    let shown = timeline.entries.count
    guard shown > 0, shown < total else { return "" }
    return style.dim(
      "\(offset + 1) to \(offset + shown) of \(total) shown; --limit and --offset show others")
      + "\n"
  }
}

extension Glyphs {
  /// What stands between facts.
  var separator: String { self == .blocks ? " · " : " | " }
  /// What marks the event that a timeline is about.
  var centre: String { self == .blocks ? "▲" : "^" }
  /// What marks any other event.
  var event: String { self == .blocks ? "•" : "*" }
}

import Formats
import Search

/// Statements as a person reads them.
struct HitPage {
  let style: Style
  let width: Int

  func offset(_ page: PageOptions) -> Int { page.offset }

  // MARK: The first line

  /// "12 statements (2 speakers, 3 events, 9 articles have the words)"
  func summary(_ total: Int, _ others: OtherMatches?, offset: Int, shown: Int) -> String {
    var line = count(total, "statement")
    if let others {
      let parts = [
        some(others.speakers.count, "speaker"), some(others.events.count, "event"),
        some(others.articles.count, "article"),
      ]
      line += style.dim(" · the words are also in \(parts.joined(separator: ", "))")
    }
    if shown > 0, total > shown {
      line += style.dim(" · \(offset + 1) to \(offset + shown) shown")
    }
    return line + "\n\n"
  }

  private func some(_ number: Int, _ noun: String) -> String {
    number > OtherMatches.mostCounted
      ? "over \(OtherMatches.mostCounted) \(noun)s" : count(number, noun)
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// How to have the next page.
  func more(after last: Hit) -> String { style.dim("more: --after \(last.key.prefix(8))") + "\n\n" }

  // MARK: A group

  /// The value, how many statements have it, and the first of them.
  func text(of group: HitGroup, _ facet: Facet?) -> String {
    let name = group.value ?? facet?.nameOfNone ?? ""
    let head = style.bold(style.colour(.cyan, singleLine(name)))
    let first = zip(1..., group.hits).map { text(of: $1, number: $0) }.joined()
    return head + style.dim(" · " + count(group.count, "statement")) + "\n\n" + first
  }

  // MARK: A statement

  func text(of hit: Hit, number: Int) -> String {
    let margin = "    "
    var who = style.bold(hit.speaker.map(singleLine) ?? "no speaker named")
    if let role = hit.role, !repeats(role, hit.speaker) { who += ", \(singleLine(role))" }
    if let country = hit.country { who += style.dim(" (\(country))") }
    var facts = [Self.label(kind: hit.kind, form: hit.form)]
    if let said = hit.said { facts.append("said \(said)") }
    if let reported = reported(hit) { facts.append("reported \(reported)") }
    var trail: [String] = []
    if let clause = clause(hit) { trail.append(clause) }
    if let channel = hit.channel { trail.append(singleLine(channel)) }
    if let via = hit.via, !(hit.channel?.hasSuffix(via) ?? false) {
      trail.append("via \(singleLine(via))")
    }
    trail.append(outlets(hit))
    let head = "\(number)".padded(to: 4) + who + style.dim(" · " + facts.joined(separator: " · "))
    let body = lines(of: hit.marked, kind: hit.kind, form: hit.form, margin: margin)
    return head + "\n" + body + "\n" + margin
      + style.dim(
        trail.filter { !$0.isEmpty }.joined(separator: " · ") + "  [\(hit.key.prefix(8))]") + "\n\n"
  }

  private func repeats(_ role: String, _ speaker: String?) -> Bool { role == speaker }

  /// How the words stand: a paraphrase is called one.
  static func label(kind: String, form: String) -> String {
    switch (kind, form) {
    case ("direct", "turn"): "spoken"
    case ("direct", "question"): "asked"
    case ("direct", "document"): "own text"
    case ("direct", _): "quoted"
    case ("mixed", _): "partly quoted"
    default: "paraphrase"
    }
  }

  private func reported(_ hit: Hit) -> String? {
    guard let from = hit.reportedFrom else { return nil }
    guard let to = hit.reportedTo, to != from else { return from }
    return "\(from)/\(to)"
  }

  /// "Ryabkov said"
  private func clause(_ hit: Hit) -> String? {
    guard let cue = hit.cue else { return nil }
    return [hit.source, cue].compactMap { $0 }.map(singleLine).joined(separator: " ")
  }

  private func outlets(_ hit: Hit) -> String {
    let names = hit.outlets.isEmpty ? ["outlet unknown"] : hit.outlets.map(singleLine)
    let shown = Array(names.prefix(3)).joined(separator: ", ")
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    guard hit.reportCount > 1 else { return shown }
    let independent = Self.independent(hit.independentCount, of: hit.reportCount)
    return "\(hit.reportCount) reports\(independent): \(shown)\(more)"
  }

  /// ", 1 independent" where some of the reports are copies of others.
  static func independent(_ count: Int, of reports: Int) -> String {
    count < reports ? ", \(count) independent" : ""
  }

  /// A content in lines, its matches marked. Only words that were quoted stand in quotation marks.
  func lines(of marked: String, kind: String, form: String, margin: String) -> String {
    MarkedText(marked, isQuoted: kind == "direct" && form == "attributed")
      .lines(width: max(30, width - margin.count), margin: margin, style: style)
  }

  // MARK: Events and articles

  /// The first events and articles that have the words.
  func text(of others: OtherMatches) -> String {
    var text = ""
    func list(_ title: String, _ lines: [(date: String?, name: String)]) {
      guard !lines.isEmpty else { return }
      text += style.bold(title) + "\n"
      let dateWidth = 2 + (lines.map { $0.date?.count ?? 7 }.max() ?? 0)
      for line in lines {
        let date = DisplayWidth.pad(line.date ?? "undated", to: dateWidth, alignment: .left)
        text +=
          "    \(style.dim(date))\(DisplayWidth.truncate(singleLine(line.name), to: max(30, width - dateWidth - 4)))\n"
      }
      text += "\n"
    }
    list("events", others.events.best)
    list("articles", others.articles.best)
    return text
  }

  // MARK: Facets

  /// How many values of a facet are shown.
  static let mostValues = 12

  /// Aligned bars; of many months or quarters a histogram.
  func text(of counts: FacetCounts) -> String {
    let facet = counts.facet
    if let histogram = Histogram(counts) { return text(of: histogram, facet) }
    let shown = counts.counts
    let most = shown.map(\.count).max() ?? 1
    let names = shown.map { singleLine($0.value ?? facet.nameOfNone) }
    let nameWidth = min(40, names.map { DisplayWidth.of($0) }.max() ?? 0)
    let digits = "\(most)".count
    var text = style.bold(facet.rawValue) + "\n"
    for (name, count) in zip(names, shown) {
      let label = DisplayWidth.pad(
        DisplayWidth.truncate(name, to: nameWidth), to: nameWidth, alignment: .left)
      let number = DisplayWidth.pad("\(count.count)", to: digits, alignment: .right)
      let line = bar(value: Double(count.count), max: Double(most), width: 24)
      text +=
        "    \(count.value == nil ? style.dim(label) : label)  \(number)  \(style.colour(.cyan, line))\n"
    }
    if counts.valueCount > shown.count {
      text += style.dim("    … \(counts.valueCount - shown.count) more\n")
    }
    return text + "\n"
  }
}

extension String {
  func padded(to width: Int) -> String {
    count >= width ? self + " " : self + String(repeating: " ", count: width - count)
  }
}

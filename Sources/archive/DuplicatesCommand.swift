import ArgumentParser
import Formats
import Search
import Text

struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract:
      "Explain which articles tell one text: copies of an agency's text, and corrected versions.",
    discussion: """
      archive duplicates
      archive duplicates --versions
      archive duplicates 3f2a9c1e --json

      Each group has the article from which the others were taken, with the reason, and for each of the others
      what it has in common with the longest text and where it differs: a version from the one before it, a copy
      from the origin. A statement in several of them counts as one independent report.
      """)

  @Argument(
    help:
      "Only the group of this article: its SHA-256 or the beginning of it, its path or its address."
  )
  var article: String?
  @Flag(help: "Only groups in which an outlet changed its text.") var versions = false
  @OptionGroup var page: PageOptions
  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Print one JSON array.") var json = false

  func run() throws {
    let (total, groups) = try CopyGroupDetail.list(
      of: article, versionsOnly: versions, limit: page.limit, offset: page.offset,
      in: try archive.reading())
    let output = Output()
    if json {
      try output.write(JSON.array(groups.map(CopyRecords.json)).pretty + "\n")
    } else if !groups.isEmpty {
      let copies = CopyPage(style: output.style, width: output.width ?? 100)
      try output.write(copies.summary(total, offset: page.offset, shown: groups.count))
      for group in groups { try output.write(copies.text(of: group)) }
    }
    try output.flush()
    if groups.isEmpty { throw ExitStatus.nothing }
  }
}

/// Groups of copies as a person reads them.
struct CopyPage {
  let style: Style
  let width: Int

  /// How many changes of one article are shown.
  private static let mostChanges = 6

  func summary(_ total: Int, offset: Int, shown: Int) -> String {
    var line = "\(total) group\(total == 1 ? "" : "s") of copies"
    if total > shown { line += style.dim(" · \(offset + 1) to \(offset + shown) shown") }
    return line + "\n\n"
  }

  func text(of group: CopyGroupDetail) -> String {
    let head = style.bold("\(group.articles.count) articles") + " tell one text"
    let origin = style.dim("origin: \(singleLine(group.originBasis))")
    return head + "\n" + origin + "\n" + group.articles.map(text).joined() + "\n"
  }

  private func text(of copy: CopyDetail) -> String {
    let margin = String(repeating: " ", count: 10)
    let kind = copy.relation == "origin" ? style.bold(copy.relation) : copy.relation
    let pad = String(repeating: " ", count: margin.count - copy.relation.count)
    var facts = [copy.outlet.map(singleLine) ?? "outlet unknown", copy.published ?? "undated"]
    if let agency = copy.agency, agency != copy.outlet {
      facts.append("credits \(singleLine(agency))")
    }
    if copy.isSuperseded { facts.append("superseded") }
    var text =
      kind + pad + facts.joined(separator: " · ") + style.dim("  [\(copy.sha256.prefix(8))]") + "\n"
    func line(_ words: String) {
      text += margin + DisplayWidth.truncate(words, to: max(40, width - margin.count)) + "\n"
    }
    if let headline = copy.headline { line(singleLine(headline)) }
    if let path = copy.path ?? copy.url { line(style.dim(singleLine(path))) }
    guard let difference = copy.difference else { return text }
    line(style.dim(common(copy) + ", " + Self.count(difference)))
    for change in difference.changes.prefix(Self.mostChanges) { line(self.line(of: change)) }
    let more = difference.changes.count - Self.mostChanges
    if more > 0 { line(style.dim("… \(more) more; --json has all")) }
    return text
  }

  private func common(_ copy: CopyDetail) -> String {
    let percent = Int(
      (Double(copy.sharedCount) * 100 / Double(max(1, copy.shingleCount))).rounded(.down))
    return "\(percent) % of it is in the longest text"
  }

  private static func count(_ difference: TextDifference) -> String {
    if difference.changes.isEmpty, difference.moved == 0 { return "the same words" }
    var parts = [count(difference.changes.count, "change")]
    if difference.moved > 0 { parts.append("\(count(difference.moved, "paragraph")) moved") }
    return parts.joined(separator: ", ")
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func line(of change: TextDifference.Change) -> String {
    switch change {
    case .removed(let passage): "− \(singleLine(passage))"
    case .added(let passage): "+ \(singleLine(passage))"
    case .replaced(let before, let old, let new, let after):
      "~ … \(singleLine(before)) [\(singleLine(old)) → \(singleLine(new))] \(singleLine(after)) …"
    }
  }
}

/// Groups of copies as records, with stable names.
enum CopyRecords {
  static func json(_ group: CopyGroupDetail) -> JSON {
    [
      "key": .string(group.key), "agency": JSON(group.agency),
      "origin_basis": .string(group.originBasis), "articles": .array(group.articles.map(json)),
    ]
  }

  private static func json(_ copy: CopyDetail) -> JSON {
    [
      "sha256": .string(copy.sha256), "relation": .string(copy.relation),
      "outlet": JSON(copy.outlet), "published": JSON(copy.published), "agency": JSON(copy.agency),
      "headline": JSON(copy.headline), "url": JSON(copy.url), "path": JSON(copy.path),
      "previous": JSON(copy.previous), "is_superseded": .bool(copy.isSuperseded),
      "shingle_count": .integer(copy.shingleCount), "shared_count": .integer(copy.sharedCount),
      "statement_count": .integer(copy.statementCount),
      "moved_paragraphs": copy.difference.map { .integer($0.moved) } ?? .null,
      "changes": copy.difference.map { .array($0.changes.map(json)) } ?? .null,
    ]
  }

  private static func json(_ change: TextDifference.Change) -> JSON {
    switch change {
    case .removed(let passage): ["change": "removed", "old": .string(passage)]
    case .added(let passage): ["change": "added", "new": .string(passage)]
    case .replaced(let before, let old, let new, let after):
      [
        "change": "replaced", "before": .string(before), "old": .string(old), "new": .string(new),
        "after": .string(after),
      ]
    }
  }
}

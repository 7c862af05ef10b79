internal import Dates
internal import Text

/// A reference to a report of a statement: the outlet, the place in the text, and the hash by which the
/// text can be recognised.
public struct Citation: Sendable {
  public enum Style: String, CaseIterable, Sendable {
    /// A note as the Chicago Manual of Style has it for newspapers.
    case chicago
    case bibtex
  }

  private let statement: StatementDetail
  private let report: ReportDetail

  /// The citation of the leading report. Nil if the statement has none.
  public init?(_ statement: StatementDetail) {
    guard let report = statement.reports.first else { return nil }
    self.statement = statement
    self.report = report
  }

  public func text(_ style: Style) -> String {
    switch style {
    case .chicago: chicago
    case .bibtex: bibtex
    }
  }

  // MARK: Chicago

  private var chicago: String {
    let verb = report.kind == "indirect" ? "paraphrased in" : "quoted in"
    let article =
      (report.author.map { "\($0), " } ?? "")
      + (title.map { "“\($0),”" } ?? "an untitled article,")
    var parts = [outlet]
    parts.append(report.published.flatMap(Self.written) ?? "n.d.")
    if let url = report.url { parts.append(url) }
    if let page = report.page { parts.append("p. \(page)") }
    parts += ["code points \(spans)", "SHA-256 \(report.sha256)"]
    return "\(statement.speaker ?? "Unnamed source"), \(verb) \(article) "
      + parts.joined(separator: ", ") + "."
  }

  private var outlet: String { report.outlet ?? "outlet unknown" }

  private var title: String? {
    report.headline.map { $0.trimmingEnd(",.") }
  }

  private var spans: String {
    report.spans.map { "\($0.start)–\($0.end)" }.joined(separator: " and ")
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// "January 12, 2022"; vaguer dates as they are.
  private static func written(_ edtf: String) -> String {
    guard let day = EDTF(edtf)?.day else { return edtf }
    return "\(months[day.month - 1]) \(day.day), \(day.year)"
  }

  // MARK: BibTeX

  private var bibtex: String {
    var fields: [(String, String)] = [
      ("author", report.author.map(Self.names) ?? "{\(Self.escaped(outlet))}"),
      ("title", Self.escaped(title ?? "Untitled article")),
    ]
    if report.author != nil { fields.append(("organization", Self.escaped(outlet))) }
    if let published = report.published { fields.append(("date", published)) }
    if let page = report.page { fields.append(("pages", String(page))) }
    if let url = report.url { fields.append(("url", url)) }
    let verb = report.kind == "indirect" ? "paraphrase of" : "quotation of"
    fields.append(
      (
        "note",
        Self.escaped(
          "\(verb) \(statement.speaker ?? "an unnamed source"), code points \(spans), "
            + "SHA-256 \(report.sha256)")
      ))
    let body = fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n")
    return "@online{archive-\(report.key.prefix(12)),\n\(body)\n}"
  }

  /// "Jane Doe; John Roe" as BibTeX has it, each name whole.
  private static func names(_ author: String) -> String {
    author.split(separator: "; ").map { "{\(escaped(String($0)))}" }.joined(separator: " and ")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "&%$#_{}".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}

extension String {
  fileprivate func trimmingEnd(_ marks: String) -> String {
    var result = Substring(self)
    while let last = result.last, marks.contains(last) { result.removeLast() }
    return String(result)
  }
}

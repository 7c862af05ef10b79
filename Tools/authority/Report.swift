import Foundation

/// What a compilation took, in numbers, and what it could not decide.
struct Report {
  let text: String

  init(_ selection: Selection, doubts: [String], posts: Posts) {
    let tenures = selection.entries.flatMap(\.tenures)
    var lines = doubts.sorted()
    lines.append("people\t\(selection.entries.count)")
    lines.append("tenures\t\(tenures.count)")
    lines.append("doubts\t\(doubts.count)")
    lines += Self.counts("source", tenures.flatMap { Set($0.sources.map(Self.source)) })
    lines += Self.counts("class", tenures.map { posts.postClass($0.post) })
    lines += Self.counts("country", tenures.map { $0.country ?? "-" })
    text = lines.joined(separator: "\n") + "\n"
  }

  func write() { FileHandle.standardError.write(Data(text.utf8)) }

  private static func source(_ citation: String) -> String {
    let name = citation.prefix { $0 != ":" }
    return ["wikidata_ministers", "cia_tenures", "pocom", "unga", "us_visits", "frus"].contains(
      String(name))
      ? String(name) : "by hand"
  }

  private static func counts(_ of: String, _ values: [String]) -> [String] {
    Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\(of)\t\($0.key)\t\($0.value)" }
  }
}

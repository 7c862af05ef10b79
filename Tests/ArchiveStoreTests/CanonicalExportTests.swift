import Drafts
import ArchiveStore
import Testing

@Suite struct CanonicalExportTests {
  private func export(_ drafts: [Draft]) throws -> [String] {
    let archive = try Archive()
    for draft in drafts { try archive.store(draft) }
    var lines: [String] = []
    try CanonicalExport(archive).forEachLine { lines.append(String(decoding: $0, as: UTF8.self)) }
    return lines
  }

  @Test func orderOfArrivalDoesNotShow() throws {
    let drafts =
      (1...5).map { fullDraft("\($0).txt", headline: "Number \($0)") }
      + [fullDraft("6.txt", headline: "Number 1")]
    #expect(try export(drafts) == export(drafts.reversed()))
  }

  @Test func everyTableIsThereWithoutRowNumbers() throws {
    let lines = try export([fullDraft()])
    for table in ["article", "article_raw", "actor", "mention", "report", "report_span", "outlet"] {
      #expect(lines.contains { $0.hasPrefix("{\"table\":\"\(table)\"") })
    }
    #expect(!lines.contains { $0.contains("\"table\":\"run\"") || $0.contains("_id\":") })
    #expect(!lines.contains { $0.contains("started_at\":") })
    #expect(lines.allSatisfy { $0.hasSuffix("}\n") })
  }
}

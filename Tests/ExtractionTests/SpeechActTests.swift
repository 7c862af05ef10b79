import Foundation
import Testing

@testable import Extraction

@Suite struct SpeechActTests {
  static let book = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["ARCHIVE_SHARED"] ?? "../shared"
  ).appending(path: "authority/speech_acts.tsv")

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: book.path)
        || ProcessInfo.processInfo.environment["CI"] != nil,
      "needs the code book of speech acts: set ARCHIVE_SHARED"))
  func theActsAreThoseOfTheCodeBook() throws {
    let rows = try String(contentsOf: Self.book, encoding: .utf8).split(separator: "\n").dropFirst()
    let acts = rows.compactMap { $0.split(separator: "\t").first.map(String.init) }
    #expect(Set(acts) == Set(SpeechAct.allCases.map(\.rawValue)))
    #expect(acts.count == 31)
  }

  @Test(arguments: [
    ("said", "the talks had failed", "assert"), ("expressed", "concern over the raid", "concern"),
    ("expressed", "openness to talks", "willing"), ("voiced", "support for the plan", "support"),
    ("refused", "to comment on the raid", "decline"), ("refused", "to sign the treaty", "reject"),
    ("asked", "whether the talks would go on", "question"),
    ("asked", "Norway to send observers", "request"),
    ("vowed", "to retaliate against Norway", "threaten"),
    ("vowed", "to rebuild the bridge", "promise"), ("called for", "a ceasefire", "appeal"),
    ("urged", "Norway to withdraw", "appeal"), ("rebuked", "Norway over the raid", "criticise"),
    ("categorically rejected", "the offer of talks", "reject"),
    ("reiterated", "Norway's commitment to the treaty", "promise"),
    ("denied", "that the talks had failed", "deny"), ("thanked", "Norway for its help", "thank"),
    ("offered", "condolences to Norway", "condole"), ("welcomed", "the release", "welcome"),
    ("accused", "Norway of spying", "accuse"), ("warned", "that war was near", "warn"),
    ("condemned", "the attack on the embassy", "condemn"), ("proposed", "a summit", "propose"),
    ("agreed", "to hold talks in May", "agree"), ("demanded", "an apology", "demand"),
  ])
  func theCueAndItsComplementTell(_ cue: String, _ content: String, _ act: String) throws {
    let extract = Extractor(engine: .rules).extract(
      try article("News\n\nForeign Minister Anna Berg \(cue) \(content)."))
    #expect(extract.reports.first?.act?.rawValue == act)
  }
}

import ArchiveStore
import Dates
import Drafts
import Resolution
import SQLite
import Testing

@Suite struct CorrectionTests {
  private static let words = "we need firm guarantees of our security"

  private func draft(
    _ path: String, _ name: String, _ words: String, country: String? = "RU"
  ) -> Draft {
    var draft = Draft(path, published: "2022-01-13", headline: "News in \(path)")
    draft.say(words, by: draft.actor(name, country: country, post: "Deputy Minister"))
    return draft
  }

  private func workshop() throws -> Workshop {
    try Workshop([
      draft("1", "Ivan Petrov", Self.words),
      draft("2", "Piotr Orlov", "nothing will be signed now"),
      draft("3", "Ivan Petrov", "the mayor opened a school in his town"),
    ])
  }

  private func correction(
    _ decision: Decision, _ minute: Int = 0, author: String = "A. Curator"
  ) -> Correction {
    Correction(
      decision, author: author, reason: "a test",
      madeAt: "2026-01-01T00:\(minute < 10 ? "0" : "")\(minute):00Z")
  }

  private func key(_ name: String, _ workshop: Workshop) throws -> String {
    try workshop.rows("SELECT key FROM speaker WHERE name = '\(name)'").first ?? ""
  }

  private func quote(_ report: Int64, _ workshop: Workshop) throws -> TextQuote {
    try #require(try TextQuote(ofReport: report, in: workshop.archive))
  }

  @discardableResult
  private func correct(_ decisions: [Decision], in workshop: Workshop) throws -> [Correction] {
    let count = try workshop.rows("SELECT id FROM correction").count
    let corrections = decisions.enumerated().map { correction($1, count + $0) }
    #expect(try Corrector(workshop.archive).add(corrections) == decisions.count)
    return corrections
  }

  private func speakers(_ workshop: Workshop) throws -> [String] {
    try workshop.rows("SELECT speaker_name FROM statement ORDER BY leading_report_id")
  }

  @Test func mergeAndUndo() throws {
    let workshop = try workshop()
    let before = try workshop.export
    let (petrov, orlov) = (try key("Ivan Petrov", workshop), try key("Piotr Orlov", workshop))
    let merge = try correct([.merge(speaker: orlov, into: petrov)], in: workshop)
    #expect(try speakers(workshop) == ["Ivan Petrov", "Ivan Petrov", "Ivan Petrov"])
    #expect(
      try workshop.rows("SELECT key, speaker_key FROM speaker_redirect") == ["\(orlov)|\(petrov)"])
    #expect(try workshop.rows("SELECT aliases FROM speaker") == ["Piotr Orlov"])
    #expect(try workshop.findings == [])
    try correct([.undo(correction: merge[0].key)], in: workshop)
    let after = try workshop.export.filter { !$0.contains(#""table":"correction""#) }
    #expect(after == before)
  }

  @Test func splitMakesASpeakerOfItsOwn() throws {
    let workshop = try workshop()
    let petrov = try key("Ivan Petrov", workshop)
    try correct(
      [.split(try quote(3, workshop), from: petrov, name: "Ivan Petrov (mayor)")], in: workshop)
    #expect(
      try speakers(workshop) == ["Ivan Petrov", "Piotr Orlov", "Ivan Petrov (mayor)"])
    #expect(try workshop.findings == [])
  }

  @Test func wordsGetAnotherSpeakerAndDate() throws {
    let workshop = try workshop()
    let orlov = try key("Piotr Orlov", workshop)
    try correct(
      [
        .attribute(try quote(1, workshop), speaker: orlov),
        .date(try quote(1, workshop), EDTF("2022-01-12")),
        .attribute(try quote(3, workshop), speaker: nil),
      ], in: workshop)
    #expect(try speakers(workshop) == ["Piotr Orlov", "Piotr Orlov", "-"])
    #expect(
      try workshop.rows(
        "SELECT said_edtf, said_basis, said_year FROM statement WHERE leading_report_id = 1")
        == ["2022-01-12|corrected by A. Curator: a test|2022"])
    #expect(try workshop.findings == [])
  }

  @Test func rejectedReportsDoNotCount() throws {
    let workshop = try workshop()
    try correct([.reject(try quote(3, workshop))], in: workshop)
    #expect(
      try workshop.rows("SELECT is_current, report_count FROM statement ORDER BY id")
        == ["1|1", "1|1", "0|0"])
    #expect(try workshop.rows("SELECT count(*) FROM v_statement") == ["2"])
  }

  @Test func aRenamedSpeakerKeepsItsNameAndIsFound() throws {
    let workshop = try workshop()
    let petrov = try key("Ivan Petrov", workshop)
    try correct([.rename(speaker: petrov, name: "Иван Петров")], in: workshop)
    try workshop.ingest(draft("4", "Ivan Petrov", "a fourth thing that he said there"))
    #expect(
      try workshop.rows("SELECT DISTINCT speaker_name FROM statement WHERE speaker_id = 1")
        == ["Иван Петров"])
    #expect(
      try workshop.rows("SELECT script FROM alias WHERE source = 'curator'") == ["Cyrl"])
    #expect(try workshop.findings == [])
  }

  /// The words are found again in a later version of the article, at another place.
  @Test func correctionsHoldForLaterVersions() throws {
    let workshop = try Workshop()
    var first = draft("1", "Ivan Petrov", Self.words)
    first.url = "https://example.org/a"
    try workshop.ingest(first)
    try correct([.date(try quote(1, workshop), EDTF("2022-01-12"))], in: workshop)
    var second = Draft(
      "1", published: "2022-01-14", headline: "Another headline, longer than before")
    second.url = "https://example.org/a"
    second.write("A paragraph that was not there.\n\n")
    second.say(Self.words, by: second.actor("Ivan Petrov", country: "RU", post: "Deputy Minister"))
    try workshop.ingest(second)
    #expect(
      try workshop.rows("SELECT said_edtf, report_count FROM statement WHERE is_current")
        == ["2022-01-12|1"])
  }

  @Test func whatFindsNoPlaceIsKeptAndReported() throws {
    let workshop = try workshop()
    let quote = TextQuote(
      article: String(repeating: "a", count: 64), url: nil, exact: "words", prefix: "", suffix: "")
    try correct([.reject(quote), .rename(speaker: "person:nobody:", name: "Nobody")], in: workshop)
    #expect(
      try OrphanedCorrection.all(in: workshop.archive).map(\.reason) == [
        "its article is not in the archive", "its speakers are not in the archive",
      ])
    #expect(try workshop.rows("SELECT count(*) FROM correction") == ["2"])
  }

  @Test func linesAreReadBack() throws {
    let workshop = try workshop()
    let quote = try quote(1, workshop)
    let decisions: [Decision] = [
      .merge(speaker: "person:a:ru", into: "person:b:ru"), .neverMerge("person:a:", "person:b:"),
      .rename(speaker: "person:a:", name: "Ä \"B\""), .split(quote, from: "person:a:", name: "C"),
      .attribute(quote, speaker: nil), .attribute(quote, speaker: "country:ru"),
      .date(quote, EDTF("2022-01/2022-02")), .date(quote, nil), .reject(quote),
      .confirm(quote, speaker: nil), .confirm(quote, speaker: "person:a:"),
      .deny(quote, speaker: "person:a:"), .undo(correction: "0123456789abcdef"),
    ]
    for decision in decisions {
      let correction = correction(decision)
      #expect(try Correction(correction.json) == correction)
      #expect(try CorrectionLog(workshop.archive).append(correction))
      #expect(try !CorrectionLog(workshop.archive).append(correction))
    }
    let stored = try CorrectionLog(workshop.archive).all().map(\.correction)
    #expect(Set(stored) == Set(decisions.map { correction($0) }))
  }

  @Test func anUndoCanBeUndone() throws {
    let workshop = try workshop()
    let petrov = try key("Ivan Petrov", workshop)
    let rename = try correct([.rename(speaker: petrov, name: "Petrov the Elder")], in: workshop)
    let undo = try correct([.undo(correction: rename[0].key)], in: workshop)
    #expect(try speakers(workshop).first == "Ivan Petrov")
    try correct([.undo(correction: undo[0].key)], in: workshop)
    #expect(try speakers(workshop).first == "Petrov the Elder")
  }
}

/// Corrections and articles in any order make the same archive.
@Suite struct CorrectionOrderTests {
  @Test(arguments: 1...6)
  func sameResultInAnyOrder(seed: UInt64) throws {
    var dice = OrderTests.Dice(state: seed &* 7919)
    let drafts = OrderTests.drafts(&dice)
    let first = try Workshop(drafts)
    let uncorrected = try first.export
    let corrections = try Self.corrections(in: first, &dice)
    _ = try Corrector(first.archive).add(corrections)
    let expected = try first.export
    #expect(try first.findings == [])
    try first.resolver.rebuildAll()
    #expect(try first.export == expected)
    // Before all articles, in the midst of them, one by one.
    for place in [0, drafts.count / 2] {
      let order = OrderTests.shuffled(drafts, &dice)
      let other = try Workshop(Array(order[..<place]))
      for correction in corrections.shuffled(using: &dice) {
        _ = try Corrector(other.archive).add([correction])
      }
      for draft in order[place...] { try other.ingest(draft) }
      let found = try other.export
      try #require(found == expected, "\(Set(found).symmetricDifference(expected).sorted())")
      let findings = try other.findings
      #expect(findings == [], "\(findings.prefix(2))")
    }
    // Undone, nothing is left of them.
    let undone = corrections.enumerated().map {
      Correction(
        .undo(correction: $1.key), author: "B", reason: "undone",
        madeAt: "2026-02-01T00:00:\(10 + $0)Z")
    }
    _ = try Corrector(first.archive).add(undone)
    let after = try first.export.filter { !$0.contains(#""table":"correction""#) }
    try #require(
      after == uncorrected, "\(Set(after).symmetricDifference(uncorrected).sorted())")
  }

  private static func corrections(
    in workshop: Workshop, _ dice: inout OrderTests.Dice
  ) throws -> [Correction] {
    let speakers = try workshop.rows("SELECT key FROM speaker ORDER BY key")
    let reports = try workshop.archive.database.map("SELECT id FROM report ORDER BY key") {
      row in row.int64(0)
    }
    func speaker() -> String { speakers.randomElement(using: &dice) ?? "" }
    func quote() throws -> TextQuote {
      try #require(
        try TextQuote(
          ofReport: reports.randomElement(using: &dice) ?? 0, in: workshop.archive))
    }
    return try (0..<12).map { number in
      let decision: Decision =
        switch Int.random(in: 0..<9, using: &dice) {
        case 0, 1: .merge(speaker: speaker(), into: speaker())
        case 2: .neverMerge(speaker(), speaker())
        case 3: .rename(speaker: speaker(), name: "Name \(number)")
        case 4: .split(try quote(), from: speaker(), name: "Somebody")
        case 5: .attribute(try quote(), speaker: speaker())
        case 6: .date(try quote(), EDTF("2022-01-1\(Int.random(in: 0...3, using: &dice))"))
        case 7: .reject(try quote())
        default: .confirm(try quote(), speaker: speaker())
        }
      return Correction(
        decision, author: "A", reason: "because", madeAt: "2026-01-01T00:00:\(10 + number)Z")
    }
  }
}

import FoundationEssentials
import Testing

/// Figures that hold for the annotated texts beside the checkout.
@Suite struct SharedDataTests {
  func score(_ arguments: String = "") throws -> [String: String]? {
    guard let gold = Shared.path("gold"), let scorer = Shared.path("eval/score_gold.py") else {
      return nil
    }
    let result = try Program.shell(
      "archive extract '\(gold)'/*.txt | python3 '\(scorer)' '\(gold)' - \(arguments)")
    #expect(result.status == 0, "\(result.messages)")
    var figures: [String: String] = [:]
    for line in result.output.split(separator: "\n") {
      let name = line.prefix(20).split(separator: " ").joined(separator: " ")
      figures[name] = String(line.dropFirst(21))
    }
    return figures
  }

  /// The F1 in "{'P': 96.4, 'R': 73.6, 'F1': 83.5}".
  func f1(_ figure: String?) throws -> Double {
    let text = try #require(figure)
    let range = try #require(text.firstRange(of: "'F1': "))
    return try #require(Double(text[range.upperBound...].prefix { $0.isNumber || $0 == "." }))
  }

  @Test func theAnnotatedTextsAreRead() throws {
    guard let figures = try score() else { return }
    #expect(try f1(figures["end2end"]) >= 85)
    #expect(try f1(figures["events"]) >= 60)
    #expect(figures["false direct"] == "0")
    #expect(try #require(Double(figures["type accuracy"] ?? "")) >= 95)
    #expect(figures["published"] == "6/7")
    guard let seeds = try score("--only seed-000,seed-004") else { return }
    #expect(try f1(seeds["statements"]) >= 85)
    #expect(try f1(seeds["end2end"]) >= 80)
  }

  @Test func theFirstTwoArticlesAnswerTheFirstQuestions() throws {
    guard let seeds = Shared.path("seeds") else { return }
    let scratch = try Scratch()
    #expect(
      try Program.shell("archive ingest '\(seeds)' --db a.db", in: scratch.folder).status == 0)
    func ask(_ command: String) throws -> String {
      try Program.shell(command + " --db a.db", in: scratch.folder).output
    }
    let guarantees = try ask("archive search security guarantees --csv")
    #expect(guarantees.contains("Sergey Ryabkov,Russia’s Deputy Foreign Minister,RU,indirect"))
    #expect(try ask("archive search '\"security guarantees\"' --count") == "1\n")
    #expect(try ask("archive search security guarantees").contains("1 event, 1 article"))
    let antonov = try ask("archive search --speaker antonov --sort said --jsonl")
    let dates = antonov.split(separator: "\n").map { $0.contains("\"reported_from_on\":\"2022") }
    #expect(dates.first == true && dates.last == false)
    #expect(dates == dates.sorted { $0 && !$1 })
    #expect(antonov.split(separator: "\n").allSatisfy { !$0.contains("\"role\":null") })
    let events = try ask("archive events --csv")
    #expect(
      events.contains(
        "2022-01-10,2022-01-10,\"Russia–United States talks, 10 January 2022, Geneva\""))
    #expect(events.contains("Sergey Ryabkov; United States; Wendy Sherman"))
    #expect(
      events.contains(
        "2022-01-12,2022-01-12,\"NATO-Russia Council meeting, 12 January 2022, Brussels\",meeting,scheduled"
      ))
    #expect(events.contains("2022-01-13") && events.contains("OSCE"))
    #expect(events.contains("2024-04-02,2024-04-02,\"Antony Blinken–LCI interview"))
    let words = try ask(
      """
      archive sql "SELECT substr(a.text, r.start_cp + 1, r.end_cp - r.start_cp) AS cut, r.content, r.via \
      FROM v_report AS r JOIN article AS a ON a.id = r.article_id WHERE r.kind = 'direct' \
      AND r.content LIKE '%foreign expansion%'" --jsonl
      """)
    #expect(words.contains("\"via\":\"Sputnik\""))
  }

  /// Every release of two years, as the file comes and as files of its own.
  @Test func releasesAreIngestedWithoutARejection() throws {
    guard let releases = Shared.path("corpora/state_dept_press_releases_2021-2022.jsonl") else {
      return
    }
    let scratch = try Scratch()
    let result = try Program.shell(
      "head -40 '\(releases)' > some.jsonl; archive ingest some.jsonl --db a.db && archive verify --db a.db",
      in: scratch.folder)
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.messages.contains("40 articles added"))
    #expect(!result.messages.contains("rejected"))
  }
}

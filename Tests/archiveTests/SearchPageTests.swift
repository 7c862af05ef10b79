import Foundation
import Testing

@Suite struct SearchPageTests {
  private func seeded() throws -> Scratch { try CommandTests().seeded() }

  private func output(_ command: String, _ scratch: Scratch) throws -> String {
    let result = try Program.shell(command, in: scratch.folder)
    #expect(result.status == 0, "\(result.messages)")
    return result.output
  }

  /// The reader of plain searches and the parser of all commands understand the same.
  @Test(arguments: [
    "guarantees", "guarantees --limit 2 --offset=1", "--speaker ryabkov --sort -said",
    "--count said",
    "said --group-by speaker --limit 2", "said --group-by=month --json",
    "said --facet quarter,kind",
    "--from 2022-01 --to 2022 --csv", "said --all-versions --jsonl",
  ])
  func bothReadersOfArgumentsAgree(_ arguments: String) throws {
    let scratch = try seeded()
    let quick = try output("archive search \(arguments) --db a.db", scratch)
    // What stands behind "--" is only understood by the parser.
    let whole = try output("archive search --db a.db \(arguments) --", scratch)
    #expect(quick == whole)
    #expect(!quick.isEmpty)
  }

  @Test func whatStandsBehindTwoDashesAreWords() throws {
    let scratch = try seeded()
    #expect(!(try output("archive search --db a.db -- --said", scratch).isEmpty))
    let option = try Program.shell("archive search --said --db a.db -- x", in: scratch.folder)
    #expect(option.status == 2)
    #expect(option.messages.contains("--said"))
  }

  @Test func pagesFollowOneAnother() throws {
    let scratch = try seeded()
    func keys(_ arguments: String) throws -> [String] {
      try output(
        "archive search said OR guarantees OR the \(arguments) --jsonl --db a.db | grep -o '\"key\":\"[0-9a-f]*'",
        scratch
      ).split(separator: "\n").map(String.init)
    }
    let all = try keys("--limit 1000")
    #expect(all.count > 10)
    var paged = try keys("--limit 4")
    while paged.count < all.count, let last = paged.last?.suffix(32) {
      let next = try keys("--limit 4 --after \(last)")
      try #require(!next.isEmpty)
      paged += next
    }
    #expect(paged == all)
    let wrong = try Program.shell("archive search the --after 0000 --db a.db", in: scratch.folder)
    #expect(wrong.status == 2)
    #expect(wrong.messages.contains("0000"))
    let both = "archive search the --after 0000 --group-by year --db a.db"
    #expect(try Program.shell(both, in: scratch.folder).status == 2)
  }

  @Test func groupsHaveTheirCountsAndFirstHits() throws {
    let scratch = try seeded()
    let text = try output("archive search guarantees --group-by speaker --db a.db", scratch)
    #expect(
      text.contains("Russian Foreign Ministry · 3 statements\n\n1   Russian Foreign Ministry"))
    let counts = try output(
      "archive search guarantees --group-by country --facet country --json --db a.db | python3 -c '"
        + "import json, sys; d = json.load(sys.stdin);"
        + "print([[g[\"value\"], g[\"count\"]] for g in d[\"groups\"]]"
        + "== [[c[\"value\"], c[\"count\"]] for c in d[\"facets\"][\"country\"]],"
        + "all(len(g[\"statements\"]) == min(3, g[\"count\"]) for g in d[\"groups\"]))'", scratch)
    #expect(counts == "True True\n")
  }

  @Test func facetsAreTheSameInSQL() throws {
    let scratch = try seeded()
    let facets =
      "speaker,country,kind,form,act,channel,role,post,topic,outlet,event,place,year,quarter,month,reported"
    let counted = try output("archive facets --facet \(facets) --csv --db a.db", scratch)
    let viewed = try output("archive sql 'SELECT * FROM v_facet' --csv --db a.db", scratch)
    func lines(_ text: String) -> [Substring] { text.split(separator: "\n").sorted() }
    #expect(lines(counted) == lines(viewed))
    #expect(counted.contains("quarter,2022-Q1,"))
  }

  @Test func manyMonthsAreAHistogram() throws {
    let scratch = try seeded()
    let text = try output("archive facets --facet month --db a.db", scratch)
    #expect(text.contains("2022-01"))
    for year in 1990..<2005 {
      try scratch.write(
        "\(year).txt",
        """
        Talks in \(year)
        Harbour Gazette, \(year)-03-04

        OSLO, March 4, \(year) — “We shall talk again,” Foreign Minister Anna Berg said on Thursday.
        """)
    }
    _ = try output("archive ingest *.txt --db a.db", scratch)
    let many = try output("archive facets --facet month,quarter,year --db a.db", scratch)
    #expect(many.contains("month        JFMAMJJASOND"))
    #expect(many.contains("Q1 Q2 Q3 Q4"))
    #expect(many.contains("undated"))
  }

  @Test func timingsTellWhereTimeWent() throws {
    let scratch = try seeded()
    let result = try Program.shell("archive search the --timings --db a.db", in: scratch.folder)
    #expect(result.messages.hasPrefix("timings: opened "))
    #expect(result.messages.contains("searched by SQL"))
  }
}

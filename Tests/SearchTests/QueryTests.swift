import Dates
import Testing

@testable import Search

@Suite struct QueryTests {
  /// What people type, and what is understood.
  @Test(arguments: [
    ("", ""), ("  ", ""), ("security guarantees", "security guarantees"),
    ("\"security guarantees\"", "\"security guarantees\""),
    ("“security guarantees”", "\"security guarantees\""),
    ("\"security guarantees", "\"security guarantees\""),
    ("said -denied", "said -denied"), ("-NATO", "-NATO"), ("NOT nato", "-nato"),
    ("U.S.", "U.S"), ("Lavrov's", "Lavrov's"), ("2022-01-12", "2022-01-12"),
    ("a AND NOT b", "a -b"), ("a AND b", "a b"), ("a OR b c", "a OR b c"),
    ("(a OR b) c", "(a OR b) c"), ("guarantee?", "guarantee"), ("(a", "a"), ("a)", "a"),
    ("((", ""), ("OR", ""), ("AND AND", ""), ("a OR", "a"), ("OR a", "a"), ("- a", "a"),
    ("guarant*", "guarant*"), ("*", ""), ("?", ""), ("NEAR(a b, 5)", "NEAR(a b, 5)"),
    ("NEAR(a \"b c)\"", "NEAR(a b c, 10)"), ("NEAR(a(b)", "NEAR(a b, 10)"),
    ("NEAR(a b)", "NEAR(a b, 10)"), ("NEAR", "\"NEAR\""), ("speaker:lavrov", "speaker:lavrov"),
    ("speaker:", "speaker"), ("Speaker:Lavrov", "speaker:Lavrov"),
    ("speaker:\"sergey lavrov\"", "speaker:\"sergey lavrov\""),
    ("speaker:a speaker:b", "speaker:a speaker:b"), ("speaker:a,b", "speaker:a speaker:b"),
    ("-speaker:lavrov", "-speaker:lavrov"), ("-(a b)", "-(a b)"), ("--a", "a"),
    ("said:2022-01..2022-03", "said:2022-01-01..2022-03-31"),
    ("said:>=2022", "said:2022-01-01.."),
    ("before:2022-02-24", "before:2022-02-24"), ("said:soon", "\"soon\""),
    ("exact:US", "exact:\"US\""), ("exact:\"the US\"", "exact:\"the US\""), ("exact:", "exact"),
    ("EXACT:a -exact:b", "exact:\"a\" -exact:\"b\""),
    ("said:2022-Q1", "said:2022-01-01..2022-03-31"),
    ("said:today", "said:2026-11-22"), ("said:\"last month\"", "said:2026-10-01..2026-10-31"),
    ("said:last_quarter", "said:2026-07-01..2026-09-30"),
    ("said:\"this week\"", "said:2026-11-16..2026-11-22"),
    ("reported:\"last 30 days\"", "reported:2026-10-23..2026-11-22"),
    ("older_than:2y", "before:2024-11-22"), ("newer_than:3m", "after:2026-08-22"),
    ("said:yesterday..", "said:2026-11-21.."), ("said:2022-Q5", "\"2022-Q5\""),
    ("said:>2022", "said:2023-01-01.."), ("said:\"last 0 days\"", "\"last 0 days\""),
    ("topic:arms_control", "topic:arms_control"),
    ("topic:\"arms control\"", "topic:\"arms control\""),
    ("post:foreign_minister,ambassador", "post:foreign_minister post:ambassador"),
    ("-body:un", "-body:un"), ("BODY:un", "body:un"), ("topic:", "topic"),
    ("event:talks:2022-01-10:0a1b", "event:talks:2022-01-10:0a1b"), ("place:oslo", "place:oslo"),
    ("post:, x", "x"), ("foo:bar", "foo:bar"), ("https://a.b/c", "https://a.b/c"),
    ("x\u{0}y", "x y"),
    ("😀", ""), ("王毅", "王毅"), ("Лавров", "Лавров"),
  ])
  func understands(_ typed: String, _ understood: String) {
    let today = CalendarDate(year: 2026, month: 11, day: 22)
    let query = Query.parse(typed, today: today).query
    #expect(query.text == understood)
    #expect(Query.parse(query.text).query == query)
  }

  @Test func thereIsNoLastMonthWithoutToday() {
    #expect(Query.parse("said:\"last month\"").hints.count == 1)
  }

  @Test(arguments: [
    ("guarantees", ["guarantee", "guaranteed", "guaranteeing"]),
    ("deny", ["denies", "denied", "denying"]), ("denied", ["deny", "denies"]),
    ("stopping", ["stop", "stopped", "stops"]), ("meeting", ["meet", "meets", "meetings"]),
    ("crises", []), ("agreed", ["agree", "agrees", "agreeing"]), ("boxes", ["box"]),
    ("envoy", ["envoys"]), ("wars", ["war"]), ("visit", ["visited"]), ("veto", ["vetoes"]),
  ])
  func wordsHaveForms(_ word: String, _ forms: [String]) {
    #expect(Set(Inflection.forms(of: word)).isSuperset(of: forms))
  }

  @Test(arguments: [
    ("news", "new"), ("united", "unit"), ("evening", "even"), ("talk", "tall"), ("not", "noted"),
    ("the", "thing"),
    ("policy", "police"), ("goods", "good"), ("congress", "congres"), ("москва", "москваs"),
    ("access", "acces"),
  ])
  func otherWordsAreNoForms(_ word: String, _ other: String) {
    #expect(!Inflection.forms(of: word).contains(other))
    #expect(!Inflection.forms(of: other).contains(word))
  }

  @Test func saysWhatItCannotDo() {
    #expect(Query.parse("subject:sanctions").hints.count == 1)
    #expect(Query.parse("said:soon").hints.count == 1)
    #expect(Query.parse("plain words").hints.isEmpty)
  }

  @Test func longAndDeepQueriesAreCut() {
    #expect(!Query.parse(String(repeating: "word ", count: 20_000)).hints.isEmpty)
    _ = Query.parse(String(repeating: "(", count: 100_000) + "a")
    _ = Query.parse(String(repeating: "-(", count: 50_000) + "a")
  }

  /// Random pieces of the language in any order.
  static func typed(_ seed: Int) -> String {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    let pieces = [
      "a", "b", "word", "U.S.", "(", ")", "OR", "AND", "NOT", "-", "\"", "“", "speaker:", "kind:x",
      "said:2022", "said:2022..2023", "before:2022-01", "x*", "NEAR(a b, 3)", "NEAR(", ",", ":",
      "*",
      "country:RU", "-speaker:y", "é", "王毅", "'", "said:>2022-01", "outlet:\"a b\"", "1,000",
      "exact:", "exact:b", "exact:\"U.S. a\"", "older_than:2y", "said:2022-q2", "topic:x",
      "post:\"a b\"", "-body:y", "event:a:b", "place:z,",
    ]
    return (0..<12).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return pieces[Int(state >> 33) % pieces.count] + (state >> 20 & 3 == 0 ? "" : " ")
    }.joined()
  }

  @Test(arguments: 0..<500)
  func printingAndParsingAreInverse(_ seed: Int) {
    let query = Query.parse(Self.typed(seed)).query
    #expect(Query.parse(query.text).query == query, "\(Self.typed(seed)) → \(query.text)")
  }
}

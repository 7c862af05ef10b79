import Testing

@testable import authority

/// What rows of several sources about one person are joined to.
@Suite struct TenureTests {
  /// A row, shortly: its rank (0 is written by hand, 1 Wikidata, 3 the Factbook), start, end and when it
  /// was seen.
  private func row(
    _ rank: Int, _ from: String?, _ until: String?, seen: String? = nil,
    title: String = "Prime Minister"
  ) -> Claim {
    let day = seen.flatMap { PartialDate($0) }
    return Claim(
      post: "prime_minister", title: title, country: "NL", body: nil, host: nil,
      from: from.flatMap { PartialDate($0) }, until: until.flatMap { PartialDate($0) },
      seen: day.map { Claim.Seen(first: $0, last: $0) }, sources: ["source:\(rank)"], rank: rank)
  }

  private func lines(_ claims: [Claim]) -> [String] {
    Tenures.joined(claims).map { tenure in
      [
        tenure.title, tenure.from?.description ?? "-", tenure.until?.description ?? "-",
        Tenures.seen(tenure),
      ].joined(separator: " ")
    }
  }

  @Test func anOpenRowTakesTheEndOfTheWholeTenure() {
    let terms = [
      row(1, "2010-10-14", "2012-11-05"), row(1, "2010-10-14", "2017-10-26"),
      row(1, "2017-10-26", "2022-01-10"),
    ]
    #expect(
      lines([row(0, "2010-10-14", nil)] + terms) == ["Prime Minister 2010-10-14 2022-01-10 -"])
  }

  @Test func anOpenRowStaysOpenWhereTheTenureWentOn() {
    let terms = [
      row(1, "2010-10-14", "2012-11-05"), row(1, "2012-11-05", nil, seen: "2022-06"),
    ]
    #expect(
      lines([row(0, "2010-10-14", nil)] + terms) == ["Prime Minister 2010-10-14 - 2022-06"])
  }

  @Test func anOpenRowThatIsSeenLaterTakesNoEnd() {
    let rows = [row(0, "2020-01-01", nil, seen: "2024-03-01"), row(1, "2020-01-01", "2021-10-05")]
    #expect(lines(rows) == ["Prime Minister 2020-01-01 - 2024-03-01"])
    let early = [row(0, "2020-01-01", nil, seen: "2021-03-01"), row(1, "2020-01-01", "2021-10-05")]
    #expect(lines(early) == ["Prime Minister 2020-01-01 2021-10-05 -"])
  }

  @Test(arguments: [0, 1])
  func actingAndAppointedAreTwo(rank: Int) {
    let rows = [
      row(rank, "2025-08-29", "2025-10-24", title: "Acting Prime Minister"),
      row(rank, "2025-10-25", nil, seen: "2025-11-02"),
    ]
    #expect(
      lines(rows) == [
        "Acting Prime Minister 2025-08-29 2025-10-24 -", "Prime Minister 2025-10-25 - 2025-11-02",
      ])
  }

  @Test func titlesOfOneTenureThatWaver() {
    let rows = [
      row(3, "2021-02-05", nil, seen: "2021-06-01"),
      row(3, "2021-02-05", nil, seen: "2025-06-01", title: "Interim Prime Minister"),
      row(4, nil, nil, seen: "2023"),
    ]
    #expect(lines(rows) == ["Prime Minister 2021-02-05 - 2025-06-01"])
  }

  @Test func termsThatTouchAreOne() {
    let rows = [row(1, "2010-10-14", "2012-11-05"), row(1, "2012-11-05", "2017-10-26")]
    #expect(lines(rows) == ["Prime Minister 2010-10-14 2017-10-26 -"])
  }
}

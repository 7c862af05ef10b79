import Authority
import Dates
import Testing

/// Whether a post was held on a day, by how much is known of its dates.
@Suite struct TenureTests {
  @Test(
    arguments: [
      // Both days are known, and belong to it.
      ("2004-03-09", "2008-05-07", nil, "2004-03-08", Tenure.Answer.no),
      ("2004-03-09", "2008-05-07", nil, "2004-03-09", .yes),
      ("2004-03-09", "2008-05-07", nil, "2008-05-07", .yes),
      ("2004-03-09", "2008-05-07", nil, "2008-05-08", .no),
      // A month is any of its days, a year too.
      ("2004-03", "2008", nil, "2004-02-29", .no), ("2004-03", "2008", nil, "2004-03-01", .perhaps),
      ("2004-03", "2008", nil, "2004-03-30", .perhaps),
      ("2004-03", "2008", nil, "2004-03-31", .yes),
      ("2004-03", "2008", nil, "2008-01-01", .yes),
      ("2004-03", "2008", nil, "2008-01-02", .perhaps),
      ("2004-03", "2008", nil, "2008-12-31", .perhaps), ("2004-03", "2008", nil, "2009-01-01", .no),
      ("2004", "2004", nil, "2004-06-01", .perhaps),
      // One end open: sure up to the last day on which it was seen.
      ("2004-03-09", nil, "2021-12-01/2022-01-12", "2022-01-12", .yes),
      ("2004-03-09", nil, "2022-01-12", "2022-01-13", .perhaps),
      ("2004-03-09", nil, "2022-01-12", "2032-01-12", .perhaps),
      ("2004-03-09", nil, "2022-01-12", "2032-01-14", .no),
      ("2004-03-09", nil, "2022-01", "2022-01-02", .perhaps),
      ("2004-03-09", nil, nil, "2004-03-09", .yes),
      ("2004-03-09", nil, nil, "2024-03-10", .perhaps),
      (nil, "2008-05-07", "2006-06-01", "2007-01-01", .yes),
      (nil, "2008-05-07", "2006-06-01", "2006-05-31", .perhaps),
      (nil, "2008-05-07", "2006-06-01", "1996-05-01", .no),
      (nil, "2008-05-07", nil, "1999-01-01", .perhaps),
      // Only seen.
      (nil, nil, "1999/2001", "2000-06-01", .yes), (nil, nil, "1999/2001", "1999-06-01", .perhaps),
      (nil, nil, "2001", "2001-06-01", .perhaps), (nil, nil, "2001-06-01", "2001-06-01", .yes),
      (nil, nil, "2001", "2012-01-02", .no), (nil, nil, nil, "2001-06-01", .perhaps),
    ] as [(String?, String?, String?, String, Tenure.Answer)])
  func holds(
    from: String?, until: String?, seen: String?, on day: String, answer: Tenure.Answer
  ) throws {
    let day = try #require(EDTF(day)?.day)
    #expect(try tenure(from, until, seen).holds(on: day) == answer)
  }

  @Test(arguments: [
    ("2004-03-09", "2008-05-07", "2005", Tenure.Answer.yes),
    ("2004-03-09", "2008-05-07", "2004", .perhaps), ("2004-03-09", "2008-05-07", "2003", .no),
    ("2004-03-09", "2008-05-07", "2008-05-07/2009-01-01", .perhaps),
  ])
  func isHeld(from: String, until: String, days: String, answer: Tenure.Answer) throws {
    let range = try #require(EDTF(days))
    let first = try #require(range.first)
    let last = try #require(range.last)
    #expect(try tenure(from, until, nil).isHeld(first...last) == answer)
  }

  private func tenure(_ from: String?, _ until: String?, _ seen: String?) throws -> Tenure {
    let post = try #require(Gazetteer.shipped.post(id: "foreign_minister"))
    return Tenure(
      person: "x", post: post, title: "Foreign Minister", country: "RU", body: nil, host: nil,
      from: from.flatMap { EDTF($0) }, until: until.flatMap { EDTF($0) },
      seen: seen.flatMap { EDTF($0) }, source: "")
  }
}

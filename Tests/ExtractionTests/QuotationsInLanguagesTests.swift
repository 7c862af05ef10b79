import Foundation
import Reading
import Testing
import Text

@testable import Extraction

/// Own sentences in each language, with what a careful reader finds quoted in them and whose words it is.
struct QuotationCases {
  struct Case {
    let paragraph: String
    /// "speaker | content", pieces of content joined by " … ".
    let quotations: [String]
  }

  let headline: String
  let cases: [Case]

  init(_ language: String) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/quotations/\(language).txt")
    let blocks = try String(contentsOf: url, encoding: .utf8).split(separator: "\n\n")
      .map { $0.split(separator: "\n").map(String.init) }
    headline = String(blocks[0][0].dropFirst(2))
    cases = blocks.dropFirst().map { lines in
      Case(
        paragraph: lines.filter { !$0.hasPrefix("> ") }.joined(separator: " "),
        quotations: lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) })
    }
  }

  /// The text of an article with all of the cases.
  var text: String {
    headline + "\n\n" + cases.map(\.paragraph).joined(separator: "\n\n") + "\n"
  }
}

@Suite struct QuotationsInLanguagesTests {
  func found(_ paragraph: String, under headline: String) throws -> (Extract, [String]) {
    let article = try article(headline + "\n\n" + paragraph + "\n")
    let extract = Extractor().extract(article)
    for report in extract.reports { #expect(report.kind == .direct) }
    return (
      extract,
      extract.reports.map { report in
        let content = report.content.map(article.text.source.string).joined(separator: " … ")
        return "\(report.speaker.map { extract.actors[$0].name } ?? "-") | \(content)"
      }
    )
  }

  @Test(arguments: QuotationCues.languages)
  func quotationsHaveTheirSpeakers(language: String) throws {
    let cases = try QuotationCases(language)
    let whole = try article(cases.text)
    #expect(whole.language == language, "\(whole.languageBasis ?? "")")
    // One article, so that its language is known; each case is checked by itself.
    let extract = Extractor().extract(whole)
    #expect(extract.rules == .quotations)
    let all = extract.reports.map { report in
      let content = report.content.map(whole.text.source.string).joined(separator: " … ")
      return "\(report.speaker.map { extract.actors[$0].name } ?? "-") | \(content)"
    }
    let expected = cases.cases.flatMap(\.quotations)
    #expect(expected.count >= 8)
    #expect(all.filter { !expected.contains($0) } == [], "found and not said")
    #expect(expected.filter { !all.contains($0) } == [], "said and not found")
    for report in extract.reports { #expect(report.kind == .direct) }
  }

  /// What is not between marks is never content, and marks never are.
  @Test(arguments: QuotationCues.languages)
  func onlyQuotedWordsAreContent(language: String) throws {
    let article = try article(try QuotationCases(language).text)
    for report in Extractor().extract(article).reports {
      for span in report.content {
        let words = article.text.source.string(span)
        #expect(!words.contains { "«»“”„\"「」".contains($0) }, "\(words)")
      }
    }
  }

  @Test(arguments: [
    // Without rules; and an English text as before.
    (
      "Il ministro ha detto che il governo non ha ancora deciso e che la riunione è stata utile per tutti.",
      Extract.Rules.none
    ),
    (
      "Minister powiedział, że rząd jeszcze nie zdecydował i że to spotkanie było dla nich bardzo dobre.",
      .none
    ),
    (
      "The minister said that the government had not yet decided and that the meeting was useful.",
      .all
    ),
    ("Berg: no deal", .all),
  ])
  func rulesFollowTheLanguage(text: String, rules: Extract.Rules) throws {
    let extract = Extractor().extract(try article("\(text)\n\n\(text)\n"))
    #expect(extract.rules == rules)
    if rules == .none { #expect(extract.reports.isEmpty) }
  }
}

import Reading
import Testing
import Text

@testable import Extraction

/// What holds for every text, however broken.
@Suite struct GuaranteeTests {
  static let openers = ["\"", "“", "‘", "'", "''", "«", "„", ""]
  static let closers = ["\"", "”", "’", "'", "''", "»", "“", ""]

  @Test(arguments: openers, closers)
  func aDirectReportNeverHoldsAMark(_ open: String, _ close: String) throws {
    let text = """
      Minister Anna Berg said, \(open)We will go there.\(close) The others stay.

      \(open)It is late,\(close) she said. \(open)Very late.\(close)

      He spoke of \(open)green\(close) lines, \(open)red ones\(close) and the states' views.
      """
    let article = try article(text)
    for report in Extractor().extract(article).reports where report.kind == .direct {
      for span in report.content {
        let content = article.text.source.string(span)
        #expect(!content.contains(where: { "\"“”«»„".contains($0) }), "\(content)")
      }
    }
  }

  /// Words of news prose in a meaningless order, by a seed.
  static func nonsense(_ seed: UInt64) -> String {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1
    let words = [
      "said", "“", "”", "\"", "that", "Antonov", ",", ".", "The", "envoy", "told", "Sputnik", "to",
      "and", "Russia’s", "in", "Monday", "10", "January", "according", "urged", ":", "\n\n", "Q",
      "MR. HILL:", "he", "We", "'", "(", ")", "talks", "met", "Geneva", "’s", "—", "quoted", "as",
      "saying", "😀", "Лавров", "«", "»", "?", "…", ";", "be", "clear", "of", "the", "Ambassador",
    ]
    return (0..<120).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int(state >> 33) % words.count]
    }.joined(separator: " ")
  }

  /// A text may end after any word, as what was saved by halves does.
  @Test(arguments: [
    "To Ms. Anna Holm, of the Foreign Ministry, it was no affair of the union, she said on Monday.",
    "The talks took place on Tuesday at the border village of Panmunjom, officials said.",
    "Addressing the Security Council, the envoy said that nothing had changed, and who was to know.",
    "The Senate voted to reject the treaty on Friday, and the United States vetoed the resolution.",
    "The minister handed a note of protest to the Russian chargé d'affaires, who was summoned to the ministry.",
    "Anna Berg had discussed the war with the Finnish president, Jan Hill, in Oslo on Thursday.",
    "Hill, for his part, thanked Norway; in the words of Berg's spokesman, “it was late”, according to the BBC.",
    "Declaration by the High Representative on behalf of the European Union: “We condemn it.”",
    "The writer is Norway's ambassador to Canada. I met him at the head of the United Nations.",
    "Speaking on Radio Northgate on Monday, she wrote in a Facebook post that he, on the same day, had left.",
    "Q: Did the President call Mr. Hill? A: In a telephone call, as did Ms. Berg, he told him to go to",
    "Asked why, he said no. By Monday he had left.",
    "OSLO, Jan. 12 (Harbour Gazette) -- The former foreign minister of Norway, now in the village of",
  ])
  func aSentenceMayEndAnywhere(_ sentence: String) throws {
    let words = sentence.split(separator: " ")
    for count in 1...words.count {
      let beginning = words.prefix(count).joined(separator: " ")
      for text in [beginning, "They met in Oslo.\n\n\(beginning)", "\(beginning)\n\n10:15 GMT"] {
        _ = Extractor().extract(try article(text))
      }
    }
  }

  @Test(arguments: 0..<200)
  func everySpanLiesInTheText(_ seed: Int) throws {
    let article = try article(Self.nonsense(UInt64(seed)) + " word")
    let extract = Extractor().extract(article)
    let length = article.text.source.codePointCount
    func check(_ span: TextSpan) {
      #expect(span.start >= 0 && span.start < span.end && span.end <= length)
    }
    for report in extract.reports {
      report.content.forEach(check)
      report.quoted.forEach(check)
      report.cue.map(check)
      report.source.map(check)
      #expect(zip(report.content, report.content.dropFirst()).allSatisfy { $0.end <= $1.start })
      if let speaker = report.speaker { #expect(extract.actors.indices.contains(speaker)) }
      if report.kind == .direct, report.form == .attributed {
        #expect(report.content.allSatisfy { isQuoted($0, in: article.text) })
      }
      #expect((0...1).contains(report.confidence))
      #expect(report.within.map { $0 < extract.reports.count } ?? true)
    }
    extract.mentions.forEach { check($0.span) }
    extract.events.flatMap(\.spans).forEach(check)
  }

  /// Inside of one pair of marks, and nowhere else.
  private func isQuoted(_ span: TextSpan, in text: TokenizedText) -> Bool {
    text.quotations.contains { quotation in
      guard !quotation.content.isEmpty else { return false }
      let inside = text.span(quotation.content)
      return inside.start <= span.start && span.end <= inside.end
    }
  }

  @Test func theCueTableIsWhole() {
    #expect(CueTable.shipped.cueCount > 300)
    #expect(CueTable.shipped.formCount > 1200)
  }
}

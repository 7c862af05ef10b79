import Testing

@testable import Text

@Suite struct SourceTextTests {
  @Test(arguments: ["", "abc", "é", "a😀e\u{301},b", String(repeating: "Ёx😀", count: 400)])
  func mapsBytesToCodePointsAndBack(_ string: String) {
    let text = SourceText(string)
    #expect(text.codePointCount == string.unicodeScalars.count)
    var byte = 0
    for (index, scalar) in string.unicodeScalars.enumerated() {
      #expect(text.codePoint(atByte: byte) == index)
      #expect(text.byte(atCodePoint: index) == byte)
      byte += scalar.utf8.count
    }
    #expect(text.codePoint(atByte: byte) == text.codePointCount)
    #expect(text.byte(atCodePoint: text.codePointCount) == byte)
  }
}

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Russia’s envoy", "Russia|'s|envoy"), ("the U.S. said", "the|U.S.|said"),
    ("Antony J. Blinken", "Antony|J.|Blinken"), ("Mr. Gore met", "Mr.|Gore|met"),
    ("US-led, Russia-US", "US-led|,|Russia-US"), ("1,000.5 at 3:18 p.m.", "1,000.5|at|3:18|p.m."),
    ("don't won’t", "don't|won't"), ("No. 10 said no.", "No.|10|said|no|."),
    ("a -- b — c", "a|--|b|—|c"), ("end.Next", "end|.|Next"), ("wait...", "wait|..."),
    ("see https://a.b/c?d=e, now", "see|https://a.b/c?d=e,|now"), ("20th June", "20th|June"),
    ("the states' view", "the|states|'|view"), ("''x''", "''|x|''"),
    ("Лавров сказал", "Лавров|сказал"),
    ("Plan I. Then", "Plan|I|.|Then"), ("on Jan. 12, 2022", "on|Jan.|12|,|2022"),
  ])
  func cutsWords(_ text: String, _ tokens: String) {
    #expect(TokenizedText(SourceText(text)).words.joined(separator: "|") == tokens)
  }
}

@Suite struct SentenceTests {
  @Test(arguments: [
    ("One. Two. Three.", 3), ("Mr. Gore spoke. He left.", 2), ("In the U.S. he spoke.", 1),
    ("“We go. They stay,” he said. Then left.", 2), ("“We go.” He left.", 2),
    ("“Why?” he asked. No answer.", 2), ("the stage.As Russian delegations arrive", 2),
    ("It cost 3.5 million. Yes.", 2), ("He met J. Smith. Then", 2),
  ])
  func cutsSentences(_ text: String, _ count: Int) {
    #expect(TokenizedText(SourceText(text)).sentences.count == count)
  }
}

@Suite struct ParagraphTests {
  @Test(arguments: [
    ("One.\n\nTwo.", 2), ("One.\nTwo.", 2), ("One.\r\n\r\nTwo.\r\n", 2), ("", 0), (" \n\t\n", 0),
    ("A line that goes\non here.", 1),
  ])
  func cutsParagraphs(_ text: String, _ count: Int) {
    #expect(TokenizedText(SourceText(text)).paragraphs.count == count)
  }
}

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Çavuşoğlu", "cavusoglu"), ("Ёлкин", "елкин"), ("Лавров", "лавров"), ("O’Neill", "oneill"),
    ("Jean-Yves  Le Drian", "jean yves le drian"), ("e\u{301}", "e"),
    ("Łukasz Straße", "lukasz strasse"),
    ("  “We go,” ", "we go"), ("", ""), ("王毅", "王毅"),
  ])
  func folds(_ text: String, _ expected: String) { #expect(Folding.folded(text) == expected) }

  @Test(arguments: ["Çavuşoğlu", "The U.S.’s 3rd, “x”", "İstanbul"])
  func isIdempotent(_ text: String) {
    #expect(Folding.folded(Folding.folded(text)) == Folding.folded(text))
  }
}

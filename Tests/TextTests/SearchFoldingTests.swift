import Testing

@testable import Text

@Suite struct SearchFoldingTests {
  /// Latin letters with accents are the tokenizer's: nothing is stored twice for them.
  @Test(arguments: [
    "", "Plain words.", "naïve café Çavuşoğlu", "“Marks” – and dashes…", "Ελλάδα", "Лавров сказал",
    "대한민국",
  ])
  func changesNothing(_ text: String) { #expect(SearchFolding.folded(text) == nil) }

  @Test(arguments: [
    ("ещё", "еще"), ("Ёлка", "елка"), ("Straße", "Strasse"), ("cœur", "coeur"), ("ısı", "isi"),
    ("Jarosław", "Jaroslaw"), ("Außen\u{AD}minister", "Aussenminister"), ("п\u{2BC}ять", "п'ять"),
    ("كِتَابٌ", "كتاب"), ("أحمد إلى آخر", "احمد الي اخر"), ("مدرسة", "مدرسه"),
    ("ایران کشور", "ايران كشور"),
    ("۲۰۲۲ و ٢٠٢٢", "2022 و 2022"), ("قـــال", "قال"), ("иод и\u{306}од", "иод йод"),
    ("Ｎａｔｏ１", "Nato1"),
  ])
  func folds(_ text: String, _ folded: String) { #expect(SearchFolding.folded(text) == folded) }

  @Test func onlyChangedLinesAreKept() {
    #expect(SearchFolding.folded("one\nещё\ntwo\n") == "еще\n")
    #expect(SearchFolding.folded("ещё\nодин") == "еще\n")
  }

  @Test(arguments: [
    ("王毅", "王毅 毅 "), ("王毅表示", "王毅 毅表 表示 示 "), ("中", "中 "), ("北约NATO成员", "北约 约 NATO 成员 员 "),
    ("王毅 表示", "王毅 毅表 表示 示 "), ("会谈。会谈", "会谈 谈 。 会谈 谈 "), ("オスロで", "オス スロ ロで で "),
  ])
  func pairsCharacters(_ text: String, _ folded: String) {
    #expect(SearchFolding.folded(text) == folded)
  }

  @Test(arguments: [
    ("王毅", "王毅 ", false), ("王", "王 ", true), ("王毅。", "王毅 。", false), ("NATO", "NATO", false),
    ("NATO 中", "NATO 中 ", true), ("普京·王", "普京 京 ·王 ", true), ("ещё", "еще", false),
  ])
  func queriesAreFoldedAlike(_ words: String, _ text: String, _ isPrefix: Bool) {
    let query = SearchFolding.query(words)
    #expect(query.text.filter { $0 != "·" } == text.filter { $0 != "·" })
    #expect(query.isPrefix == isPrefix)
  }

  /// Whatever words a line has, a search for them in any folded form finds them where the line is kept.
  @Test func placesLeadBackToTheText() throws {
    for text in ["王毅表示，中国支持", "Он ещё не решил", "قال وزيرُ الخارجية", "Straße und Maß"] {
      let folded = try #require(SearchFolding.folded(text))
      let bytes = Array(text.utf8)
      for index in 0..<folded.utf8.count {
        for place in SearchFolding.places([index..<index + 1], in: text) {
          #expect(place.lowerBound >= 0 && place.upperBound <= bytes.count)
        }
      }
    }
    let places = SearchFolding.places([7..<13], in: "王毅表示")
    // "毅表"
    #expect(places == [3..<9])
  }
}

import ArchiveStore
import Extraction
import Reading
import Resolution
import SQLite
import Testing

@testable import Search

@Suite struct LanguageSearchTests {
  /// An archive of texts in which somebody says something.
  func archive(of texts: [String]) throws -> Archive {
    let archive = try Archive()
    let run = Run(
      in: archive, startedAt: "2026-01-01T00:00:00Z", programVersion: "test", extractor: "test")
    let store = ArticleStore(archive, run: run)
    let resolver = Resolver(archive)
    for (index, text) in texts.enumerated() {
      let document = Document(
        bytes: Array(text.utf8), location: "/\(index).txt", reader: PlainTextReader())
      for article in try document.articles(options: ReadingOptions()) {
        try archive.transaction {
          let stored = try store.insert(article, Extractor().extract(article))
          try resolver.update(stored.touched)
        }
      }
    }
    return archive
  }

  static let texts = [
    """
    Переговоры в столице

    «Ещё одна встреча министров в Осло пройдёт в среду, и мы к ней готовы», — сказал министр иностранных дел Фёдор Ершов.
    """,
    """
    Переговори у столиці

    «П’ять країн підписали угоду про безпеку, і це був довгий шлях», — сказав міністр Андрій Соменко.
    """,
    """
    Les négociations dans la capitale

    « Les négociations de l'été sont au cœur de nos relations avec la Norvège », a déclaré le ministre Henri Vallon.
    """,
    """
    Gespräche in der Hauptstadt

    „Die Straße zum Frieden ist lang, und die Gespräche über die Größe der Truppen gehen weiter“, sagte Außenminister Johann Krüger.
    """,
    """
    Las negociaciones en la capital

    "La situación en el año próximo es difícil para los españoles y no hay más tiempo", dijo el ministro Juan Robles.
    """,
    """
    Başkentteki görüşmeler

    Dışişleri Bakanı Ahmet Yıldırım, "İstanbul görüşmeleri ile barış yakındır ve ısrar ediyoruz" dedi.
    """,
    """
    محادثات في العاصمة

    قال وزير الخارجية سامر الحلبي: "هذه المَدرسةُ في مدينة أخرى على الحدود مع إيران".
    """,
    """
    گفت‌وگو در پایتخت

    سامان رستگار، وزیر خارجه، گفت: «کشورهای همسایه می‌گویند که این کتاب‌ها برای ایران است.»
    """,
    """
    首都会谈没有取得成果

    外交部发言人张文浩表示：“我们已经注意到，中国政府支持王毅部长的和平建议。”
    """,
    """
    首都での協議は終わる

    山田健一外相は会見で「日本政府は平和のための東京会談を支持している」と述べた。
    """,
  ]

  /// What a person types, and in which of the texts it stands.
  static let searches: [(String, Int)] = [
    ("ещё", 0), ("еще", 0), ("ЕЩЁ", 0), ("пройдет", 0), ("\"еще одна встреча\"", 0), ("встречи", 0),
    ("министр осло", 0), ("встреч*", 0), ("NEAR(еще встреча, 3)", 0), ("федор ершов", 0),
    ("speaker:Фёдор", 0), ("speaker:федор", 0), ("exact:Ещё", 0),
    ("п'ять", 1), ("п’ять", 1), ("безпека", 1), ("угода", 1), ("країна", 1),
    ("negociations", 2), ("négociation", 2), ("coeur", 2), ("cœur", 2), ("été", 2), ("ete", 2),
    ("\"coeur de nos relations\"", 2), ("exact:cœur", 2),
    ("strasse", 3), ("Straße", 3), ("gesprache", 3), ("Grösse", 3), ("groesse", -1),
    ("situacion", 4), ("ano", 4), ("españoles", 4),
    ("istanbul", 5), ("İstanbul", 5), ("ısrar", 5), ("israr", 5), ("barış", 5), ("baris", 5),
    ("yildirim", 5), ("Yıldırım", 5),
    ("مدرسة", 6), ("مدرسه", 6), ("المدرسة", 6), ("المَدرسةُ", 6), ("اخرى", 6), ("أخري", 6),
    ("الحدود", 6),
    ("حدود", 6), ("علي", 6),
    ("می‌گویند", 7), ("می گویند", 7), ("ميگويند", 7), ("کتاب", 7), ("كتاب", 7), ("کتاب‌ها", 7),
    ("کتابها", 7),
    ("王毅", 8), ("中国政府", 8), ("政府支持", 8), ("\"王毅部长\"", 8), ("和平", 8), ("毅", 8), ("exact:王毅", 8),
    ("王毅*", 8), ("NEAR(中国 王毅, 12)", 8), ("张文浩", 8),
    ("東京", 9), ("日本政府", 9), ("会談", 9), ("平和のため", 9), ("speaker:山田健一", 9),
  ]

  @Test func findsWhatIsTyped() throws {
    let archive = try archive(of: Self.texts)
    let contents = try archive.database.map("SELECT content FROM statement ORDER BY id") { row in
      row.text(0)
    }
    #expect(contents.count == Self.texts.count)
    for (typed, index) in Self.searches {
      let search = try StatementSearch(Query.parse(typed).query).expanded(in: archive)
      let hits = try search.hits(in: archive)
      #expect(hits.count == (index < 0 ? 0 : 1), "\(typed): \(hits.map(\.content))")
      guard let hit = hits.first, index >= 0 else { continue }
      #expect(Self.texts[index].contains(hit.content), "\(typed): \(hit.content)")
      // Marks are set in the words of the text, and change nothing else.
      #expect(hit.marked.filter { $0 != "\u{2}" && $0 != "\u{3}" } == hit.content)
    }
    #expect(try Verification(archive).findings() == [])
  }

  @Test(arguments: [
    ("王毅", "我们已经注意到，中国政府支持\u{2}王毅\u{3}部长的和平建议。"),
    ("政府 王毅部长", "我们已经注意到，中国\u{2}政府\u{3}支持\u{2}王毅部长\u{3}的和平建议。"),
    ("еще", "\u{2}Ещё\u{3} одна встреча министров в Осло пройдёт в среду, и мы к ней готовы"),
    (
      "\"еще одна\"",
      "\u{2}Ещё одна\u{3} встреча министров в Осло пройдёт в среду, и мы к ней готовы"
    ),
  ])
  func marksStandInTheTextItself(typed: String, marked: String) throws {
    let archive = try archive(of: Self.texts)
    let search = try StatementSearch(Query.parse(typed).query).expanded(in: archive)
    #expect(try search.hits(in: archive).map(\.marked) == [marked])
  }

  @Test(arguments: [("встреча", "выстреча"), ("王毅", "王义"), ("ещё", "еж"), ("كتاب", "كتب")])
  func otherWordsAreNotFound(typed: String, other: String) throws {
    let archive = try archive(of: Self.texts)
    let search = try StatementSearch(Query.parse(other).query).expanded(in: archive)
    #expect(try search.hits(in: archive).isEmpty)
  }

  /// Articles in English have no folded text.
  @Test func plainTextIsStoredOnce() throws {
    let archive = try archive(of: [
      "Talks end\n\n“We will not sign this treaty now,” Swedish Foreign Minister Anna Berg said in Oslo.\n"
    ])
    for (table, column) in [("article", "text"), ("statement", "content"), ("speaker", "name")] {
      #expect(
        try archive.database.int("SELECT count(*) FROM \(table) WHERE \(column)_folded IS NOT NULL")
          == 0)
    }
  }
}

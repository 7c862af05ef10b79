import Testing

@testable import Text

@Suite struct LanguageTests {
  func language(_ text: String) -> TextLanguage {
    let text = TokenizedText(SourceText(text))
    return TextLanguage(of: text, in: text.paragraphs)
  }

  static let sentences: [(String, String)] = [
    (
      "en",
      "The two ministers met in Oslo on Wednesday and said that they would go on with the talks."
    ),
    ("en", "Guarantees were needed, he said, but nobody would give them to his country."),
    (
      "fr",
      "Les deux ministres se sont rencontrés mercredi à Oslo et ont dit que les discussions continueraient."
    ),
    ("fr", "Il faut des garanties, a-t-il dit, mais personne ne les donnera à son pays."),
    (
      "de",
      "Die beiden Minister trafen sich am Mittwoch in Oslo und sagten, dass die Gespräche weitergehen."
    ),
    ("de", "Es brauche Garantien, sagte er, aber niemand werde sie seinem Land geben."),
    (
      "es",
      "Los dos ministros se reunieron el miércoles en Oslo y dijeron que las conversaciones continuarán."
    ),
    ("es", "Hacen falta garantías, dijo, pero nadie se las dará a su país."),
    ("tr", "İki bakan çarşamba günü Oslo'da bir araya geldi ve görüşmelerin süreceğini söyledi."),
    ("tr", "Güvence gerektiğini söyledi, ancak bunu ülkesine kimse vermeyecek."),
    (
      "it",
      "I due ministri si sono incontrati mercoledì a Oslo e hanno detto che i colloqui continueranno."
    ),
    ("it", "Servono garanzie, ha detto, ma nessuno le darà al suo paese."),
    (
      "pt",
      "Os dois ministros reuniram-se na quarta-feira em Oslo e disseram que as conversas vão continuar."
    ),
    ("pt", "São precisas garantias, disse ele, mas ninguém as dará ao seu país."),
    (
      "nl",
      "De twee ministers kwamen woensdag in Oslo bijeen en zeiden dat het overleg wordt voortgezet."
    ),
    ("nl", "Er zijn garanties nodig, zei hij, maar niemand zal die aan zijn land geven."),
    (
      "pl",
      "Obaj ministrowie spotkali się w środę w Oslo i powiedzieli, że rozmowy będą kontynuowane."
    ),
    ("pl", "Potrzebne są gwarancje, powiedział, ale nikt ich jego krajowi nie da."),
    ("ru", "Два министра встретились в среду в Осло и сказали, что переговоры продолжатся."),
    ("ru", "Нужны гарантии, сказал он, но никто их его стране не даст."),
    ("uk", "Два міністри зустрілися в середу в Осло і сказали, що переговори триватимуть."),
    ("uk", "Потрібні гарантії, сказав він, але ніхто їх його країні не дасть."),
    ("ar", "التقى الوزيران يوم الأربعاء في أوسلو وقالا إن المحادثات ستستمر."),
    ("ar", "قال إن الضمانات ضرورية لكن لا أحد سيقدمها إلى بلاده."),
    ("fa", "دو وزیر روز چهارشنبه در اسلو دیدار کردند و گفتند که گفت‌وگوها ادامه می‌یابد."),
    ("fa", "او گفت که تضمین لازم است اما هیچ‌کس آن را به کشورش نمی‌دهد."),
    ("zh", "两位部长星期三在奥斯陆会面，并表示会谈将继续进行。"),
    ("zh", "他说需要保证，但是没有人会给他的国家保证。"),
    ("ja", "両大臣は水曜日にオスロで会談し、協議を続けると述べた。"),
    ("ja", "保証が必要だと彼は言ったが、誰も彼の国に与えないだろう。"),
    ("ko", "두 장관은 수요일 오슬로에서 만났다."), ("el", "Οι δύο υπουργοί συναντήθηκαν την Τετάρτη."),
    ("he", "שני השרים נפגשו ביום רביעי."),
    (
      "sv",
      "De två ministrarna träffades på onsdagen i Oslo och sade att samtalen ska fortsätta, men inte när."
    ),
  ]

  @Test(arguments: sentences)
  func isDetected(tag: String, sentence: String) {
    let language = language(sentence)
    #expect(language.tag == tag, "\(language)")
  }

  /// A language that nothing here tells, or none at all: a gap rather than a guess.
  @Test(arguments: [
    "", "2022", "NATO", "Lavrov", "Anna Berg Jan Hill Oslo", "Zelensky Macron Putin Scholz",
    "Dw i'n hoffi coffi", "Mwen renmen ou anpil", "Лавров", "سلام",
  ])
  func isNotGuessed(text: String) {
    #expect(language(text).tag == nil)
  }

  @Test(arguments: [
    ("EN", "en"), ("de_at", "de-AT"), ("zh-hant-tw", "zh-Hant-TW"),
    ("de-DE-formal", "de-DE-formal"),
    ("es-419", "es-419"),
  ])
  func tagsAreWrittenAlike(stated: String, tag: String) {
    #expect(language("Berg: no").given(stated, by: "html").tag == tag)
  }

  @Test func whatIsStatedWins() {
    let text = language("Die beiden Minister trafen sich am Mittwoch und sagten nichts dazu.")
    #expect(text.given("nl", by: "front matter") == ("nl", "stated by front matter"))
    #expect(text.given("de-AT", by: "front matter") == ("de-AT", "stated by front matter"))
    #expect(text.given(nil, by: "front matter").tag == "de")
    // The template of a page says English over a text in Cyrillic letters.
    let russian = language(
      "Два министра встретились в среду и сказали, что переговоры продолжатся.")
    #expect(russian.given("en", by: "--lang").tag == "en")
    #expect(
      russian.given("en", by: "html", isTemplate: true)
        == ("ru", "\(russian.basis), though html states en"))
    let bengali = language("দুই মন্ত্রী বুধবার বৈঠক করেছেন এবং সাংবাদিকদের কিছু বলেননি")
    #expect(
      bengali.given("en-US", by: "html", isTemplate: true)
        == (nil, "a script of no known language, though html states en-US"))
    // Serbian has two scripts.
    #expect(!text.contradicts("sr") && text.contradicts("ru"))
    #expect(russian.contradicts("en") && !russian.contradicts("uk"))
    #expect(language("Berg: no").given(nil, by: "").tag == nil)
    #expect(language("Berg: no").isPerhapsEnglish)
  }
}

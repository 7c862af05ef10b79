import Names
import Testing

/// Pairs of names with the grade that they should get.
@Suite struct NameComparisonTests {
  func grade(_ one: String, _ other: String) -> NameComparison.Grade {
    Name(one).compared(to: Name(other)).grade
  }

  @Test(arguments: [
    "Лавров Сергей", "Sergej Lawrow", "سيرغي لافروف", "سرگئی لاوروف", "סרגיי לברוב",
    "Σεργκέι Λαβρόφ", "Serguei Lavrov", "세르게이 라브로프", "सर्गेई लावरोव", "Sergejus Lavrovas",
    "Sergejs Lavrovs", "LAVROV, Sergey V.", "S. Lavrov", "С. В. Лавров",
    "Foreign Minister Sergei Lavrov",
    "Sergey Viktorovich Lavrov", "სერგეი ლავროვი", "Սերգեյ Լավրով", "Siergiej Ławrow",
  ])
  func oneMinisterInManyForms(_ form: String) {
    let comparison = Name("Sergey Lavrov").compared(to: Name(form))
    #expect(comparison.isMatch, "\(comparison)")
  }

  @Test(arguments: [
    ("Volodymyr Zelensky", "Володимир Зеленський"), ("Volodymyr Zelenskyy", "Wolodymyr Selenskyj"),
    ("Volodymyr Zelenskyy", "Владимир Зеленский"), ("Volodymyr Zelenskyy", "Volodímir Zelenski"),
    ("Wang Yi", "王毅"), ("Xi Jinping", "习近平"), ("Xi Jinping", "XI Jinping"),
    ("Cui Tiankai", "崔天凯"), ("Ban Ki-moon", "반기문"), ("Kim Jong-un", "김정은"),
    ("Kim Jong Un", "Kim Jong-un"), ("Park Geun-hye", "박근혜"),
    ("Mohammad Javad Zarif", "محمد جواد ظریف"), ("Mohammad Javad Zarif", "Mohammed Dschawad Sarif"),
    ("Hossein Amir-Abdollahian", "حسین امیرعبداللهیان"),
    ("Benjamin Netanyahu", "בנימין נתניהו"), ("Isaac Herzog", "יצחק הרצוג"),
    ("Gamal Abdel Nasser", "جمال عبد الناصر"), ("George Bush", "Джордж Буш"),
    ("Mohammed bin Salman", "محمد بن سلمان آل سعود"),
    ("Bilawal Bhutto Zardari", "بلاول بھٹو زرداری"),
    ("Sviatlana Tsikhanouskaya", "Светлана Тихановская"), ("Donald Trump", "ドナルド・トランプ"),
    ("Benjamin Netanyahu", "Биньямин Нетаньяху"),
    ("Benjamin Netanyahu", "بنيامين نتنياهو"), ("Ursula von der Leyen", "Урсула фон дер Ляйен"),
    ("Abdel Fattah el-Sisi", "عبد الفتاح السيسي"), ("Bashar al-Assad", "بشار الأسد"),
    ("Bashar al-Assad", "Bashar Assad"), ("Recep Tayyip Erdoğan", "Реджеп Тайип Эрдоган"),
    ("Aleksandar Vučić", "Александар Вучић"), ("Aleksandar Vučić", "Aleksandar Vucic"),
    ("Kyriakos Mitsotakis", "Κυριάκος Μητσοτάκης"), ("Nikol Pashinyan", "Նիկոլ Փաշինյան"),
    ("Salome Zourabichvili", "სალომე ზურაბიშვილი"), ("Narendra Modi", "नरेन्द्र मोदी"),
    ("Alexander Lukashenko", "Аляксандр Лукашэнка"), ("Boris Yeltsin", "Boris Eltsine"),
    ("Nikita Khrushchev", "Nikita Chruschtschow"), ("Muammar Gaddafi", "معمر القذافي"),
    ("Muammar Gaddafi", "Moammar Qaddafi"), ("Joe Biden", "Joseph R. Biden Jr."),
    ("Tony Blinken", "Antony Blinken"), ("Viktor Orbán", "Orbán Viktor"),
    ("Osama bin Laden", "Osama Binladen"), ("Barack Obama", "バラク・オバマ"),
    ("António Guterres", "安东尼奥·古特雷斯"), ("Hun Sen", "ហ៊ុន សែន"),
    ("Boris Johnson", "Alexander Boris de Pfeffel Johnson"),
  ])
  func diplomatsAcrossScripts(_ one: String, _ other: String) {
    let comparison = Name(one).compared(to: Name(other))
    #expect(comparison.isMatch, "\(comparison)")
  }

  @Test(arguments: [
    ("Alan Blinken", "Antony Blinken"), ("Igor Ivanov", "Oleg Ivanov"),
    ("Oleg Ivanov", "Olga Ivanova"), ("Mario Monti", "Maria Monti"),
    ("Kim Jong-un", "Kim Jong-il"), ("Kim Jong-un", "Kim Yo-jong"), ("Kim Jong-un", "Kim Jong"),
    ("Kim Yong-chol", "Kim Jong-chol"), ("Wang Wenbin", "Wang Wentao"),
    ("Li Keqiang", "Li Qiang"), ("习近平", "习近朋"), ("김정은", "김종은"),
    ("Sergey Viktorovich Lavrov", "Sergey Ivanovich Lavrov"),
    ("Hans O. Friedrich", "Hans Joachim Friedrich"), ("William G. Frost", "William W. Frost"),
    ("Salman bin Muhammad", "Muhammad bin Salman"), ("Donald Trump Sr.", "Donald Trump Jr."),
    ("Sergey Ryabkov", "سيرغي لافروف"), ("Zhang Jun", "ហ៊ុន សែន"), ("Jong Kim", "John Kim"),
    ("Jason T. Smith", "Tony Smith"), ("Tina Smith", "Tony Smith"),
    ("Chang San-cheng", "Cheng Yu-cheng"),
    ("Hassan Rouhani", "Hassan Nasrallah"), ("Anatoly Antonov", "Anatoly Ivanov"),
    ("Barack Obama", "George Hussein Onyango Obama"), ("Sergey Lavrov", "Maria Lavrova"),
    ("A. Lavrov", "Sergey Lavrov"), ("S. L.", "Sergey Lavrov"), ("ዐቢይ አሕመድ", "Sergey Lavrov"),
  ])
  func personsToBeKeptApart(_ one: String, _ other: String) {
    let comparison = Name(one).compared(to: Name(other))
    #expect(!comparison.isMatch, "\(comparison)")
    #expect(comparison.grade == .conflicting || comparison.grade == .different)
    #expect(comparison.score <= 0.5)
  }

  @Test(arguments: [
    ("Lavrov", "Sergey Lavrov"), ("Präsident Putin", "Vladimir Putin"), ("Путин", "Vladimir Putin"),
    ("von der Leyen", "Ursula von der Leyen"), ("al-Assad", "Bashar al-Assad"),
    ("Xi", "Xi Jinping"), ("Ben Ali", "Zine El Abidine Ben Ali"),
    ("Díaz-Canel", "Miguel Díaz-Canel"),
    ("Trump Jr.", "Donald Trump Jr."), ("Putin", "V. Putin"),
  ])
  func aSurnameAloneIsNoMatch(_ surname: String, _ name: String) {
    #expect(grade(surname, name) == .surnameOnly)
    #expect(grade(name, surname) == .surnameOnly)
    #expect(!Name(surname).compared(to: Name(name)).isMatch)
  }

  @Test(arguments: [
    ("Sergey", "Sergey Lavrov"), ("Jong-un", "Kim Jong-un"), ("Ursula", "Ursula von der Leyen"),
  ])
  func aGivenNameAloneIsNothing(_ given: String, _ name: String) {
    #expect(grade(given, name) == .different)
  }

  @Test(arguments: [
    ("Vladimir PUTIN", "Vladímir Putin", NameComparison.Grade.identical),
    ("President Vladimir Putin", "Vladimir Putin", .identical),
    ("Putin, Vladimir", "Vladimir Putin", .sameParts),
    ("Vladimir V. Putin", "Vladimir Vladimirovich Putin", .sameParts),
    ("V. Putin", "Vladimir Putin", .sameParts), ("Bill Burns", "William Burns", .sameSound),
    ("Wladimir Putin", "Vladimir Putin", .sameSound),
    ("Vladimir Pudin", "Vladimir Putin", .similar),
    ("Sergey Lavrov", "Maria Lavrov", .conflicting), ("Putin", "Lavrov", .different),
    ("Putin", "Putin", .identical), ("King Charles III", "Charles III", .identical),
  ])
  func grades(_ one: String, _ other: String, _ expected: NameComparison.Grade) {
    #expect(grade(one, other) == expected)
  }

  @Test func reasonsSayWhatAgrees() {
    let comparison = Name("Sergei V. Ryabkov").compared(to: Name("Sergej Ryabkov"))
    #expect(
      comparison.reason
        == "Sergei ~ Sergej: same sound; Ryabkov = Ryabkov; without a partner: V")
    #expect(
      Name("Putin").compared(to: Name("Blinken")).reason == "without a partner: Putin, Blinken")
    #expect(Name("").compared(to: Name("")).reason == "no part in common")
  }

  @Test func countriesTellWhichNameIsTheFamilyName() {
    let full = Name("Hor Namhong", country: "KH")
    #expect(Name("Hor").compared(to: full).grade == .surnameOnly)
    #expect(Name("Namhong").compared(to: full).grade == .different)
    #expect(Name("Orbán").compared(to: Name("Orbán Viktor", country: "HU")).grade == .surnameOnly)
  }
}

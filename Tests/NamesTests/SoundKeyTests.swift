import Testing

@testable import Names

/// Words of all scripts to what they sound like.
@Suite struct SoundKeyTests {
  func sounds(_ word: String) -> Set<String> {
    Set(Name(word).parts.flatMap(\.sounds).map(\.text))
  }

  @Test(arguments: [
    ["Lavrov", "Lawrow", "Лавров"],
    ["Zelensky", "Zelenskyy", "Zelenskiy", "Selenskyj", "Зеленський", "Зеленский", "Zelenskij"],
    ["Shcherbakov", "Schtscherbakow", "Chtcherbakov", "Szczerbakow", "Щербаков", "Ščerbakov"],
    ["Yeltsin", "Jelzin", "Ельцин", "Jelcin"], ["Putin", "Poutin", "Poetin", "Putyin", "Путин"],
    ["Ryabkov", "Rjabkow", "Riabkov", "Рябков"], ["Pashinyan", "Փաշինյան", "Paschinjan"],
    ["Vučić", "Vučič", "Вучић", "Vuchich"], ["Erdoğan", "Erdogan", "Эрдоган"],
    ["Schröder", "Schroeder", "Schroder"], ["Narendra", "नरेन्द्र"], ["Putin", "पुतिन", "ಪುತಿನ್"],
    ["Mitsotakis", "Μητσοτάκης"], ["Muhammad", "Mohammad", "Mouhammad"],
    ["Tsereteli", "წერეთელი", "Zereteli"], ["Joseph", "Josef"], ["Philipp", "Filip"],
    ["Maxim", "Maksim", "Максим"], ["Khomeini", "Homeini"], ["Alexandr", "Aleksandr"],
  ])
  func spellingsOfOneSoundHaveAKeyInCommon(_ words: [String]) {
    for word in words.dropFirst() {
      #expect(!sounds(word).isDisjoint(with: sounds(words[0])), "\(words[0]) \(word)")
    }
  }

  @Test(arguments: [
    ("Putin", "Rutin"), ("Petrov", "Petrova"), ("Ivanov", "Ivanova"), ("Orban", "Urbach"),
    ("Merkel", "Merkur"), ("Shen", "Chen"), ("Lavrov", "Navrov"), ("Karl", "Karla"),
  ])
  func otherSoundsHaveNone(_ one: String, _ other: String) {
    #expect(sounds(one).isDisjoint(with: sounds(other)))
  }

  @Test(arguments: [
    ("Putin", "پوتین", "PTN"), ("Lavrov", "لافروف", "LPLP"), ("Lavrov", "라브로프", "LPLP"),
    ("Obama", "オバマ", "PM"), ("Netanyahu", "נתניהו", "NTNH"), ("Zarif", "ظریف", "SLP"),
    ("Hun", "ហ៊ុន", "HN"), ("Jong", "정", "SN"),
  ])
  func consonantsAreTheSameWhereVowelsAreNot(_ latin: String, _ other: String, _ skeleton: String) {
    for word in [latin, other] {
      let found = Name(word).parts.flatMap(\.sounds).map {
        String(decoding: Phonetics.skeleton($0), as: UTF8.self)
      }
      #expect(found.contains(skeleton), "\(word) \(found)")
    }
  }

  @Test func keysOfTheIndexAreSortedAndTellApartSoundsAndConsonants() {
    #expect(Name("Sergey Lavrov").indexKeys == ["LPLP", "SLK", "lavruv", "sergei"])
    #expect(Name("Путин В. В.").indexKeys == ["PTN", "putin"])
    #expect(Name("von der Leyen").indexKeys == ["LN", "len"])
    #expect(Name("…").indexKeys.isEmpty)
  }
}

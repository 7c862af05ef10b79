import Testing

@testable import Names

/// Printed names to parts.
@Suite struct NameReadingTests {
  /// The parts with the first letters of their roles.
  func parts(_ printed: String, country: String? = nil) -> String {
    Name(printed, country: country).parts.map { "\($0.text)/\($0.role)" }.joined(separator: " ")
  }

  @Test(arguments: [
    ("Vladimir Putin", "Vladimir/given Putin/family"),
    ("Vladimir V. Putin", "Vladimir/given V/initial Putin/family"),
    ("В. В. Путин", "В/initial В/initial Путин/family"),
    ("Путин В. В.", "Путин/family В/initial В/initial"),
    ("PUTIN, Vladimir", "PUTIN/family Vladimir/given"),
    ("PUTIN Vladimir", "PUTIN/family Vladimir/given"),
    ("Vladimir PUTIN", "Vladimir/given PUTIN/family"),
    (
      "Путин Владимир Владимирович", "Путин/family Владимир/given Владимирович/patronymic"
    ),
    (
      "Roman Arkadievich Abramovich", "Roman/given Arkadievich/patronymic Abramovich/family"
    ),
    ("Maria Zakharova", "Maria/given Zakharova/family"),
    ("Mohammed bin Salman", "Mohammed/given bin/particle Salman/family"),
    ("Bashar al-Assad", "Bashar/given al/particle Assad/family"),
    ("Abd al-Aziz Bouteflika", "Abd al/given Aziz/given Bouteflika/family"),
    (
      "عبد الفتاح السيسي", "عبد ال/given فتاح/given ال/particle سيسي/family"
    ),
    ("Ursula von der Leyen", "Ursula/given von/particle der/particle Leyen/family"),
    ("Donald Trump Jr.", "Donald/given Trump/family Jr/suffix"),
    ("Trump, Donald, Jr.", "Trump/family Donald/given Jr/suffix"),
    ("William “Bill” Burns", "William/given Bill/nickname Burns/family"),
    ("JC Juncker", "J/initial C/initial Juncker/family"),
    ("Kim Jong-un", "Kim/family Jong/given un/given"),
    ("김정은", "김/family 정은/given"), ("欧阳修", "欧阳/family 修/given"),
    ("SergeiLavrov", "Sergei/given Lavrov/family"),
    ("Colin McDonald", "Colin/given McDonald/family"),
    ("Sheikh Hasina Wazed", "Sheikh/honorific Hasina/given Wazed/family"),
    ("Sheikh Hasina", "Sheikh/given Hasina/family"),
  ])
  func partsOfNames(_ printed: String, _ expected: String) {
    #expect(parts(printed) == expected)
  }

  @Test(arguments: [
    ("President Putin", "Putin/family"), ("Präsident Putin", "Putin/family"),
    ("Президент Путин", "Путин/family"), ("Putyin elnök", "Putyin/family"),
    ("Secretary of State Antony Blinken", "Antony/given Blinken/family"),
    ("Lavrov, Minister Sergey", "Lavrov/family Sergey/given"),
    ("John Major", "John/given Major/family"), ("Larry King", "Larry/given King/family"),
    ("President", "President/family"), ("Dr. Dr. Merkel", "Merkel/family"),
  ])
  func titlesAreDroppedBeforeNamesOnly(_ printed: String, _ expected: String) {
    #expect(parts(printed) == expected)
  }

  @Test(arguments: [
    ("Wang Yi", nil, Name.Order.either), ("Wang Yi", "CN", .familyFirst),
    ("Orbán Viktor", "HU", .either), ("Angela Merkel", "DE", .givenFirst),
    ("Angela Merkel", nil, .givenFirst), ("王毅", nil, .familyFirst),
  ])
  func orders(_ printed: String, _ country: String?, _ expected: Name.Order) {
    #expect(Name(printed, country: country).order == expected)
  }

  @Test func countriesPutTheFamilyNameFirst() {
    #expect(parts("Hor Namhong", country: "KH") == "Hor/family Namhong/given")
    #expect(parts("Hor Namhong") == "Hor/given Namhong/family")
  }
}

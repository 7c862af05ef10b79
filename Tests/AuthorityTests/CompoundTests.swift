import Authority
import Testing

@Suite struct CompoundTests {
  @Test(arguments: [
    ("Russia-US", "RU US"), ("US-Russia", "US RU"), ("Sino-American", "CN US"),
    ("Franco-German", "FR DE"), ("Russo-Ukrainian", "RU UA"), ("Anglo-Irish", "GB IE"),
    ("Indo-Pakistani", "IN PK"), ("Sino-Russian-Iranian", "CN RU IR"), ("RUSSIA-US", "RU US"),
    ("Moscow-Washington", "RU US"), ("Guinea-Bissau-Senegal", "GW SN"), ("U.K.-France", "GB FR"),
    ("Soviet-American", "SU US"), ("Sino–Soviet", "CN SU"),
  ])
  func pairs(word: String, codes: String) throws {
    let compound = try #require(Gazetteer.shipped.compound(word))
    #expect(compound.kind == .pair && compound.affix == nil)
    #expect(compound.countries.map(\.code).joined(separator: " ") == codes)
    #expect(Gazetteer.shipped.countries(inCompound: word) == compound.countries)
  }

  @Test(arguments: [
    ("US-led", Compound.Kind.suffixed, "led", "US"), ("US-LED", .suffixed, "led", "US"),
    ("Moscow-based", .suffixed, "based", "RU"), ("Russian-backed", .suffixed, "backed", "RU"),
    ("anti-Russian", .prefixed, "anti", "RU"), ("Anti-Russian", .prefixed, "anti", "RU"),
    ("ANTI-RUSSIAN", .prefixed, "anti", "RU"), ("pro-Russian", .prefixed, "pro", "RU"),
    ("non-NATO", .prefixed, "non", ""),
    ("then-Georgian", .prefixed, "then", "GE"), ("US-Russia-led", .suffixed, "led", "US RU"),
  ])
  func affixes(word: String, kind: Compound.Kind, affix: String, codes: String) throws {
    let compound = try #require(Gazetteer.shipped.compound(word))
    #expect(compound.kind == kind)
    #expect(compound.affix == affix)
    #expect(compound.countries.map(\.code).joined(separator: " ") == codes)
  }

  @Test func bodiesTakePart() throws {
    let compound = try #require(Gazetteer.shipped.compound("Russia-NATO"))
    #expect(compound.countries.map(\.code) == ["RU"])
    #expect(compound.bodies.map(\.id) == ["nato"])
    #expect(try #require(Gazetteer.shipped.compound("EU-China")).bodies.map(\.id) == ["eu"])
  }

  /// Names of one country, and words without a name.
  @Test(arguments: [
    "Guinea-Bissau", "Timor-Leste", "Russia", "us-led", "well-known", "Indo-Pacific", "US-",
    "-US", "Bissau-Guinean", "co-operation", "Jean-Pierre", "Euro-Atlantic", "-", "post-Soviet",
  ])
  func none(word: String) {
    #expect(Gazetteer.shipped.compound(word) == nil)
    #expect(Gazetteer.shipped.countries(inCompound: word) == [])
  }
}

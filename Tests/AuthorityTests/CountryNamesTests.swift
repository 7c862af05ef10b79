import Authority
import Testing

@Suite struct CountryNamesTests {
  @Test(arguments: [
    ("Russia", "RU"), ("russian", "RU"), ("Moscow", "RU"), ("south korea", "KR"), ("Türkiye", "TR"),
    ("turkiye", "TR"), ("USA", "US"), ("British", "GB"), ("Germany", "DE"), ("nowhere", nil),
    ("", nil),
  ])
  func finds(_ name: String, _ code: String?) { #expect(CountryNames.code(of: name) == code) }
}

@Suite struct BodyNamesTests {
  @Test(arguments: [
    ("un", ["un"]), ("UN", ["un"]), ("the united nations", ["un"]), ("NATO", ["nato"]),
    ("North Atlantic Treaty Organisation", ["nato"]), ("nowhere", []), ("", []),
  ])
  func finds(_ name: String, _ ids: [String]) {
    #expect(BodyNames.bodies(named: name).map(\.id) == ids)
  }
}

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

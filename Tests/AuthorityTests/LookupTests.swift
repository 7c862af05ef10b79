import Authority
import Testing

@Suite struct LookupTests {
  private let gazetteer = Gazetteer.shipped

  @Test func countries() {
    #expect(gazetteer.country(code: "RU")?.name == "Russia")
    #expect(gazetteer.country(code: "SU")?.until == 1991)
    #expect(gazetteer.country(code: "ru") == nil)
    #expect(gazetteer.country(named: "the Russian Federation")?.code == "RU")
    #expect(gazetteer.country(named: "Russian Federation")?.code == "RU")
    #expect(gazetteer.country(named: "Korea") == nil)
    #expect(gazetteer.country(named: "Russia and Ukraine") == nil)
    #expect(gazetteer.country(code: "UA")?.capital == "Kyiv")
    #expect(gazetteer.country(code: "MV")?.capital == "Malé")
    #expect(gazetteer.country(code: "CN")?.adjective == "Chinese")
  }

  @Test(arguments: [
    ("state.gov", "US Department of State"), ("www.state.gov", "US Department of State"),
    ("2017-2021.state.gov", "US Department of State"), ("whitehouse.gov", "The White House"),
    ("WWW.WhiteHouse.gov", "The White House"), ("press.un.org", "UN Press"),
    ("un.org", "United Nations website"), ("nato.int", "NATO website"),
    ("www.reuters.com", "Reuters"), ("t.me", "Telegram"),
    ("ec.europa.eu", "European Commission website"),
    ("europa.eu", "European Union website"), ("news.bbc.co.uk", "BBC"),
  ])
  func domains(host: String, name: String) {
    #expect(gazetteer.outlet(domain: host)?.name == name)
  }

  @Test(arguments: ["gov", "example.org", "", "notstate.gov", "co.uk", "."])
  func unknownDomains(host: String) { #expect(gazetteer.outlet(domain: host) == nil) }

  @Test(arguments: [
    ("The Times", "The Times"), ("AP", "Associated Press"),
    ("The Associated Press", "Associated Press"),
    ("The White House", "The White House"), ("Guardian", "The Guardian"), ("sputnik", "Sputnik"),
    ("the Guardian", "The Guardian"), ("VOA", "Voice of America"),
    ("The Europe Today", "The Europe Today"),
  ])
  func outlets(given: String, name: String) {
    #expect(gazetteer.outlet(named: given)?.name == name)
  }

  @Test func othersByIdentifier() {
    #expect(gazetteer.body(id: "nato")?.shortName == "NATO")
    #expect(gazetteer.body(named: "NATO")?.id == "nato")
    #expect(gazetteer.institution(id: "foreign_ministry") != nil)
    #expect(gazetteer.posts(named: "foreign minister").map(\.id) == ["foreign_minister"])
    #expect(gazetteer.entries(named: "the Kremlin").map(described) == ["metonym:RU/presidency"])
    #expect(gazetteer.entries(named: "Kremlin wall").isEmpty)
  }
}

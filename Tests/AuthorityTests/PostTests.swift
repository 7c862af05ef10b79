import Authority
import Testing

@Suite struct PostTests {
  @Test(arguments: [
    ("Deputy Foreign Minister", "deputy_foreign_minister"),
    ("first deputy foreign minister", "deputy_foreign_minister"),
    ("deputy minister of foreign affairs", "deputy_foreign_minister"),
    ("vice foreign minister", "deputy_foreign_minister"),
    ("DEPUTY SECRETARY OF STATE", "deputy_secretary_of_state"),
    ("Secretary of State", "secretary_of_state"), ("US Secretary of State", "secretary_of_state"),
    ("Foreign Minister", "foreign_minister"), ("foreign secretary", "foreign_secretary"),
    ("ambassador", "ambassador"), ("Permanent Representative", "permanent_representative"),
    ("charge d'affaires", "charge_daffaires"), ("chargé d’affaires", "charge_daffaires"),
    ("press secretary", "press_secretary"),
    ("White House press secretary", "white_house_press_secretary"),
    ("Kremlin spokesman", "kremlin_spokesperson"), ("spokeswoman", "spokesperson"),
    ("Foreign Ministry spokeswoman", "foreign_ministry_spokesperson"),
    ("national security adviser", "national_security_adviser"), ("President", "president"),
    ("prime minister", "prime_minister"), ("PM", "prime_minister"), ("Chancellor", "chancellor"),
    ("NATO Secretary General", "nato_secretary_general"), ("UN chief", "un_secretary_general"),
    ("U.N. Secretary-General", "un_secretary_general"),
    ("EU foreign policy chief", "eu_high_representative"), ("IAEA chief", "iaea_director_general"),
    ("defense secretary", "secretary_of_defense"), ("Defence Minister", "defence_minister"),
    ("special envoy", "special_envoy"), ("lawmaker", "legislator"), ("senior official", "official"),
  ])
  func phrases(text: String, id: String) throws {
    let entries = try #require(match(text)).entries
    #expect(entries.contains { described($0) == "post:\(id)" }, "\(entries.map(described))")
  }

  @Test(arguments: [
    ("foreign ministers", "foreign_minister"), ("officials", "official"),
    ("Western diplomats", "diplomat"), ("spokesmen", "spokesperson"),
    ("ambassadors", "ambassador"),
  ])
  func plurals(text: String, id: String) throws {
    let entries = try #require(match(text)).entries
    #expect(entries.contains { described($0) == "plural:\(id)" }, "\(entries.map(described))")
  }

  @Test(arguments: [
    ("envoy", "ambassador"), ("the envoy", "permanent_representative"),
    ("envoy", "special_envoy"), ("diplomat", "ambassador"), ("diplomat", "deputy_foreign_minister"),
    ("the top diplomat", "foreign_minister"), ("top diplomat", "secretary_of_state"),
    ("the general", "military_chief"), ("the spokesman", "kremlin_spokesperson"),
    ("the lawmaker", "legislator"), ("the minister", "finance_minister"),
  ])
  func nominals(nominal: String, id: String) {
    #expect(Gazetteer.shipped.posts(licensing: nominal).map(\.id).contains(id))
  }

  @Test func whatAPostTells() throws {
    let deputy = try #require(Gazetteer.shipped.post(id: "deputy_foreign_minister"))
    #expect(deputy.postClass == .deputyForeignMinister)
    #expect(deputy.needsCountry && deputy.isOffice && deputy.country == nil)
    let secretary = try #require(Gazetteer.shipped.post(id: "secretary_of_state"))
    #expect(secretary.postClass == .foreignMinister && secretary.country?.code == "US")
    let chief = try #require(Gazetteer.shipped.post(id: "nato_secretary_general"))
    #expect(chief.body?.id == "nato" && !chief.needsCountry)
    #expect(Gazetteer.shipped.post(id: "source")?.isOffice == false)
  }

  @Test(arguments: [
    ("Mr.", "Mr.", Title.Gender.male), ("Mr", "Mr.", .male), ("Mrs.", "Mrs.", .female),
    ("Sir", "Sir", .male),
  ])
  func titles(text: String, form: String, gender: Title.Gender) throws {
    let entries = try #require(match(text)).entries
    let titles = entries.compactMap { if case .title(let title) = $0 { title } else { nil } }
    #expect(titles.first?.forms.first == form)
    #expect(titles.first?.gender == gender)
  }

  @Test(arguments: [
    "Gen.", "General", "Sen.", "Rep.", "Dr.", "Lord", "Ms.", "Lt. Gen.", "President",
  ])
  func titleForms(text: String) throws {
    let entries = try #require(match(text)).entries
    #expect(entries.contains { described($0).hasPrefix("title:") })
  }

  @Test(arguments: [
    ("Foreign Ministry", "foreign_ministry"), ("ministry of foreign affairs", "foreign_ministry"),
    ("embassy", "embassy"), ("parliament", "legislature"), ("General Staff", "armed_forces"),
    ("government", "government"),
  ])
  func institutions(text: String, id: String) throws {
    let entries = try #require(match(text)).entries
    #expect(entries.map(described) == ["institution:\(id)"])
  }
}

import Authority
import Testing

/// What names in texts denote. A bar marks the word at which to look.
@Suite struct NameTests {
  @Test(arguments: [
    ("Russia", "country:RU"), ("RUSSIA", "country:RU"), ("Russia’s stance", "country:RU"),
    ("Russian Federation", "country:RU"), ("U.S.", "country:US adjective:US"),
    ("US", "country:US adjective:US"), ("USA", "country:US adjective:US"),
    ("United States of America", "country:US"), ("America", "country:US"),
    ("UK", "country:GB adjective:GB"), ("Britain", "country:GB"),
    ("U.K.", "country:GB adjective:GB"),
    ("Georgia", "country:GE region:Georgia/US"), ("Jordan", "country:JO"),
    ("Congo", "country:CD country:CG"), ("DR Congo", "country:CD"), ("Zaire", "country:CD"),
    ("Democratic Republic of the Congo", "country:CD"), ("Republic of Congo", "country:CG"),
    ("Congo-Brazzaville", "country:CG"), ("Korea", "country:KP country:KR"),
    ("Republic of Korea", "country:KR"), ("Democratic People's Republic of Korea", "country:KP"),
    ("North Korea", "country:KP"), ("DPRK", "country:KP adjective:KP"),
    ("Guinea", "country:GN"), ("Guinea-Bissau", "country:GW"), ("Papua New Guinea", "country:PG"),
    ("Equatorial Guinea", "country:GQ"), ("Niger", "country:NE"), ("Nigeria", "country:NG"),
    ("Ivory Coast", "country:CI"), ("Côte d’Ivoire", "country:CI"), ("Cote d'Ivoire", "country:CI"),
    ("Burma", "country:MM"), ("Myanmar", "country:MM adjective:MM"), ("Turkey", "country:TR"),
    ("Türkiye", "country:TR"), ("Turkiye", "country:TR"), ("Czech Republic", "country:CZ"),
    ("Czechia", "country:CZ"), ("Soviet Union", "country:SU"), ("USSR", "country:SU adjective:SU"),
    ("U.S.S.R.", "country:SU adjective:SU"), ("East Germany", "country:DD"),
    ("West Germany", "country:DE"), ("Czechoslovakia", "country:CS"), ("Yugoslavia", "country:YU"),
    ("Palestine", "country:PS"), ("Taiwan", "country:TW adjective:TW"),
    ("Kosovo", "country:XK adjective:XK"),
    ("People's Republic of China", "country:CN"), ("Republic of China", "country:TW"),
    ("Singapore", "country:SG adjective:SG capital:SG"), ("the |Netherlands", "country:NL"),
    ("the |Emirates", "country:AE"), ("St. Kitts and Nevis", "country:KN"),
    ("Bosnia and Herzegovina", "country:BA"), ("Bosnia-Herzegovina", "country:BA"),
    ("São Tomé and Príncipe", "country:ST"), ("Chad", "country:TD"), ("TÜRKİYE", "country:TR"),
    ("North Macedonia", "country:MK"), ("Jersey", "country:JE"),
    ("New Jersey", "region:New Jersey/US"),
  ])
  func countries(text: String, expected: String) { expect(text, expected) }

  @Test(arguments: [
    ("Russian", "adjective:RU"), ("RUSSIAN", "adjective:RU"), ("Russians", "people:RU"),
    ("American", "adjective:US"), ("Korean", "adjective:KP adjective:KR"),
    ("North Korean", "adjective:KP"), ("South Koreans", "people:KR"), ("Soviet", "adjective:SU"),
    ("Danish", "adjective:DK"), ("Dane", "person:DK"), ("Congolese", "adjective:CD adjective:CG"),
    ("Dominican", "adjective:DM adjective:DO"), ("Nigerien", "adjective:NE"),
    ("Nigerian", "adjective:NG"), ("Saudi", "adjective:SA"), ("Bissau-Guinean", "adjective:GW"),
    ("Emirati", "adjective:AE"), ("Palestinian", "adjective:PS"), ("Britons", "people:GB"),
    ("New Zealander", "person:NZ"), ("Filipino", "adjective:PH"), ("Greek Cypriot", "adjective:CY"),
  ])
  func demonyms(text: String, expected: String) { expect(text, expected) }

  @Test(arguments: [
    ("Moscow", "capital:RU"), ("MOSCOW", "capital:RU"), ("Washington", "capital:US"),
    ("Washington, D.C.", "capital:US"), ("Kiev", "capital:UA"), ("Peking", "capital:CN"),
    ("Brussels", "capital:BE metonym:eu metonym:nato"), ("Sana'a", "capital:YE"),
    ("Tripoli", "capital:LY city:Tripoli/LB"), ("N’Djamena", "capital:TD"),
    ("Malé", "capital:MV"), ("Kremlin", "metonym:RU/presidency"),
    ("KREMLIN", "metonym:RU/presidency"), ("White House", "metonym:US/presidency"),
    ("State Department", "metonym:US/foreign_ministry"),
    ("Foggy Bottom", "metonym:US/foreign_ministry"),
    ("Downing Street", "metonym:GB/prime_minister"),
    ("10 Downing Street", "metonym:GB/prime_minister"),
    ("No. 10", "metonym:GB/prime_minister"), ("No 10", "metonym:GB/prime_minister"),
    ("Élysée", "metonym:FR/presidency"), ("Elysee Palace", "metonym:FR/presidency"),
    ("Quai d’Orsay", "metonym:FR/foreign_ministry"),
    ("the |Hill", "metonym:US/legislature outlet:The Hill"),
    ("Pentagon", "metonym:US/defence_ministry"), ("Verkhovna Rada", "metonym:UA/legislature"),
    ("Malacañang", "metonym:PH/presidency"), ("Smolenskaya Square", "metonym:RU/foreign_ministry"),
    ("Geneva", "metonym:un_geneva city:Geneva/CH"), ("St Petersburg", "city:Saint Petersburg/RU"),
    ("St. Petersburg", "city:Saint Petersburg/RU"), ("Istanbul", "city:Istanbul/TR"),
    ("The |Hague", "metonym:NL/government metonym:icc metonym:icj metonym:opcw city:The Hague/NL"),
    ("New York", "metonym:un city:New York/US"), ("Crimea", "region:Crimea/UA"),
    ("South China Sea", "sea:South China Sea/-"),
  ])
  func capitalsMetonymsPlaces(text: String, expected: String) { expect(text, expected) }

  @Test(arguments: [
    ("NATO", "body:nato"), ("Nato", "body:nato"), ("the |alliance", "nominal:nato nominal:csto"),
    ("UN", "body:un"), ("U.N.", "body:un"), ("United Nations", "body:un"),
    ("UN Security Council", "body:unsc"), ("U.N. Security Council", "body:unsc"),
    ("NATO-Russia Council", "body:nato_russia_council"),
    ("Russia-NATO Council", "body:nato_russia_council"), ("OSCE", "body:osce"),
    ("Russian and NATO Council", "body:nato_russia_council"),
    ("European Union", "body:eu"), ("EU", "body:eu"), ("WTO", "body:wto"), ("WHO", "body:who"),
    ("G7", "body:g7"), ("G-7", "body:g7"), ("P5+1", "body:p5_plus_1"), ("IAEA", "body:iaea"),
    ("UN nuclear watchdog", "body:iaea"), ("the |nuclear watchdog", "nominal:iaea"),
    ("the |bloc", "nominal:eu nominal:csto nominal:brics nominal:ecowas nominal:asean"),
    ("US-led military alliance", "body:nato"), ("al-Qaeda", "body:al_qaeda"),
    ("Hamas", "body:hamas"),
    ("Houthis", "body:houthis"), ("Taliban", "body:taliban"),
    ("the |West", "group:west"), ("Western nations", "group:west"), ("Western", "of:west"),
    ("European", "of:europe"), ("Europeans", "group:europe"), ("allies", "group:allies"),
    ("Arab states", "group:arab_states"), ("the |Baltics", "group:baltic_states"),
    ("international community", "group:international_community"),
    ("world powers", "group:world_powers"),
  ])
  func bodiesAndGroups(text: String, expected: String) { expect(text, expected) }

  @Test(arguments: [
    ("Sputnik", "outlet:Sputnik"), ("TASS", "outlet:TASS"), ("Tass", "outlet:TASS"),
    ("Associated Press", "outlet:Associated Press"), ("AP", "outlet:Associated Press"),
    ("Itar-Tass", "outlet:TASS"), ("RIA Novosti", "outlet:RIA Novosti"), ("LCI", "outlet:LCI"),
    ("RFE/RL", "outlet:Radio Free Europe/Radio Liberty"), ("dpa", "outlet:Deutsche Presse-Agentur"),
    ("New York Times", "outlet:The New York Times"), ("People’s Daily", "outlet:People's Daily"),
    ("Facebook", "outlet:Facebook"), ("X", "outlet:X"), ("Telegram", "outlet:Telegram"),
    ("The |Times", "outlet:The Times"), ("Xinhua", "outlet:Xinhua News Agency"),
    ("Agence France-Presse", "outlet:Agence France-Presse"), ("El País", "outlet:El País"),
  ])
  func outlets(text: String, expected: String) { expect(text, expected) }

  /// Lower case, missing articles and unlucky neighbours must not match.
  @Test(arguments: [
    "us", "who", "turkey", "it", "china", "chad", "nato", "Who", "Us", "polish", "un", "ap", "x",
    "moscow", "kremlin", "Male suspects", "Hague", "West", "west", "Hill", "Times", "alliance",
    "an |alliance", "bloc", "g7", "the |Male", "Quai", "xyz", ".", "-", "3 |pm", "3 |P.M.",
    "3 |p.m.", "mp",
  ])
  func nothing(text: String) {
    #expect(match(text)?.entries.map(described) ?? [] == [])
  }

  @Test func longestWins() {
    #expect(match("South Korea’s president")?.length == 2)
    #expect(match("Republic of the Congo said")?.length == 4)
    #expect(match("US-led military alliance")?.length == 3)
    #expect(match("Deputy Secretary of State Wendy Sherman")?.length == 4)
  }

  @Test func wordOutsideTheTextMatchesNothing() {
    #expect(Gazetteer.shipped.longestMatch(in: [], at: 0) == nil)
    #expect(Gazetteer.shipped.longestMatch(in: ["Russia"], at: 1) == nil)
    #expect(Gazetteer.shipped.longestMatch(in: ["Russia"], at: -1) == nil)
  }

  private func expect(_ text: String, _ expected: String) {
    let found = match(text)?.entries.map(described).joined(separator: " ")
    #expect(found == expected, "\(text)")
  }
}

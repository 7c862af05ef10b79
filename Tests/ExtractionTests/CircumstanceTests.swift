import Dates
import Reading
import Testing
import Text

@testable import Extraction

/// When, where and to whom things were said, where the reporting clause alone does not tell.
@Suite struct CircumstanceTests {
  /// One line a report: `speaker (country) | content | said`, with those it was said to behind it.
  private func told(_ text: String) throws -> [String] {
    let article = try article(text)
    let extract = Extractor().extract(article)
    return extract.reports.filter { $0.attitude == .statement && !$0.isHeadline }.map { report in
      let content = report.content.map(article.text.source.string).joined(separator: " … ")
      let actor = report.speaker.map { extract.actors[$0] }
      let country = (actor?.country ?? actor?.inferredCountry).map { " (\($0))" } ?? ""
      let hearers = report.addressees.map { extract.actors[$0].name }
      let said = report.said.map { $0.edtf.description } ?? "-"
      return ["\(actor?.name ?? "-")\(country)", content, said].joined(separator: " | ")
        + (hearers.isEmpty ? "" : " | to " + hearers.joined(separator: ", "))
        + (report.via.map { " | via \($0)" } ?? "")
    }
  }

  @Test func participlesBehindASourceAreNoPartOfItsName() throws {
    #expect(
      try body("A spokesman for the ministry, briefing journalists, said that no date was set.")
        .map { $0.split(separator: " | ").first } == ["spokesman for the ministry"])
  }

  /// A day that stands with something else than the words.
  @Test(arguments: [
    (
      "Defence Minister Jan Holm said on Wednesday that the talks went well, a day after Moscow renewed its threat "
        + "to leave.",
      ["Jan Holm | 2024-03-06", "Russia | -"]
    ),
    (
      "Secretary of State Antony Blinken, who telephoned Anna Berg on Monday, said there was no solution.",
      ["Antony Blinken | -"]
    ),
  ])
  func theDayOfAnotherClause(_ text: String, _ expected: [String]) throws {
    let found = try body(text).map { line in
      let parts = line.split(separator: " | ")
      return "\(parts[0].split(separator: " (")[0]) | \(parts[2])"
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "Prime Minister Jan Holm said the vote was void, in a speech broadcast by Havana radio.",
      "Havana radio"
    ),
    ("Prime Minister Jan Holm said through a spokesman that the vote was void.", "spokesman"),
    (
      "Japanese Foreign Minister Yoko Kamikawa urged Seoul to take measures, according to her ministry.",
      "Japanese Foreign Ministry"
    ),
  ])
  func isRelayed(_ text: String, _ via: String) throws {
    let found = try body(text)
    #expect(found.first?.hasSuffix(" | via \(via)") ?? false, "\(found)")
  }

  @Test func delegatesNamedByTheirStatesMakeARecord() throws {
    let meeting = """
      Council Rejects Draft

      4 March 2014

      The representative of Chad said that the text was balanced.

      China's delegate said that more time was needed.

      Chile's representative said that she regretted the result.
      """
    #expect(
      try told(meeting).map { $0.split(separator: " | ").last }
        == ["2014-03-04", "2014-03-04", "2014-03-04"])
  }

  private func body(_ text: String) throws -> [String] {
    try told("Test headline of the day\n\nMANILA, March 6, 2024 (Reuters) - " + text)
  }

  @Test(arguments: [
    // The day behind the verb is no part of the content.
    (
      "Prime Minister Anna Berg said Tuesday the demands were too high.",
      ["Anna Berg | the demands were too high | 2024-03-05"]
    ),
    (
      "Prime Minister Anna Berg said late Tuesday in Oslo that the demands were too high.",
      ["Anna Berg | that the demands were too high | 2024-03-05"]
    ),
    (
      "Prime Minister Anna Berg called on European governments Tuesday to impose sanctions.",
      ["Anna Berg | European governments Tuesday to impose sanctions | 2024-03-05 | to Europe"]
    ),
    (
      "Prime Minister Anna Berg accused the French army of \"spying\" late Tuesday after it released a film.",
      ["Anna Berg | the French army of \"spying\" | 2024-03-05 | to France"]
    ),
    (
      "Prime Minister Anna Berg confirmed on her X account that the meeting would take place.",
      ["Anna Berg | that the meeting would take place | -"]
    ),
    (
      "Prime Minister Anna Berg said earlier in the day that it was late.",
      ["Anna Berg | that it was late | 2024-03-06"]
    ),
    (
      "Prime Minister Anna Berg said Sunday was too late for a deal.",
      ["Anna Berg | Sunday was too late for a deal | -"]
    ),
    // The speaker's other words are of that day too, unless they look back.
    (
      "Prime Minister Anna Berg said on Tuesday that the talks were over.\n\n"
        + "President Jan Holm said he was sorry.\n\nA vote is due in May.\n\n"
        + "Berg warned that a new war was near. She had earlier said that she was ready.",
      [
        "Anna Berg | that the talks were over | 2024-03-05", "Jan Holm | he was sorry | -",
        "Anna Berg | that a new war was near | 2024-03-05", "Anna Berg | that she was ready | -",
      ]
    ),
  ])
  func isDated(_ text: String, _ expected: [String]) throws {
    #expect(try body(text) == expected)
  }

  @Test(arguments: [
    // A gathering is where it was said; nobody there is named.
    (
      "Prime Minister Anna Berg told a regular briefing in Oslo on Tuesday that the talks were over.",
      ["Anna Berg | that the talks were over | 2024-03-05"]
    ),
    // Who has been told keeps listening.
    (
      "Prime Minister Anna Berg told TASS that the talks were over. \"We are sad,\" she said.",
      [
        "Anna Berg | that the talks were over | - | to TASS | via TASS",
        "Anna Berg | We are sad | - | to TASS | via TASS",
      ]
    ),
    (
      "The talks were over, Prime Minister Anna Berg said in a statement carried by the KCNA news agency.",
      ["Anna Berg | The talks were over | - | via KCNA"]
    ),
    // "He" and where they sat are no part of those who were told.
    (
      "Prime Minister Anna Berg told reporters she was ready.",
      ["Anna Berg | she was ready | - | to reporters"]
    ),
    (
      "Prime Minister Anna Berg told ministers at the weekly meeting that it was late.",
      ["Anna Berg | that it was late | - | to ministers"]
    ),
    (
      "Speaking to soldiers in Oslo, Prime Minister Anna Berg said that it was late.",
      ["Anna Berg | that it was late | - | to soldiers"]
    ),
    (
      "Prime Minister Anna Berg appealed to all the parties to lay down arms.",
      ["Anna Berg | to all the parties to lay down arms | - | to all the parties"]
    ),
    (
      "During her meeting with Chancellor Jan Holm, Prime Minister Anna Berg said that it was late. Holm, "
        + "for his part, said that it was early.",
      [
        "Anna Berg | that it was late | - | to Jan Holm",
        "Jan Holm | that it was early | - | to Anna Berg",
      ]
    ),
    (
      "Prime Minister Anna Berg told Chancellor Jan Holm that it was late, according to her office.",
      ["Anna Berg | that it was late | - | to Jan Holm | via her office"]
    ),
    (
      "Prime Minister Anna Berg briefed Chancellor Jan Holm on the visit to Oslo.",
      ["Anna Berg | on the visit to Oslo | - | to Jan Holm"]
    ),
  ])
  func isHeard(_ text: String, _ expected: [String]) throws {
    #expect(try body(text) == expected)
  }

  @Test(arguments: [
    // Whose ministry and whose minister it is, where the article is written in that state.
    (
      "The Philippines summoned an envoy, the foreign ministry said.",
      "Philippine foreign ministry (PH)"
    ),
    (
      "Philippine ships were hit. Spokesman Jan Kvist said the ships were safe.", "Jan Kvist (PH)"
    ),
    ("China summoned an envoy, the foreign ministry said.", "foreign ministry"),
    // The state behind a post, in brackets, in front of a side or a text.
    (
      "Ambassador Samantha Holm left. The representative of Venezuela said the text was fair.",
      "representative of Venezuela (VE)"
    ),
    ("JAN KVIST (Norway) said the text was fair.", "Jan Kvist (NO)"),
    ("The Russian side said the text was fair.", "Russia (RU)"),
    ("A Chinese readout said the text was fair.", "China (CN)"),
    (
      "The African Union met. The pan-African bloc said the text was fair.", "African Union"
    ),
    ("Three U.S. officials said the text was fair.", "Three U.S. officials (US)"),
    ("An aide to Benjamin Netanyahu said the text was fair.", "aide to Benjamin Netanyahu (IL)"),
    (
      "The Belarusian Foreign Ministry summoned an envoy. Its spokesman, Anatoly Kvist, said it was late.",
      "Anatoly Kvist (BY)"
    ),
    ("A statement signed by Colonel Jan Kvist said the text was fair.", "Jan Kvist"),
    ("Abdel Fattah al-Kvist left. al-Kvist said the text was fair.", "Abdel Fattah al-Kvist"),
    ("The European Union said the text was fair.", "European Union"),
    ("The European Union (EU) said the text was fair.", "EU"),
    // Names that end with a known word or begin with the family's.
    ("Julie Bishop said the text was fair.", "Julie Bishop (AU)"),
    (
      "Ethiopian Foreign Minister Gedion Timothewos arrived. Gedion, for his part, said Ethiopia was ready.",
      "Gedion Timothewos (ET)"
    ),
    // Of two ministers the one who speaks first, and whom the article calls so.
    (
      "External Affairs Minister Subir Rao told his Chinese counterpart Wang Yi on Monday that it was late."
        + "\n\nThe Minister said that both sides must agree.",
      "Subir Rao"
    ),
  ])
  func isOf(_ text: String, _ expected: String) throws {
    #expect(try body(text).last?.split(separator: " | ").first.map(String.init) == expected)
  }

  @Test(arguments: [
    (
      "Commenting on the talks, Prime Minister Anna Berg said it was late.",
      ["Anna Berg | it was late | -"]
    ),
    (
      "Asked about the talks, Prime Minister Anna Berg said it was late.",
      ["Anna Berg | it was late | -"]
    ),
    (
      "A senior official, who declined to be named because the talks go on, said it was late.",
      ["senior official | it was late | -"]
    ),
  ])
  func saysNoMore(_ text: String, _ expected: [String]) throws {
    #expect(try body(text) == expected)
  }

  @Test func aMeetingWithThePressIsAnEventOfWhoeverSpeaksThere() throws {
    let article = try article(
      "Test headline of the day\n\nMANILA, March 6, 2024 (Reuters) - The ministry of defence of Norway "
        + "said in a statement on Tuesday that the talks were over. Prime Minister Anna Berg told a news "
        + "conference in Oslo that she was sorry.")
    let extract = Extractor().extract(article)
    let events = extract.events.map { event in
      let who = event.participants.map { extract.actors[$0].name }.joined(separator: ", ")
      return
        "\(event.kind) | \(event.from?.edtf.description ?? "-") | \(event.place ?? "-") | \(who)"
    }
    #expect(
      events.contains("statement | 2024-03-05 | - | ministry of defence of Norway"), "\(events)")
    #expect(events.contains("pressConference | - | Oslo | Anna Berg"), "\(events)")
  }

  @Test(arguments: [
    (
      "Anna Berg, chairperson of the AU Commission, said it was late.",
      "chairperson of the AU Commission"
    ),
    (
      "Anna Berg, counselor at Norway's mission to the United Nations, said it was late.",
      "counselor at Norway's mission to the United Nations"
    ),
    ("Sen. Jan Holm said it was late.", "Sen."),
    (
      "Jack Straw accused France of delay. The foreign secretary said it was late.",
      "foreign secretary"
    ),
  ])
  func holds(_ text: String, _ post: String) throws {
    let article = try article(
      "Test headline of the day\n\nMANILA, March 6, 2003 (Reuters) - " + text)
    #expect(Extractor().extract(article).reports.first?.roleAsStated == post)
  }

  @Test(arguments: [
    (
      "Presidents Jan Holm and Anna Berg met on Tuesday in Ramstein. Ole Rask met with Jens Toft on Tuesday.",
      ["meeting | Ramstein | Jan Holm, Anna Berg", "meeting | - | Ole Rask, Jens Toft"]
    ),
    (
      "Chancellor Jan Holm held talks with Prime Minister Anna Berg at Camp David.",
      ["talks | Camp David | Anna Berg, Jan Holm"]
    ),
    (
      "Chancellor Jan Holm, on a visit to Tokyo, left early.",
      ["visit | Tokyo | Jan Holm"]
    ),
    ("Envoy Jan Holm arrived in Sarajevo on Tuesday.", ["visit | Sarajevo | Jan Holm"]),
    ("Envoy Jan Holm flew to Baku.", ["visit | Baku | Jan Holm"]),
    ("The letter arrived in Sarajevo on Tuesday.", []),
    (
      "Foreign Minister Anna Berg received her German counterpart Jan Holm in Doha.",
      ["meeting | Doha | Anna Berg, Jan Holm"]
    ),
    ("Both sides agreed to hold the next Joint Commission Meeting in Tehran.", []),
    (
      "In a phone call on Tuesday, President Jan Holm asked Anna Berg to wait.",
      ["phoneCall | - | Jan Holm, Anna Berg"]
    ),
  ])
  func happens(_ text: String, _ expected: [String]) throws {
    let article = try article(
      "Test headline of the day\n\nMANILA, March 6, 2024 (Reuters) - " + text)
    let extract = Extractor().extract(article)
    let events = extract.events.map { event in
      let who = event.participants.map { extract.actors[$0].name }.joined(separator: ", ")
      return "\(event.kind) | \(event.place ?? "-") | \(who)"
    }
    #expect(events == expected)
  }

  @Test func theRecordOfAConversationIsOfItsDay() throws {
    let text = """
      112. Memorandum of Conversation

      Washington, November 9, 1973.

      PARTICIPANTS
      The Secretary
      Ambassador Anatoliy Dobrynin
      Joseph Sisco, Assistant Secretary

      The Secretary opened the meeting by saying that he had just returned.

      Dobrynin said that the Soviet Union wished to see a conference.

      Secretary Kissinger: We have no objection to December. But we must wait.

      Ambassador Dobrynin: I will report this to Moscow tonight.

      Mr. Sisco observed that the question was open.
      """
    #expect(
      try told(text) == [
        "Kissinger (US) | that he had just returned | 1973-11-09 | to Anatoliy Dobrynin",
        "Anatoliy Dobrynin (SU) | that the Soviet Union wished to see a conference | 1973-11-09 | "
          + "to Kissinger",
        "Kissinger (US) | We have no objection to December. But we must wait. | 1973-11-09 | "
          + "to Anatoliy Dobrynin",
        "Anatoliy Dobrynin (SU) | I will report this to Moscow tonight. | 1973-11-09 | to Kissinger",
        "Joseph Sisco (US) | that the question was open | 1973-11-09 | to Anatoliy Dobrynin",
      ])
  }

  @Test func thePresidentIsThatOfTheDateline() throws {
    let text = """
      Test headline of the day

      MOSCOW, February 16, 2015 (Reuters) - Russia expects all to keep the accords. The president said that the \
      main points had been settled.
      """
    #expect(
      try told(text).contains {
        $0.hasPrefix("president (RU) | that the main points had been settled")
      })
  }

  @Test func theSecretaryIsNoGeneralSecretary() throws {
    let text = """
      Memorandum of Conversation

      Washington, March 14, 1975

      The Secretary said that he had just returned.

      Dobrynin said that General Secretary Brezhnev had written in January.
      """
    #expect(try told(text).first?.hasPrefix("Secretary (US) | that he had just returned") ?? false)
  }

  @Test func aPressConferenceMayNameItsSpeakersInSmallLetters() throws {
    let text = """
      News conference following talks

      May 14, 2024

      Question: Will you meet again?

      Sergey Lavrov: We shall meet in June.

      It will be a long day.

      Question (in French): And then?

      Sergey Lavrov: Then we shall see.
      """
    #expect(
      try reports(in: text, engine: .learned) == [
        "direct | unidentified reporter | Will you meet again?",
        "direct | Sergey Lavrov | We shall meet in June.",
        "direct | Sergey Lavrov | It will be a long day.",
        "direct | unidentified reporter | And then?", "direct | Sergey Lavrov | Then we shall see.",
      ])
  }

  /// The state of somebody whose post says it only by what stands around it.
  @Test(arguments: [
    // The tables know the President of that name, whatever the dateline.
    ("JERUSALEM (AP) — President Carter said in Israel that the people were ready.", "Carter (US)"),
    (
      "MANILA, March 6, 2024 - Foreign Secretary Maria Reyes said the Philippines would wait.",
      "Maria Reyes (PH)"
    ),
    (
      "LONDON, March 6, 2024 - Foreign Secretary Anna Holm said Britain would wait.",
      "Anna Holm (GB)"
    ),
    (
      "PARIS, Nov. 21, 1972 - France waits.\n\nIn Saigon, Foreign Minister Jan Holm said there was no hurry.",
      "Jan Holm (VN)"
    ),
    (
      "Georgy Holm, the Kremlin's leading expert on America, said the train had left.",
      "Georgy Holm (RU)"
    ),
    (
      "Colonel-General Jan Holm, deputy chief of Russia's General Staff, rejected the allegation.",
      "Jan Holm (RU)"
    ),
    ("Robert Holm, the deputy US ambassador to the UN, said the text was bad.", "Robert Holm (US)"),
    (
      "The French president, Anna Berg, said no. Her spokesman, Jan Holm, said it was late.",
      "Anna Berg (FR); Jan Holm (FR)"
    ),
    (
      "Mr Holm blamed the Americans. \"They were mad,\" the Soviet leader said.",
      "Holm (SU); Holm (SU)"
    ),
  ])
  func statesOfPersons(_ text: String, _ expected: String) throws {
    let found = try told("A headline of some words\n\n\(text)\n")
      .map { String($0.split(separator: " | ")[0]) }
    #expect(found.joined(separator: "; ") == expected)
  }

  /// Whom words were said to and through whom they came, beside the reporting clause.
  @Test(arguments: [
    (
      "Prime Minister Jan Holm, addressing journalists for more than an hour, blamed the rebels.",
      "Jan Holm | to journalists"
    ),
    (
      "Prime Minister Jan Holm, speaking to the broadcaster TRT, said it was late.",
      "Jan Holm | to TRT | via TRT"
    ),
    (
      "Prime Minister Jan Holm, speaking on Havana radio, said it was late.",
      "Jan Holm | via Havana radio"
    ),
    (
      "\"It is late,\" Prime Minister Jan Holm told state television.",
      "Jan Holm | to state television | via state television"
    ),
    (
      "Prime Minister Jan Holm told the Knesset that it was late. He said there was no hurry.",
      "Jan Holm | to Knesset; Jan Holm | to Knesset"
    ),
    (
      "Prime Minister Jan Holm was quoted by the BNS news agency as saying that it was late. He added that there was no hurry.",
      "Jan Holm | via BNS; Jan Holm | via BNS"
    ),
    (
      "Prime Minister Jan Holm addressed the Knesset.\n\n\"There is no hurry,\" Holm said.",
      "Jan Holm | to Knesset"
    ),
    ("Prime Minister Jan Holm urged Moscow \"to remain calm\".", "Jan Holm | to Russia"),
    (
      "Prime Minister Jan Holm met with President Anna Berg on Sunday. Norway was ready, Holm said.\n\n"
        + "Berg, for her part, thanked Norway for its help.",
      "Jan Holm | to Anna Berg; Anna Berg | to Jan Holm"
    ),
  ])
  func whoListens(_ text: String, _ expected: String) throws {
    let found = try told("A headline of some words\n\n\(text)\n").map { line in
      let parts = line.split(separator: " | ")
      return ([parts[0].split(separator: " (")[0]] + parts.dropFirst(3)).joined(separator: " | ")
    }
    #expect(found.joined(separator: "; ") == expected)
  }

  /// Events that verbs tell, and where they were.
  @Test(arguments: [
    (
      "Minister Jan Holm was summoned to the Russian Foreign Ministry on Monday.",
      "summons | - | Jan Holm, Russian Foreign Ministry"
    ),
    (
      "Minister Jan Holm conferred with President Anna Berg at the King David Hotel.",
      "meeting | King David Hotel | Jan Holm, Anna Berg"
    ),
    (
      "Minister Jan Holm is meeting President Anna Berg in Geneva.",
      "meeting | Geneva | Jan Holm, Anna Berg"
    ),
    ("The Russian Senate voted to reject the treaty.", "vote | - | Russian Senate"),
    (
      "Minister Jan Holm had discussed the war with President Anna Berg in Geneva.",
      "talks | Geneva | Jan Holm, Anna Berg"
    ),
    (
      "In Saigon, Minister Jan Holm met President Anna Berg.",
      "meeting | Saigon | Jan Holm, Anna Berg"
    ),
    (
      "Minister Jan Holm and Hanoi's Anna Berg met in Geneva.",
      "meeting | Geneva | Jan Holm, Anna Berg"
    ),
    (
      "Minister Jan Holm met President Anna Berg on Monday. Later Holm met Minister Ola Kvist on Monday.",
      "meeting | - | Jan Holm, Anna Berg; meeting | - | Jan Holm, Ola Kvist"
    ),
  ])
  func deeds(_ text: String, _ expected: String) throws {
    let article = try article("A headline of some words\n\nOSLO, March 6, 2024 - \(text)\n")
    let extract = Extractor().extract(article)
    let events = extract.events.map { event in
      let participants = event.participants.map { extract.actors[$0].name }
      return
        "\(event.kind.rawValue) | \(event.place ?? "-") | \(participants.joined(separator: ", "))"
    }
    #expect(events.joined(separator: "; ") == expected)
  }

  @Test func entriesOfALiveReportAreOfItsDay() throws {
    let text = """
      War live: council meets

      Friday 8 December 2023

      22.41 GMT

      Ambassador Jan Holm told the council that the text was bad.

      19.02 GMT

      Minister Anna Berg has warned that the war would go on.
      """
    #expect(try told(text).map { $0.split(separator: " | ")[2] } == ["2023-12-08", "-"])
  }

  /// Who tells the article is no speaker in it, and no antecedent.
  @Test func theNarratorIsNobodysSpeaker() throws {
    let text = """
      A headline of some words

      By Miriam Castellano

      Foreign Minister Jan Holm said it was late.

      When I asked a retired diplomat what he made of it, he sighed. "We are lost," he said.
      """
    #expect(
      try told(text).map { $0.split(separator: " | ")[0] } == ["Jan Holm", "retired diplomat"])
  }

  @Test func anInitialMIsNoTitle() throws {
    #expect(
      try told(
        "A headline of some words\n\nSecretary of State Alexander M. Haig Jr. said it was late.\n"
      )
      .map { $0.split(separator: " | ")[0] } == ["Alexander M. Haig Jr. (US)"])
  }

  /// A person with what is said of him is no group; two are one only where two are named.
  @Test func anAppositionIsNoSecondSpeaker() throws {
    let text = """
      A headline of some words

      Speaker Newt Holm, the majority leader, waited.

      Senator Bob Kvist, Republican of Kansas and the majority leader, promised hearings next week.
      """
    #expect(
      try told(text).map { $0.split(separator: " | ")[0].split(separator: " (")[0] } == [
        "Bob Kvist"
      ])
  }

  /// "Their meeting" is that of the two who open the sentence, on its day; a call in a relative clause is no hearing.
  @Test func theirMeeting() throws {
    let article = try article(
      """
      A headline of some words

      OSLO, March 6, 2024 - President Jan Holm and Chancellor Anna Berg tried to agree on Wednesday despite all, holding \
      their first meeting at the White House.
      """)
    let extract = Extractor().extract(article)
    let event = try #require(extract.events.first)
    #expect(event.participants.map { extract.actors[$0].name } == ["Jan Holm", "Anna Berg"])
    #expect(event.from?.edtf.description == "2024-03-06")
    #expect(
      try told(
        "A headline of some words\n\nPresident Jan Holm, who had telephoned Anna Berg, deplored the tests.\n"
      ).map { $0.contains("to Anna Berg") } == [false])
  }
}

import Dates
import Extraction
import Testing

/// Whom the words in front of a verb mean, where they are more than a name.
@Suite struct WhoSpeaksTests {
  @Test(arguments: [
    // Whom "who" stands for, across a second one.
    (
      "In New York Vitaly Churkin, who spoke of leaders who turn into an obstacle, said the draft was ready.",
      "Vitaly Churkin | the draft was ready"
    ),
    (
      "President Anna Berg arrived on Monday. The foreign ministers of France and Germany said the talks "
        + "were over.",
      "foreign ministers of France and Germany | the talks were over"
    ),
    // A name beside a noun, and one that is only the object of it.
    (
      "The founder of the movement, Sheikh Ahmed Yassin, said the summit was useless.",
      "Ahmed Yassin | the summit was useless"
    ),
    (
      "His predecessor Jens Stoltenberg, now a finance minister, said Europe should wait.",
      "Jens Stoltenberg | Europe should wait"
    ),
    (
      "Russia's ambassador to the United Nations, Vitaly Churkin, spoke first. The ambassador himself said "
        + "the vote was fair.",
      "Vitaly Churkin | the vote was fair"
    ),
    // Where it was said is not whose minister it was.
    (
      "In Cairo Foreign Minister Sergei Lavrov said the truce was holding.",
      "Sergei Lavrov | the truce was holding"
    ),
    // A month that is a surname, a surname that is a first name elsewhere.
    (
      "Prime Minister Theresa May arrived on Monday. The plan was ready, May said.",
      "Theresa May | The plan was ready"
    ),
    (
      "Amr Moussa arrived on Monday. Moussa, a former foreign minister, said the talks were over. A "
        + "spokesman, Moussa Ibrahim, denied that there were talks.",
      "Amr Moussa | the talks were over"
    ),
    (
      "Smail Chergui, the commissioner for peace and security, said the talks were useful.",
      "Smail Chergui | the talks were useful"
    ),
    // A participle between the commas, behind a phrase with an object.
    (
      "The representative of the United States, taking the floor after the vote, described the result as sad.",
      "representative of the United States | the result as sad"
    ),
    // The ministry of the person before.
    (
      "Japanese Foreign Minister Yoko Kamikawa arrived on Monday. Her ministry said the talks were useful.",
      "Japanese Foreign Ministry | the talks were useful"
    ),
    // A family name that is a pronoun elsewhere.
    (
      "Chinese Vice Premier He Lifeng met with Finance Minister Bruno Le Maire. In the talks, He said that China "
        + "was ready.",
      "He Lifeng | that China was ready"
    ),
    // A paraphrase is not lost to the quotation behind it, nor the quotation to the next speaker.
    (
      "A senior official said no one at the table had raised his voice. \"It was businesslike from the first "
        + "minute.\"",
      "senior official | no one at the table had raised his voice"
    ),
    (
      "Chancellor Angela Merkel said there was hope. But she added: \"I have no illusions, we have no "
        + "illusions.\" President Francois Hollande said the agreement was a relief for all.",
      "Angela Merkel | I have no illusions, we have no illusions."
    ),
    (
      "President Francois Hollande said the agreement was a relief, though not everything had been settled, he "
        + "said.",
      "Francois Hollande | not everything had been settled"
    ),
    (
      "Wendy Sherman said the talks went on. In her words, nobody would be allowed to close the door.",
      "Wendy Sherman | nobody would be allowed to close the door"
    ),
    // The ministry of the place that opens the sentence, the embassy of the state before.
    (
      "In Moscow the Foreign Ministry said it would not recognise the contract.",
      "Foreign Ministry | it would not recognise the contract"
    ),
    (
      "Russia closed two consulates. Its embassy here said there would be no answer.",
      "Russian embassy | there would be no answer"
    ),
    // Several at once, and "they" after a meeting.
    (
      "Secretary of State Antony Blinken and Foreign Minister Nicu Popescu said the talks were useful.",
      "Antony Blinken and Nicu Popescu | the talks were useful"
    ),
    (
      "Secretary of State Antony Blinken met with Foreign Minister Nicu Popescu. They said the talks were "
        + "useful.",
      "Antony Blinken and Nicu Popescu | the talks were useful"
    ),
    (
      "Antony Blinken, Nicu Popescu and Sergei Lavrov said the talks were useful.",
      "Antony Blinken, Nicu Popescu and Sergei Lavrov | the talks were useful"
    ),
    (
      "Britain, France, and Germany said the talks were useful.",
      "United Kingdom, France and Germany | the talks were useful"
    ),
    (
      "Sergei Lavrov, the Russian foreign minister, and Nicu Popescu said the talks were useful.",
      "Sergei Lavrov and Nicu Popescu | the talks were useful"
    ),
    // What somebody is called at the beginning of the next sentence.
    (
      "German Foreign Minister Joschka Fischer said there was no other way. The Green politician said "
        + "that he had learned from history.",
      "Joschka Fischer | that he had learned from history"
    ),
    (
      "Senator Marco Rubio said the deal was bad. The 43-year-old said that he would vote against it.",
      "Marco Rubio | that he would vote against it"
    ),
    (
      "Bill Richardson said there was no deal. \"No,\" the former congressman said. China's representative, "
        + "Qin Huasun, said he would abstain.",
      "Bill Richardson | No"
    ),
    // Whose minister it is, the place tells.
    (
      "Foreign Minister Nicu Popescu arrived on Monday. In Paris the foreign minister said it was late. Foreign "
        + "Minister Jean-Yves Le Drian spoke for ten minutes.",
      "Jean-Yves Le Drian | it was late"
    ),
    (
      "According to Dmytro Kuleba, the top Ukrainian diplomat, the talks were over.",
      "Dmytro Kuleba | the talks were over"
    ),
    // Subjects told by their post.
    (
      "Prime Minister Ehud Barak spoke to reporters. President Bill Clinton said the summit had ended. The "
        + "prime minister goes home. He said that the price was too high.",
      "Ehud Barak | that the price was too high"
    ),
  ])
  func isTold(_ text: String, _ expected: String) throws {
    let reports = try reports(
      in: "Test headline of the day\n\nPARIS, Jan. 12 - " + text, engine: .learned)
    #expect(reports.contains { $0.hasSuffix(" | " + expected) }, "\(reports)")
  }

  /// Persons of whom the text says no more than what they were, or speaks again.
  @Test(arguments: [
    // One person, however the name of the organisation ends.
    (
      "The head of the United Nations said that he had called on the ministers to wait for a year.",
      "head of the United Nations | the ministers to wait for a year"
    ),
    // An embassy is nobody whom "he" can mean.
    (
      "Sergei Lavrov said the talks were over. The embassy in France said the words were private. He said the "
        + "house was full.",
      "Sergei Lavrov | the house was full"
    ),
    (
      "The man at the head of NATO said the house was small. He said that the door was open.",
      "man at the head of NATO | that the door was open"
    ),
    // A paragraph that names one person is about that person, but for pronouns in front of the name.
    (
      "Sergei Lavrov said the talks were over.\n\nThe older ones think of Fumio Kishida. \"We will not wait,\" "
        + "he said in that hall.",
      "Fumio Kishida | We will not wait"
    ),
    (
      "Sergei Lavrov said the talks were over.\n\nHis hour with Fumio Kishida was short. \"We will not wait,\" "
        + "he said in that hall.",
      "Sergei Lavrov | We will not wait"
    ),
    // A post that has been left, by its general name.
    (
      "Jens Stoltenberg is back in his old ministry. The former secretary-general said the house was smaller "
        + "now.",
      "Jens Stoltenberg | the house was smaller now"
    ),
    // "The same" looks back, whoever holds the post now.
    (
      "Jacques Chirac said the vote was near.\n\nThe same president said that nobody would be left alone.\n\n"
        + "President Emmanuel Macron said the hall was full.",
      "Jacques Chirac | that nobody would be left alone"
    ),
  ])
  func isToldInLaterYears(_ text: String, _ expected: String) throws {
    let reports = try reports(
      in: "Headline of the day\n\nOSLO, Feb. 12, 2025 (Reuters) - The day was long.\n\n" + text,
      engine: .learned)
    #expect(reports.contains { $0.hasSuffix(" | " + expected) }, "\(reports)")
  }

  /// The place in front of a paragraph tells whose president it is.
  @Test func ofThePlaceThatLabelsTheParagraph() throws {
    let article = try article(
      """
      Two answers in one day

      Moscow. The foreign minister said that the text was dead.

      Paris. In an interview the president said that nothing was lost.
      """)
    let extract = Extractor(engine: .learned).extract(article)
    #expect(
      extract.reports.map { $0.speaker.flatMap { extract.actors[$0].country } } == ["RU", "FR"])
  }

  /// What the desk puts in front of a headline is no part of it.
  @Test(arguments: [
    "UPDATE 2-", "EXCLUSIVE-", "CORRECTED-UPDATE 1-", "(LEAD) ", "(2nd LD) ", "URGENT: ",
  ])
  func marksOfTheDesk(_ mark: String) throws {
    let found = try reports(
      in: mark
        + "Turkey says talks are over\n\nPARIS, Jan. 12 - The talks took two days and a night.",
      engine: .learned)
    #expect(found == ["indirect | Turkey | talks are over"])
  }

  @Test func aHeadingNamesWhoseTheWordsAre() throws {
    let found = try reports(
      in: """
        What they have said about the deal

        Nov 24, 2013 (Reuters) - Following are reactions to the deal that was reached on Sunday:

        U.S. PRESIDENT BARACK OBAMA

        "Today, that diplomacy opened up a new path."

        RUSSIAN FOREIGN MINISTER SERGEI LAVROV

        "There are no losers, everyone came out a winner."
        """, engine: .learned)
    #expect(
      found.map { $0.split(separator: " | ")[1] }.suffix(2) == ["Barack Obama", "Sergei Lavrov"])
  }

  @Test(arguments: [
    (
      "Tusk had warned that Moscow respects strength, and Foreign Minister Kaja Kallas that the war would go "
        + "on.",
      ["Donald Tusk | that Moscow respects strength", "Kaja Kallas | that the war would go on"]
    ),
    (
      "Tusk spoke in Warsaw of a chance for all of Europe.",
      ["Donald Tusk | a chance for all of Europe"]
    ),
    (
      "Tusk, asked how things were going, answered that all was well.",
      ["- | how things were going", "Donald Tusk | that all was well"]
    ),
    (
      "A diplomat, asking not to be named, said the text was ready.",
      ["diplomat | the text was ready"]
    ),
  ])
  func isDivided(_ text: String, _ expected: [String]) throws {
    #expect(try whoSaysWhat(text) == expected)
  }

  @Test(arguments: [
    ("Tusk rated the summit a success for all.", ["Donald Tusk | the summit a success for all"]),
    ("Tusk pronounced it on Monday.", []),
    (
      "Tusk left the hall with the words that nothing was settled.",
      ["Donald Tusk | that nothing was settled"]
    ),
    (
      "It was a good day for the continent, as Tusk told the press on Tuesday.",
      ["Donald Tusk | It was a good day for the continent"]
    ),
    (
      "According to Tusk, Hungary had promised to lift its veto.",
      ["Donald Tusk | Hungary had promised to lift its veto", "Hungary | to lift its veto"]
    ),
  ])
  func whatSomebodyCallsAThingIsHisWord(_ text: String, _ expected: [String]) throws {
    #expect(try whoSaysWhat(text) == expected)
  }

  /// Who is spoken of again without a name is the same source, and nobody of another post or country.
  @Test(arguments: [
    (
      "A senior Hungarian official said the text was ready. The official said that nobody had asked.",
      ["senior Hungarian official", "senior Hungarian official"]
    ),
    (
      "Prime Minister Donald Tusk said it was late. A Nordic diplomat said the text was ready. The diplomat "
        + "said that nobody had asked.",
      ["Donald Tusk", "Nordic diplomat", "Nordic diplomat"]
    ),
    (
      "A Nordic diplomat said the text was ready. The other diplomat said that nobody had asked.",
      ["Nordic diplomat", "other diplomat"]
    ),
    (
      "Hungary's ambassador to Oslo said the text was ready. It was late, in the ambassador's opinion.",
      ["Hungary's ambassador to Oslo", "Hungary's ambassador to Oslo"]
    ),
    (
      "The Armenian Foreign Ministry said there was proof. The ministry in Ankara said the claim was baseless.",
      ["Armenian Foreign Ministry", "Turkish Foreign Ministry"]
    ),
    (
      "French Foreign Minister Catherine Colonna said it was late. The foreign ministers of Chad, Togo and "
        + "Niger said they would come.",
      ["Catherine Colonna", "foreign ministers of Chad, Togo and Niger"]
    ),
  ])
  func aSourceIsSpokenOfAgain(_ text: String, _ speakers: [String]) throws {
    let found = try reports(
      in: "Test headline of the day\n\nPARIS, Jan. 12 - The talks ended.\n\n" + text,
      engine: .learned)
    #expect(found.map { String($0.split(separator: " | ")[1]) } == speakers)
  }

  /// A surname that the tables know is not the father whom the article names in full further down.
  @Test func aFatherIsSomebodyElse() throws {
    let found = try reports(
      in:
        "Test headline of the day\n\nBAKU, November 9, 2020 - Azerbaijan's President Aliyev said the war was over. "
        + "Aliyev said that it was late.\n\nHeydar Aliyev founded the party.", engine: .learned)
    #expect(
      found.map { String($0.split(separator: " | ")[1]) } == ["Aliyev", "Aliyev"], "\(found)")
  }

  /// Chronologies date what they tell of, the day that is told before dates what was said on it.
  @Test(arguments: [
    (
      "- 3 May 2011: President Anna Berg said the army will stay. Brussels urged her to reconsider.\n\n"
        + "- 9 June 2012: On the same day Minister Ole Dahl said it was late.",
      ["2011-05-03", "2011-05-03", "2012-06-09"]
    ),
    (
      "2011\n\n3 May. President Anna Berg said the army had left.\n\nIn October, Minister Ole Dahl warned that "
        + "it was late.\n\n2012\n\n7 February: Minister Ole Dahl said the army had left.",
      ["2011-05-03", "2011-10", "2012-02-07"]
    ),
    (
      "- 3 May 2011: President Anna Berg said the army had left.\n\n"
        + "- 9 June 2012: President Anna Berg signs. Minister Ole Dahl had warned that it was late.",
      ["2011-05-03", "-"]
    ),
    // One date that opens a paragraph makes no chronology.
    ("3 May: A storm hit the coast. Minister Ole Dahl said it was late.", ["-"]),
  ])
  func entriesDateWhatIsSaid(_ text: String, _ dates: [String]) throws {
    let article = try article("Two years of talks\n\nDecember 24, 2018\n\n" + text)
    let reports = Extractor().extract(article).reports
    #expect(reports.map { $0.said?.edtf.description ?? "-" } == dates)
  }

  @Test(arguments: [
    ("Lavrov: truce is holding", "Sergei Lavrov | truce is holding"),
    ("Truce is holding so far: Lavrov", "Sergei Lavrov | Truce is holding so far"),
    ("Truce is holding so far: Russian negotiator", "Sergei Lavrov | Truce is holding so far"),
  ])
  func aHeadlineNamesItsSpeaker(_ headline: String, _ expected: String) throws {
    let reports = try reports(
      in: headline
        + "\n\nMOSCOW, Jan. 12 - Foreign Minister Sergei Lavrov said the truce was holding.")
    #expect(reports.contains { $0.hasSuffix(" | " + expected) }, "\(reports)")
  }

  @Test func aHeadlineMayNameATopic() throws {
    let reports = try reports(
      in: "Ukraine: truce is holding so far\n\n"
        + "MOSCOW, Jan. 12 - Foreign Minister Sergei Lavrov said the truce was holding.")
    #expect(!reports.contains { $0.contains("Ukraine |") })
  }

  /// "speaker | content" of each report in a text about Donald Tusk, by the learned extractor.
  private func whoSaysWhat(_ text: String) throws -> [String] {
    let found = try reports(
      in:
        "Test headline of the day\n\nPARIS, Jan. 12 - Prime Minister Donald Tusk met reporters.\n\n"
        + text, engine: .learned)
    return found.map { $0.split(separator: " | ").dropFirst().joined(separator: " | ") }
  }
}

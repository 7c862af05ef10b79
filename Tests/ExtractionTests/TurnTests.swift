import Reading
import Testing

@testable import Extraction

@Suite struct TurnTests {
  @Test func aTranscriptIsItsSpeakersOwnWords() throws {
    let text = """
      Press Briefing by Press Secretary Jane Doe, 13 January 2022

      MS. DOE: Good morning. I have news.

      The talks are over.

      Q Is there a date?

      MS. DOE: Not yet.
      """
    #expect(
      try reports(in: text) == [
        "direct | Jane Doe | Good morning. I have news.", "direct | Jane Doe | The talks are over.",
        "direct | unidentified reporter | Is there a date?", "direct | Jane Doe | Not yet.",
      ])
  }

  @Test func speakersTellOfTheWordsOfOthers() throws {
    let text = """
      Radio talk of the day

      MODERATOR: What do they say there?

      MARSH: Maria Zakharova, who speaks for the ministry, said that London was putting on a circus. I said that it was late.

      MODERATOR: Thank you for that.
      """
    #expect(
      try reports(in: text).filter { $0.hasPrefix("indirect") }
        == ["indirect | Maria Zakharova | that London was putting on a circus"])
  }

  @Test func outletsAsk() throws {
    let text = """
      Spokesperson's Regular Press Conference

      CCTV: Can you share more on the visit?

      Lin Jian: The visit lasts until Saturday.

      Bloomberg: What is your response to the minister?

      Lin Jian: The remarks are inconsistent with the facts.

      AFP: When will the envoy arrive?
      """
    #expect(
      try reports(in: text) == [
        "direct | CCTV | Can you share more on the visit?",
        "direct | Lin Jian | The visit lasts until Saturday.",
        "direct | Bloomberg | What is your response to the minister?",
        "direct | Lin Jian | The remarks are inconsistent with the facts.",
        "direct | AFP | When will the envoy arrive?",
      ])
  }

  @Test func aCommuniquéIsTheWordsOfThoseWhoIssueIt() throws {
    let text = """
      Statement on the Strait

      August 3, 2022

      Begin Text:

      We, the Foreign Ministers of Utopia, reaffirm our commitment. There is no cause for war.

      End Text
      """
    #expect(
      try reports(in: text) == [
        "direct | Foreign Ministers | We, the Foreign Ministers of Utopia, reaffirm our commitment",
        "direct | Foreign Ministers | There is no cause for war",
      ])
  }

  @Test(arguments: [
    (
      "Joint Statement on the Strait",
      "The text of the following statement was released by the Governments of Japan and Spain on the "
        + "occasion of their dialogue.",
      "Governments of Japan and Spain"
    ),
    (
      "Joint Statement on the Strait",
      "Canada and Norway issue the following joint statement.", "Canada and Norway"
    ),
    (
      "Joint Statement by Ministers of the Coalition on the Strait", "Office of the Spokesperson",
      "Ministers of the Coalition"
    ),
    ("Statement on the Strait", "Office of the Spokesperson", "-"),
  ])
  func aStatementIsOfThoseWhoReleaseIt(_ title: String, _ line: String, _ issuer: String) throws {
    let text = """
      \(title)

      August 3, 2022

      \(line)

      We regret the incident in the strait. Our ships will keep their distance.
      """
    #expect(
      try reports(in: text).filter { $0.contains("ships") } == [
        "direct | \(issuer) | Our ships will keep their distance"
      ])
  }

  @Test func aHeadlinePointsAtWhatItRepeats() throws {
    let text = """
      Foreign Minister Berg rejects ceasefire offer

      Foreign Minister Anna Berg rejected the offer of a ceasefire on Monday, the ministry said.

      Nothing more was known.
      """
    let extract = Extractor().extract(try article(text))
    #expect(extract.reports.contains { $0.isHeadline })
  }

  @Test func answersAreOfWhoeverIsAsked() throws {
    let text = """
      Q&A: Anna Berg on the treaty

      VIENNA | Sept. 3, 2009

      She spoke in her office.

      Q: Is it late?

      A: In many ways, it has been late for years.

      Q: And now?

      A: We talk to them.
      """
    #expect(
      try reports(in: text) == [
        "direct | unidentified reporter | Is it late?",
        "direct | Anna Berg | In many ways, it has been late for years.",
        "direct | unidentified reporter | And now?",
        "direct | Anna Berg | We talk to them.",
      ])
  }

  @Test func aDeclarationIsTheWordsOfThoseOnWhoseBehalfItIs() throws {
    let text = """
      Belarus: Declaration by the High Representative on behalf of the European Union

      11 August 2020

      The people have been demonstrating for change ever since the start of the campaign.

      The elections were neither free nor fair.
      """
    #expect(
      try reports(in: text) == [
        "direct | European Union | The people have been demonstrating for change ever since the start of the campaign",
        "direct | European Union | The elections were neither free nor fair",
      ])
  }
}

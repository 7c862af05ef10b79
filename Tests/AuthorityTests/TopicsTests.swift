import Authority
import Testing

/// Topics by the phrases of the table.
@Suite struct TopicsTests {
  @Test(arguments: [
    ("We will lift the sanctions on Monday.", "sanctions", "sanction*"),
    ("The new START I talks go on.", "arms_control", "START I"),
    ("An asset-freeze is coming.", "sanctions", "asset freeze*"),
    ("OFAC has decided.", "sanctions", "OFAC"),
    ("They broke the cease-fire again.", "ceasefire", "cease fire*"),
    ("The détente needs arms control.", "arms_control", "arms control"),
  ])
  func finds(text: String, topic: String, phrase: String) throws {
    let match = try #require(Topics.shipped.topics(of: text).first { $0.topic.id == topic })
    #expect(match.phrases.contains(phrase))
    #expect(match.score >= 2)
  }

  /// Small letters where the table has capitals, a word that only begins alike, no words.
  @Test(arguments: ["The ofac has decided.", "A cease and desist letter.", "", "..."])
  func findsNothing(text: String) {
    #expect(Topics.shipped.topics(of: text).map(\.topic.id) == [])
  }

  @Test func list() {
    #expect(Topics.shipped.all.count > 40)
    #expect(Topics.shipped.all.first?.id == "sanctions")
    #expect(Topics.shipped.all.first?.label == "Sanctions")
    #expect(Topics.shipped.all.first?.eurovoc == ["3483", "3870", "5124"])
  }
}

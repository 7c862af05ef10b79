/// What `archive help query` prints: the query language by examples, which a test runs.
public enum QueryHelp {
  /// A query and what it finds.
  public struct Example: Sendable {
    public let query: String
    public let meaning: String

    init(_ query: String, _ meaning: String) {
      self.query = query
      self.meaning = meaning
    }
  }

  /// Examples under a title, with what is to be said of them.
  public struct Part: Sendable {
    public let title: String
    public let note: String
    public let examples: [Example]
  }

  public static let parts = [
    Part(
      title: "Words",
      note: """
        A word finds its other forms too: plurals and the endings of verbs. Case and accents are
        left out. Words in quotation marks, of any style, stand together and in these forms.
        """,
      examples: [
        Example("security guarantee", "both words, in any form: “guarantees of security”"),
        Example("\"security guarantees\"", "the two words together, as written"),
        Example("sanctions OR embargo", "either; AND binds closer than OR"),
        Example("sanctions -oil", "the first without the second; NOT oil is the same"),
        Example("(sanctions OR embargo) gas", "brackets group"),
        Example("guarant*", "words that begin so"),
        Example("NEAR(guarantees europe, 5)", "with at most five words between them"),
        Example("exact:US", "as typed: neither us nor U.S."),
        Example("exact:\"the United States\"", "several words as typed"),
      ]),
    Part(
      title: "Fields",
      note: """
        Several values of one field are alternatives; a minus excludes. A value of several words
        stands in quotation marks. Most fields are options too: --speaker lavrov.
        """,
      examples: [
        Example("speaker:lavrov", "said by, by any part of a name, in any script"),
        Example("speaker:Лавров", "the same"),
        Example("speaker:lavrov,blinken", "by either"),
        Example("-speaker:lavrov", "by anybody else"),
        Example("country:RU", "by speakers of a country, as a code or a name"),
        Example("role:\"deputy foreign minister\"", "the post in the article's words"),
        Example("post:foreign_minister", "the post held on the day, as the tables name it"),
        Example("body:NATO", "the organisation is the speaker, the post's or the event's"),
        Example("kind:direct", "quoted; mixed and indirect are the other kinds"),
        Example("act:warn", "what is done by saying it"),
        Example("outlet:gazette", "reported by an outlet"),
        Example("channel:facebook", "how the words came out, or who relayed them"),
        Example("topic:arms_control", "about a topic"),
        Example("event:geneva", "said at an event or about it"),
        Example("place:brussels", "of an event at a place"),
        Example("lang:en", "in articles of a language"),
      ]),
    Part(
      title: "Dates",
      note: """
        A date is a day, a month, a quarter or a year. What is known to a month only is found by
        every day of it; what is undated is never found by a date.
        """,
      examples: [
        Example("said:2022-01-12", "said on a day"),
        Example("said:2022-01..2022-03", "from the first to the last; either may be left out"),
        Example("said:2022-Q1", "a quarter"),
        Example("said:>=2022", "then or later; also > < <="),
        Example("said:\"last month\"", "today, yesterday, this week, last year, last 30 days"),
        Example("reported:2022-01", "by the day of the first report"),
        Example("before:2022-02-24", "said, or that unknown reported, before a day"),
        Example("after:2021", "after a day, or the end of a year"),
        Example("older_than:2y", "before so long ago: 14d, 2w, 3m, 1y"),
        Example("newer_than:30d", "since"),
      ]),
  ]

  /// All of it, to be read at a terminal.
  public static var text: String {
    var text = """
      Nothing that can be typed as a query is an error. What is not understood is looked for as
      words, and a note says so. Where nothing is found, words of like spelling are suggested.

      """
    for part in parts {
      text += "\n\(part.title)\n\n"
      text += part.note.split(separator: "\n").map { "  \($0)\n" }.joined() + "\n"
      let width = part.examples.map(\.query.count).max() ?? 0
      for example in part.examples {
        let space = String(repeating: " ", count: width - example.query.count + 2)
        text += "  \(example.query)\(space)\(example.meaning)\n"
      }
    }
    return text
  }
}

import Dates
import Reading
import Testing
import Text

@Suite struct FrontMatterTests {
  static let body = "\n# A heading\n\nThe ministers spoke for two hours about the crossing.\n"

  @Test func fields() throws {
    let article = try article(
      """
      ---
      # who and when
      Title: "Quoted: \\"yes\\" \\u2014 so"
      site_name: 'The Harbour''s Gazette'   # with a comment
      published_at: 2024-04-05T10:00:00Z
      canonical: https://example.org/a?b=1#c
      lang: en # English
      author:
        - Jane Roe
        - John Doe
      tags: [bridges, "lakes, and rivers"]
      image:
        src: bridge.png
      description: >
        Two lines
        of text
      ---
      \(Self.body)
      """)
    #expect(article.outlet?.name == "The Harbour's Gazette")
    #expect(article.outlet?.basis == "front matter")
    #expect(article.published?.edtf.description == "2024-04-05")
    #expect(article.url == "https://example.org/a?b=1#c")
    #expect(article.language == "en")
    #expect(article.parts.prefix(2).contains(.frontMatter))
    let first = try #require(article.parts.firstIndex(of: .headline))
    #expect(article.text.span(article.text.paragraphs[first]).start > 100)
  }

  @Test func windowsNewlines() throws {
    let article = try article(
      "---\r\noutlet: Gazette\r\ndate: 5 April 2024\r\n---\r\n\r\nA text it is.")
    #expect(article.outlet?.name == "Gazette")
    #expect(article.published?.edtf.description == "2024-04-05")
    #expect(article.parts.last == .body)
  }

  @Test func badDateIsAWarning() throws {
    let article = try article("---\ndate: soonish\n---\n\(Self.body)")
    #expect(article.published == nil)
    #expect(article.warnings.count == 1)
    #expect(article.warnings.first?.contains("soonish") == true)
  }

  @Test(arguments: [
    ("---\ntitle: x\nno colon here\n---\nText.", 3), ("---\ntitle: x\ntitle: y\n---\nText.", 3),
    ("---\ntitle: \"x\n---\nText.", 2), ("---\na: 1\ntags: [x, y\n---\nText.", 3),
    ("---\ntitle: 'a' b\n---\nText.", 2), ("---\ntitle: \"\\q\"\n---\nText.", 2),
    ("---\ntitle: x\n\nText without an end.", 1),
    ("---\ntags:\n- a\n- b\nstray\n---\nText.", 5),
  ])
  func errors(text: String, line: Int) throws {
    let found = rejection(text)
    let rejection = try #require(found)
    #expect(rejection.reason == .malformed)
    #expect(rejection.detail.contains("line \(line):"), "\(rejection.detail)")
  }

  @Test(arguments: [
    "---\n\nA ruler above a text is no front matter.", "--- title: x\nText it is.",
    "---\nThe delegations met.\n---\nThey parted.",
  ])
  func isNone(_ text: String) throws {
    #expect(try article(text).parts.contains(.frontMatter) == false)
  }

  @Test func onlyFrontMatterIsEmpty() {
    #expect(rejection("---\ntitle: Nothing else\n---\n\n")?.reason == .empty)
  }
}

import Dates
import Reading
import Testing
import Text

@Suite struct JSONLinesTests {
  @Test func object() throws {
    let line =
      #"{"headline": "Talks", "body": "They met.", "link": "https://example.org/1", "lang": "en", "#
      + #""pubDate": "Fri, 01 Apr 2022 13:11:19 +0000", "source": {"name": "Gazette"}, "n": [1]}"#
    let article = try article(line)
    #expect(article.reader == ReaderID(name: "json-lines", version: 1))
    #expect(article.text.source.string == "Talks\n\nThey met.")
    #expect(article.raw == Array(line.utf8))
    #expect(article.location == "https://example.org/1")
    #expect(article.published?.edtf.description == "2022-04-01")
    #expect(article.outlet?.name == "Gazette")
    #expect(article.language == "en")
    #expect(article.headline == TextSpan(0, 5))
  }

  @Test(arguments: [
    ("1648818679", "2022-04-01"), ("1648818679000", "2022-04-01"), ("2022", "2022"),
  ])
  func numbersAsDates(number: String, date: String) throws {
    let article = try article(#"{"text": "They met.", "date": \#(number)}"#)
    #expect(article.published?.edtf.description == date)
  }

  @Test func withoutAddressThePlaceIsTheLocation() throws {
    #expect(try article(#"{"text": "They met."}"#).location == "/news/item.txt")
  }

  @Test(arguments: [
    (#"{"title": "x"}"#, Rejection.Reason.malformed), (#"{"text": 7}"#, .malformed),
    (#"{"text": "\u0000"}"#, .malformed), (#"{"text": "12"}"#, .empty),
    (#"{"text": "no end"#, .malformed),
  ])
  func rejected(text: String, reason: Rejection.Reason) throws {
    #expect(rejection(text)?.reason == reason)
  }

  @Test func wideCharactersAreNamed() {
    #expect(rejection(wide(#"{"text": "They met."}"#))?.reason == .badEncoding)
  }

  @Test func aWholeObject() throws {
    let article = try article("{\n  \"title\": \"Talks\",\n  \"text\": \"They met.\"\n}\n")
    #expect(article.reader.name == "json")
    #expect(article.text.source.string == "Talks\n\nThey met.")
  }

  @Test(arguments: ["[Editor's note: they met.]", "{curly} words", "[{}", "{\"quoted\" words"])
  func textInBracketsIsText(_ text: String) {
    let reader = Readers.reader(for: Beginning(text.utf8))
    #expect(["text", "json"].contains(reader.id.name))
  }
}

import Dates
import Reading
import Testing
import Text

/// Numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Whatever the bytes are: an article with valid spans, or a rejection.
@Suite struct RobustnessTests {
  static let pieces = [
    "MOSCOW", "Moscow", "New Delhi", "The Hague", ",", ", ", " - ", " — ", "--", "_", ":", "/", "(",
    ")", "[", "]", "Reuters", "/TASS/", "AP", "April", "Jan.", "4", "20th", "2024", "2024-04-05",
    "12/13/2022", "12.01.2022", ".", " ", " ", " ", "\n", "\n\n", "\r\n\r\n", "# ", "## ", "---\n",
    "key: value\n", "\"", "'", "“", "”", "By ", "Q ", "MR. DOE:", "Office of the Press", "10:30",
    "p.m.", "GMT+3", "é", "😀", "\u{200E}", "\u{301}", "{\"text\": \"", "\"}", "©", "###", "*",
    "they met and spoke", "The ministers met at the lake for two days of talks.", "|", "&",
  ]

  @Test(arguments: 1...40)
  func anyText(seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<50 {
      let length = Int.random(in: 1...40, using: &dice)
      let text = (0..<length).compactMap { _ in Self.pieces.randomElement(using: &dice) }.joined()
      var bytes = Array(text.utf8)
      if Bool.random(using: &dice), !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(
          in: 0...255, using: &dice)
      }
      do {
        for article in try articles(bytes) { check(article) }
      } catch {
        #expect(error is Rejection)
      }
    }
  }

  func check(_ article: Article) {
    let whole = TextSpan(0, article.text.source.codePointCount)
    #expect(article.parts.count == article.text.paragraphs.count)
    if let headline = article.headline { #expect(whole.contains(headline)) }
    if let dateline = article.dateline {
      #expect(whole.contains(dateline.span) && dateline.span.count > 0)
    }
    if let published = article.published { #expect(!published.basis.isEmpty) }
    if let outlet = article.outlet { #expect(!outlet.name.isEmpty) }
  }
}

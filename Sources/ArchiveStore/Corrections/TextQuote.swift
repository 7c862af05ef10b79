/// Words of an article by which a correction finds its place again, after the article has been
/// extracted anew or has come in a later version.
///
/// The W3C's TextQuoteSelector: the words with some context; row numbers and positions play no part.
public struct TextQuote: Hashable, Sendable {
  /// SHA-256 of the article in which they were pointed at.
  public let article: String
  /// Address of the article, which its later versions share.
  public let url: String?
  public let exact: String
  /// At most 32 code points in front of the words.
  public let prefix: String
  /// At most 32 code points behind the words.
  public let suffix: String

  /// Code points of context on each side.
  public static let contextLength = 32

  public init(article: String, url: String?, exact: String, prefix: String, suffix: String) {
    self.article = article
    self.url = url
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }

  /// Where the words stand in a text, in bytes: of several places the one whose surroundings agree
  /// best, of equal ones the first. Nil if they do not stand there.
  public func range(in text: [UInt8]) -> Range<Int>? {
    let words = Array(exact.utf8)
    guard !words.isEmpty, words.count <= text.count else { return nil }
    let (before, after) = (Array(prefix.utf8), Array(suffix.utf8))
    var best: (agreement: Int, start: Int)?
    var start = 0
    while start + words.count <= text.count {
      guard let next = text[start...(text.count - words.count)].firstIndex(of: words[0]) else {
        break
      }
      let end = next + words.count
      if text[next..<end].elementsEqual(words) {
        let agreement =
          zip(text[..<next].reversed(), before.reversed()).prefix { $0 == $1 }.count
          + zip(text[end...], after).prefix { $0 == $1 }.count
        if best.map({ agreement > $0.agreement }) ?? true { best = (agreement, next) }
      }
      start = next + 1
    }
    return best.map { $0.start..<($0.start + words.count) }
  }
}

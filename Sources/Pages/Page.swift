public import Markup

/// A saved web page: the text of its article, and what it says of itself.
public struct Page: Sendable {
  /// The headline.
  public let title: String?
  /// When it was published, as the page writes it, and where it says so; the best witness first.
  public let published: [Stated]
  /// Who wrote it.
  public let authors: [String]
  /// Who published it, and where it says so.
  public let outlet: Stated?
  /// The address that it calls its own, absolute.
  public let canonical: String?
  /// BCP 47 language tag.
  public let language: String?
  /// The article's text without its headline.
  public let paragraphs: [Paragraph]

  /// What a part of the page says.
  public struct Stated: Sendable {
    /// Which part: "meta article:published_time".
    public let witness: String
    /// What it says.
    public let value: String
    /// Written as readers expect it, and not for machines.
    public var isForReaders: Bool {
      !witness.hasPrefix("meta ") && !witness.hasPrefix("JSON-LD ")
    }
  }

  /// A stretch of the article's text that stands by itself.
  public struct Paragraph: Sendable {
    /// UTF-8, with single blanks; lines only where the page breaks them.
    public let text: [UInt8]
    /// A heading between paragraphs.
    public let isHeading: Bool

    /// A stretch of text.
    public init(text: [UInt8], isHeading: Bool) {
      self.text = text
      self.isHeading = isHeading
    }
  }

  /// Reads a page.
  ///
  /// - Parameter html: UTF-8.
  /// - Throws: if it is nested too deep or has too many elements.
  public init(html: [UInt8]) throws(MarkupError) {
    let tree = try MarkupTree(html: html)
    let head = PageHead(tree)
    title = head.title
    authors = head.authors
    outlet = head.outlet.map { Stated(witness: $0.witness, value: $0.name) }
    canonical = head.canonical
    language = head.language
    let text = MainText(tree, title: head.title, authors: head.authors)
    let stated = Set(head.published.map(\.value))
    published =
      head.published
      + text.days.filter { !stated.contains($0) }.map { Stated(witness: "line", value: $0) }
    paragraphs = BodyWitness(head.articleBody).judge(text.paragraphs)
  }
}

public import Dates
public import Text

/// One text published by one outlet, as a reader took it from a file.
public struct Article: Sendable {
  /// The bytes as they came.
  public let raw: [UInt8]
  /// SHA-256 of `raw`, 64 hexadecimal digits: what the article is known by.
  public let sha256: String
  /// The decoded text, cut into paragraphs and tokens.
  public let text: TokenizedText
  /// SHA-256 of the text's UTF-8.
  public let textSHA256: String
  /// Which reader took the text out, and how the bytes were decoded.
  public let reader: ReaderID
  public let encoding: TextEncoding
  /// What each paragraph of `text` is, in the order of `text.paragraphs`.
  public let parts: [Part]
  /// How the article is known across versions: its path or URL.
  public let location: String
  public let dateline: Dateline?
  public let outlet: Outlet?
  /// When it was published, with the reason; nil when nothing says so.
  public let published: ResolvedDate?
  public let url: String?
  /// Who wrote it, as the page, its fields or the line under the headline say.
  public let authors: [String]
  /// When a crawler fetched it, in ISO 8601 and UTC; never when it was published.
  public let retrieved: String?
  /// BCP 47 language tag, as stated or else detected; nil if neither.
  public let language: String?
  /// The agency that the article credits, in its dateline or elsewhere.
  public let agency: String?
  /// The words of the body, by which copies are found: without headline, dateline and what stands around it.
  public let fingerprint: Fingerprint
  /// How the language is known.
  public let languageBasis: String?
  /// What the text itself tells of its language; nil if nobody has asked it.
  public let textLanguage: TextLanguage?
  /// What the reader could not use, such as a date that is none.
  public let warnings: [String]

  /// - Parameter credit: an agency that is credited outside the dateline.
  public init(
    raw: [UInt8], sha256: String, text: TokenizedText, textSHA256: String, reader: ReaderID,
    encoding: TextEncoding, parts: [Part], location: String, dateline: Dateline?, outlet: Outlet?,
    published: ResolvedDate?, url: String?, language: String?, languageBasis: String? = nil,
    textLanguage: TextLanguage? = nil, credit: String? = nil, authors: [String] = [],
    retrieved: String? = nil, warnings: [String] = []
  ) {
    self.raw = raw
    self.sha256 = sha256
    self.text = text
    self.textSHA256 = textSHA256
    self.reader = reader
    self.encoding = encoding
    self.parts = parts
    self.location = location
    self.dateline = dateline
    self.outlet = outlet
    self.published = published
    self.url = url
    self.authors = authors
    self.retrieved = retrieved
    self.language = language
    agency = dateline?.agency ?? credit
    fingerprint = Self.fingerprint(of: text, parts, dateline)
    self.languageBasis = languageBasis
    self.textLanguage = textLanguage
    self.warnings = warnings
  }

  /// What a paragraph of an article is.
  public enum Part: String, Sendable {
    case headline
    case subheading
    /// A line that only names the author, office or place.
    case byline
    /// A line that only gives the date.
    case dateLine
    case body
    /// Metadata in front of the text; never searched for statements.
    case frontMatter
    /// Navigation, credits, notes about the text itself; never searched for statements.
    case boilerplate
  }

  /// The words in front of the first sentence that say where, when and by whom it was written.
  public struct Dateline: Sendable {
    /// The dateline with its closing mark, in code points.
    public let span: TextSpan
    public let place: String?
    /// The day of writing.
    public let date: ResolvedDate?
    /// The agency or outlet credited in it.
    public let agency: String?

    public init(span: TextSpan, place: String?, date: ResolvedDate?, agency: String?) {
      self.span = span
      self.place = place
      self.date = date
      self.agency = agency
    }
  }

  /// Who published the article, and how that is known.
  public struct Outlet: Sendable {
    public let name: String
    /// For example `dateline`, `front matter`, `sources.csv`, `--outlet`, `url`.
    public let basis: String

    public init(name: String, basis: String) {
      self.name = name
      self.basis = basis
    }
  }

  private static func fingerprint(
    of text: TokenizedText, _ parts: [Part], _ dateline: Dateline?
  ) -> Fingerprint {
    let dateline = dateline.map { text.source.bytes(of: $0.span) } ?? 0..<0
    let body = zip(parts, text.paragraphs).compactMap { part, paragraph -> Range<Int>? in
      guard part == .body, let first = paragraph.first, let last = paragraph.last else {
        return nil
      }
      let bytes = Int(text.tokens[first].start)..<Int(text.tokens[last].end)
      let start =
        bytes.contains(dateline.lowerBound)
        ? max(bytes.lowerBound, dateline.upperBound) : bytes.lowerBound
      return start < bytes.upperBound ? start..<bytes.upperBound : nil
    }
    return Fingerprint(of: text.source.bytes, in: body)
  }

  /// The headline's code points without the marks of a Markdown heading, if there is one.
  public var headline: TextSpan? {
    guard let paragraph = zip(parts, text.paragraphs).first(where: { $0.0 == .headline })?.1 else {
      return nil
    }
    let isMark: (Int) -> Bool = { text.words[$0] == "#" }
    var end = paragraph.upperBound
    guard isMark(paragraph.lowerBound), let start = paragraph.first(where: { !isMark($0) }) else {
      return text.span(paragraph)
    }
    while end > start + 1, isMark(end - 1) { end -= 1 }
    return text.span(start..<end)
  }
}

/// A reader and the version of its rules.
public struct ReaderID: Hashable, Sendable {
  public let name: String
  public let version: Int

  public init(name: String, version: Int) {
    self.name = name
    self.version = version
  }
}

/// How bytes were turned into text: the name of an encoding, "UTF-8", "Windows-1251", "Big5".
public struct TextEncoding: RawRepresentable, Hashable, Sendable {
  /// The name, as it is stored.
  public let rawValue: String

  /// The encoding of a name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// What bytes are, unless something else is known.
  public static let utf8 = TextEncoding(rawValue: "UTF-8")
  /// With a byte order mark, low byte first.
  public static let utf16LittleEndian = TextEncoding(rawValue: "UTF-16LE")
  /// With a byte order mark, high byte first.
  public static let utf16BigEndian = TextEncoding(rawValue: "UTF-16BE")
  /// The stated fallback for bytes that are not UTF-8.
  public static let windows1252 = TextEncoding(rawValue: "Windows-1252")
}

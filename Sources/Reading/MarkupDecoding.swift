internal import Charsets

/// Turns the bytes of a page or an XML document into text.
///
/// A byte order mark decides. Bytes that are UTF-8, with more than ASCII in them, are: hardly any text
/// in another encoding is by chance, and pages that were saved anew often still name the old one.
/// Then what the document says of itself, then the language that it says it is in.
struct MarkupDecoding {
  /// UTF-8, without byte order mark and NUL characters.
  let text: [UInt8]
  let charset: Charset

  var encoding: TextEncoding { TextEncoding(rawValue: charset.name) }

  /// - Parameter stated: the encoding's name by the server that the document came from.
  init(_ bytes: [UInt8], stated: String? = nil) throws(Fault) {
    if let fault = FileSignature.binary(bytes[...]) { throw fault }
    let charset = Self.charset(of: bytes, stated: stated)
    var decoded = charset.decode(bytes)
    if decoded.damaged > max(8, decoded.utf8.count / 50) {
      throw Fault(
        .badEncoding,
        "\(decoded.damaged) stretches of bytes that mean nothing in \(charset.name); "
          + "fetch the file again")
    }
    let nulls = decoded.utf8.count { $0 == 0 }
    if nulls > 0 {
      guard nulls <= max(4, decoded.utf8.count / 1000) else {
        throw Fault(.binary, "\(nulls) NUL characters; it is not text")
      }
      decoded = Charset.utf8.decode(decoded.utf8.filter { $0 != 0 })
    }
    guard decoded.utf8.contains(where: { $0 > 0x20 }) else {
      throw Fault(.empty, "nothing in it")
    }
    text = decoded.utf8
    self.charset = charset
  }

  private static func charset(of bytes: [UInt8], stated: String?) -> Charset {
    if let marked = Charset.marked(bytes) { return marked.charset }
    if let wide = Charset.unmarkedWide(bytes) { return wide }
    let sequences = UTF8Sequences(bytes)
    if sequences.invalid == 0 { return .utf8 }
    let declaration = MarkupDeclaration(bytes.prefix(8192))
    for label in [stated, declaration.charset] {
      // What can be read as ASCII is not UTF-16.
      if let charset = label.flatMap(Charset.init(label:)), charset != .utf8, !charset.isWide {
        return charset
      }
    }
    if sequences.validMultibyte > sequences.invalid * 4 { return .utf8 }
    return declaration.language.flatMap(usual(in:)) ?? .windows1252
  }

  /// The encoding that pages of a language without one are most likely in, as browsers guess.
  private static func usual(in language: String) -> Charset? {
    let label: String
    switch language.lowercased().prefix(2) {
    case "ru", "uk", "bg", "be", "sr", "mk", "kk": label = "windows-1251"
    case "pl", "cs", "sk", "hu", "ro", "sl", "hr": label = "windows-1250"
    case "el": label = "windows-1253"
    case "tr", "az": label = "windows-1254"
    case "he", "iw": label = "windows-1255"
    case "ar", "fa", "ur": label = "windows-1256"
    case "lt", "lv", "et": label = "windows-1257"
    case "vi": label = "windows-1258"
    case "th": label = "windows-874"
    case "ja": label = "shift_jis"
    case "ko": label = "euc-kr"
    case "zh": label = language.lowercased().contains("tw") ? "big5" : "gb18030"
    default: return nil
    }
    return Charset(label: label)
  }
}

/// What the first bytes of a document say of its encoding and language.
struct MarkupDeclaration {
  private(set) var charset: String?
  private(set) var language: String?

  init(_ beginning: ArraySlice<UInt8>) {
    let text = String(decoding: beginning.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    // Scripts and style sheets that a page loads have encodings of their own.
    let own = text.split(separator: "<").map { $0.prefix { $0 != ">" }.lowercased() }.filter {
      $0.hasPrefix("meta") || $0.hasPrefix("?xml")
    }
    charset =
      own.lazy.compactMap {
        Self.value(after: "charset", in: $0) ?? Self.value(after: "encoding", in: $0)
      }.first
    language = Self.value(after: " lang", in: text) ?? Self.value(after: "xml:lang", in: text)
  }

  /// The value in `name="value"`, `name=value`.
  private static func value(after name: String, in text: String) -> String? {
    var rest = text.lowercased()[...]
    while let found = rest.firstRange(of: name) {
      rest = rest[found.upperBound...]
      var value = rest.drop { $0 == " " }
      guard value.first == "=" else { continue }
      value = value.dropFirst().drop { $0 == " " || $0 == "\"" || $0 == "'" }
      let word = value.prefix { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
      if !word.isEmpty { return String(word) }
    }
    return nil
  }
}

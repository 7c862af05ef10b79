/// The first element of a document, and what stands in front of it.
struct MarkupRoot {
  /// The element's name in lower case, without prefix.
  private(set) var name = ""
  /// The name as it is written.
  private(set) var spelling = ""
  /// The element's tag, from "<" to ">".
  private(set) var tag: ArraySlice<UInt8> = []
  /// The document type that is declared, in lower case: "html".
  private(set) var documentType = ""

  /// Nothing if the text does not begin with markup.
  init?(_ text: [UInt8]) {
    var index = 0
    while index < text.count {
      if text[index] <= 0x20 {
        index += 1
        continue
      }
      let rest = text[index...]
      guard text[index] == UInt8(ascii: "<") else { return nil }
      if rest.starts(with: "<!--".utf8) {
        guard let end = text.end(of: "-->", from: index + 4) else { return nil }
        index = end
      } else if rest.starts(with: "<?".utf8) {
        guard let end = text.end(of: "?>", from: index + 2) ?? text.end(of: ">", from: index + 2)
        else { return nil }
        index = end
      } else if rest.starts(with: "<!".utf8) {
        guard let end = Self.declarationEnd(text, index) else { return nil }
        let words = String(decoding: text[(index + 2)..<min(end, index + 64)], as: UTF8.self)
          .lowercased().split { !($0.isLetter || $0.isNumber || $0 == ":") }
        if words.first == "doctype", words.count > 1 { documentType = String(words[1]) }
        index = end
      } else {
        let letters = rest.dropFirst().prefix {
          $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
        }
        guard let first = letters.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else {
          return nil
        }
        spelling = String(decoding: letters, as: UTF8.self)
        name = spelling.lowercased().split(separator: ":").last.map(String.init) ?? ""
        tag = text[index..<(text.end(of: ">", from: index) ?? text.count)]
        return
      }
    }
    if documentType.isEmpty { return nil }
  }

  /// Behind a declaration, with what it declares in brackets.
  private static func declarationEnd(_ text: [UInt8], _ start: Int) -> Int? {
    var depth = 0
    for index in start..<text.count {
      if text[index] == UInt8(ascii: "<") { depth += 1 }
      if text[index] == UInt8(ascii: ">") {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// Behind the next occurrence of a mark.
  func end(of mark: StaticString, from start: Int) -> Int? {
    let length = mark.utf8CodeUnitCount
    guard count >= length, start >= 0 else { return nil }
    return mark.withUTF8Buffer { mark in
      var index = start
      while index + length <= count {
        if self[index] == mark[0], self[index..<(index + length)].elementsEqual(mark) {
          return index + length
        }
        index += 1
      }
      return nil
    }
  }
}

public import Text

/// The tokens of a text as numbers: all that the tagger sees of them. One entry a token.
public struct TokenTraits: Sendable {
  /// Hash of the token in lower case, digits made 0.
  public internal(set) var form: [UInt32]
  /// Hashes of its last two and three bytes, in lower case.
  public internal(set) var suffix2: [UInt32]
  public internal(set) var suffix3: [UInt32]
  /// Its first two bytes, in lower case.
  public internal(set) var prefix2: [UInt32]
  /// Upper, lower, digits and marks, runs shortened: a hash.
  public internal(set) var shape: [UInt32]
  public internal(set) var isCapitalized: [Bool]
  public internal(set) var kind: [Token.Kind]
  public internal(set) var spaceBefore: [Bool]
  /// 0 outside quotation marks, 1 between them, 2 a mark itself.
  public internal(set) var quote: [UInt8]
  public internal(set) var sentence: [Int32]
  /// What the cue table knows of the word; 0 for words that are no cue.
  public internal(set) var cue: [UInt32]
  /// The label that the rules give, as a raw value.
  public internal(set) var hint: [UInt8]
  public internal(set) var paragraphs: [Range<Int>]

  /// The hash of a word in lower case that `form` holds.
  static func form(of word: String) -> UInt32 {
    word.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  /// - Parameters:
  ///   - cue: a number for each token that may report speech, else 0; alike cues have the same.
  ///   - hints: the labels found by the rules.
  public init(_ text: TokenizedText, cues: [UInt32], hints: [Label]) {
    let count = text.tokens.count
    form = []
    suffix2 = []
    suffix3 = []
    shape = []
    prefix2 = []
    prefix2.reserveCapacity(count)
    form.reserveCapacity(count)
    suffix2.reserveCapacity(count)
    suffix3.reserveCapacity(count)
    shape.reserveCapacity(count)
    for token in text.tokens {
      var hash: UInt32 = 2_166_136_261
      var shapeHash: UInt32 = 2_166_136_261
      var last: UInt32 = 0
      var previous: UInt32 = 0
      var prefix: UInt32 = 0
      for index in Int(token.start)..<Int(token.end) {
        var byte = UInt32(text.source.bytes[index])
        var kind: UInt32 = 1
        if byte >= 0x41 && byte <= 0x5A {
          byte |= 0x20
          kind = 2
        } else if byte >= 0x61 && byte <= 0x7A {
          kind = 3
        } else if byte >= 0x30 && byte <= 0x39 {
          byte = 0x30
          kind = 4
        } else if byte >= 0x80 {
          kind = 5
        } else {
          kind = byte
        }
        hash = (hash ^ byte) &* 16_777_619
        last = last << 8 | byte
        if index < Int(token.start) + 2 { prefix = prefix << 8 | byte }
        if kind != previous { shapeHash = (shapeHash ^ kind) &* 16_777_619 }
        previous = kind
      }
      form.append(hash)
      suffix2.append(last & 0xFFFF)
      suffix3.append(last & 0xFF_FFFF)
      shape.append(shapeHash)
      prefix2.append(prefix)
    }
    isCapitalized = text.tokens.map(\.isCapitalized)
    kind = text.tokens.map(\.kind)
    spaceBefore = text.tokens.map(\.spaceBefore)
    var quote = [UInt8](repeating: 0, count: count)
    for quotation in text.quotations where !quotation.isNested {
      for index in quotation.content { quote[index] = 1 }
      quote[quotation.open] = 2
      if let close = quotation.close { quote[close] = 2 }
    }
    self.quote = quote
    var sentence = [Int32](repeating: 0, count: count)
    for (number, range) in text.sentences.enumerated() {
      for index in range { sentence[index] = Int32(number) }
    }
    self.sentence = sentence
    cue = cues
    hint = hints.map(\.rawValue)
    paragraphs = text.paragraphs
  }
}

/// Phrases that are looked for in a text, all in one pass.
struct PhraseSet: Sendable {
  private struct Phrase: Sendable {
    let bytes: [UInt8]
    let number: Int
  }

  /// By their first byte.
  private var buckets: [[Phrase]] = Array(repeating: [], count: 256)
  private let size: Int

  /// - Parameter phrases: in lower case.
  init(_ phrases: [String]) {
    size = phrases.count
    for (number, phrase) in phrases.enumerated() {
      let bytes = Array(phrase.utf8)
      guard let first = bytes.first else { continue }
      buckets[Int(first)].append(Phrase(bytes: bytes, number: number))
    }
  }

  /// How many of the phrases stand in a text.
  /// - Parameter text: UTF-8; capital letters of ASCII count as small ones.
  func count(in text: [UInt8]) -> Int {
    var isFound = Array(repeating: false, count: size)
    text.withUnsafeBufferPointer { text in
      for index in text.indices {
        for phrase in buckets[Int(Self.lower(text[index]))] where !isFound[phrase.number] {
          isFound[phrase.number] = Self.stands(phrase.bytes, in: text, at: index)
        }
      }
    }
    return isFound.count { $0 }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func stands(
    _ phrase: [UInt8], in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    guard start + phrase.count <= text.count else { return false }
    for offset in phrase.indices where lower(text[start + offset]) != phrase[offset] {
      return false
    }
    return true
  }
}

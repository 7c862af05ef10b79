import Formats

/// Pseudo-random numbers, the same for the same seed (SplitMix64).
struct Generator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A short text of plain and awkward letters.
  mutating func string() -> String {
    let awkward: [Unicode.Scalar] = [
      "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{7F}", ",", ";", "|", " ", "é",
      "\u{301}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "日", "🙂", "\u{10FFFF}", "a", "Z", "0",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &self) {
      text.append(awkward.randomElement(using: &self) ?? "x")
    }
    return String(text)
  }

  /// A value nested at most so deep.
  mutating func json(depth: Int) -> JSON {
    switch Int.random(in: 0...(depth > 0 ? 7 : 5), using: &self) {
    case 0: return .null
    case 1: return .bool(.random(using: &self))
    case 2: return .integer(Int(truncatingIfNeeded: next()))
    case 3: return .integer(.random(in: -9...9, using: &self))
    case 4:
      let value = Double(bitPattern: next())
      return value.isFinite ? .double(value) : .double(0.1)
    case 5: return .string(string())
    case 6:
      let count = Int.random(in: 0...4, using: &self)
      return .array((0..<count).map { _ in json(depth: depth - 1) })
    default:
      let count = Int.random(in: 0...4, using: &self)
      return .object((0..<count).map { _ in .init(string(), json(depth: depth - 1)) })
    }
  }
}

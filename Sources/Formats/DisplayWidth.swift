/// How many columns of a terminal a text takes, counted by code point.
public enum DisplayWidth {
  /// The columns of a text: 2 for a wide letter, 0 for what combines or controls, 1 else.
  public static func of(_ text: String) -> Int {
    // Most texts are plain ASCII.
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The columns of a code point.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let code = scalar.value
    if code < 0x7F { return code < 0x20 ? 0 : 1 }
    if code < 0x300 { return code < 0xA0 ? 0 : 1 }
    // The later letters of a Hangul syllable stack on the first.
    if 0x1160...0x11FF ~= code { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// The text cut to a number of columns, its end then replaced by `…`.
  public static func truncate(_ text: String, to width: Int) -> String {
    if of(text) <= width { return text }
    if width <= 0 { return "" }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      let next = of(scalar)
      // One column is for the ellipsis.
      if used + next > width - 1 { break }
      used += next
      kept.append(scalar)
    }
    while kept.last == " " { kept.removeLast() }
    return String(kept) + "…"
  }

  /// The text filled up with blanks to a number of columns.
  public static func pad(_ text: String, to width: Int, alignment: Alignment = .left) -> String {
    let blanks = String(repeating: " ", count: max(0, width - of(text)))
    return alignment == .left ? text + blanks : blanks + text
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let code = scalar.value
    if code < 0x1100 { return false }
    // Two regional indicators make one flag of two columns.
    if 0x1F1E6...0x1F1FF ~= code { return false }
    switch code {
    // The East Asian wide and full-width blocks.
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
      0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return true
    default: return scalar.properties.isEmojiPresentation
    }
  }
}

/// To which side of its column a text is set.
public enum Alignment: Sendable {
  /// Words.
  case left
  /// Numbers.
  case right
}

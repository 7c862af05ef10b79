/// The characters that drawings are made of.
public enum Glyphs: Sendable {
  /// Block elements, in eighths of a line.
  case blocks
  /// ASCII, in halves of a line.
  case ascii

  /// ASCII where the terminal says that it is dumb.
  public init(environment: (String) -> String?) {
    self = environment("TERM") == "dumb" ? .ascii : .blocks
  }

  /// What fills a line from below, the least first; the last one is full.
  var levels: [Character] {
    switch self {
    case .blocks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    case .ascii: [".", "#"]
    }
  }
}

/// Upright bars side by side.
///
/// - Parameters:
///   - values: how high each bar is; anything above 0 shows at least the least mark.
///   - height: the lines that the highest value fills.
///   - thickness: the terminal's columns of each bar.
/// - Returns: the lines, the highest first, each as wide as all the bars.
public func strip(
  _ values: [Int], height: Int, thickness: Int = 1, glyphs: Glyphs = .blocks
) -> [String] {
  let most = values.max() ?? 0
  guard most > 0, height > 0, thickness > 0 else { return [] }
  let levels = glyphs.levels
  let steps = values.map { value in
    let share = Double(value) / Double(most) * Double(height * levels.count)
    return value > 0 ? max(1, Int(share.rounded())) : 0
  }
  return (0..<height).reversed().map { line in
    steps.map { step in
      let level = min(step - line * levels.count, levels.count)
      return String(repeating: level > 0 ? levels[level - 1] : " ", count: thickness)
    }.joined()
  }
}

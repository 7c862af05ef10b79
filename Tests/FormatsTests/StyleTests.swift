import Formats
import Testing

@Suite struct StyleTests {
  @Test(
    arguments: [
      (true, [:], true), (false, [:], false),
      (true, ["NO_COLOR": "1"], false), (true, ["NO_COLOR": ""], true),
      (false, ["CLICOLOR_FORCE": "1"], true), (false, ["CLICOLOR_FORCE": "0"], false),
      (true, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false),
      (true, ["TERM": "dumb"], false), (true, ["TERM": "dumb", "CLICOLOR_FORCE": "1"], true),
      (true, ["CLICOLOR": "0"], false), (true, ["TERM": "xterm", "CLICOLOR": "1"], true),
    ] as [(Bool, [String: String], Bool)])
  func `is enabled as users expect`(
    _ isTerminal: Bool, _ environment: [String: String], _ isEnabled: Bool
  ) {
    #expect(Style(isTerminal: isTerminal, environment: { environment[$0] }).isEnabled == isEnabled)
  }

  @Test func `wraps only when enabled`() {
    let style = Style(isEnabled: true)
    #expect(style.bold("a") == "\u{1B}[1ma\u{1B}[22m")
    #expect(style.dim("a") == "\u{1B}[2ma\u{1B}[22m")
    #expect(style.highlight("a") == "\u{1B}[1;33ma\u{1B}[22;39m")
    #expect(style.colour(.cyan, "a") == "\u{1B}[36ma\u{1B}[39m")
    #expect(style.bold("") == "")
    #expect(Style.plain.highlight("a") == "a")
  }

  @Test(
    arguments: [
      (0, 10, 4, ""), (10, 10, 4, "████"), (5, 10, 4, "██"), (20, 10, 4, "████"),
      (0.001, 10, 4, "▏"), (5, 16, 2, "▋"), (9, 16, 2, "█▏"), (1, 0, 4, ""), (-1, 10, 4, ""),
      (.nan, 10, 4, ""), (1, 1, 0, ""),
    ] as [(Double, Double, Int, String)])
  func `draws bars in eighths`(_ value: Double, _ max: Double, _ width: Int, _ text: String) {
    #expect(bar(value: value, max: max, width: width) == text)
  }

  @Test(
    arguments: [
      ([1, 0, 2], 2, 1, .blocks, ["  █", "█ █"]), ([1, 3], 1, 1, .blocks, ["▃█"]),
      ([1, 1000], 1, 1, .blocks, ["▁█"]), ([4, 1], 2, 2, .blocks, ["██  ", "██▄▄"]),
      ([1, 0, 4], 2, 1, .ascii, ["  #", ". #"]), ([0, 0], 2, 1, .blocks, []),
      ([], 2, 1, .ascii, []),
      ([1], 0, 1, .blocks, []),
    ] as [([Int], Int, Int, Glyphs, [String])])
  func `draws upright bars`(
    _ values: [Int], _ height: Int, _ thickness: Int, _ glyphs: Glyphs, _ lines: [String]
  ) {
    #expect(strip(values, height: height, thickness: thickness, glyphs: glyphs) == lines)
  }

  @Test func `a dumb terminal gets ASCII`() {
    #expect(Glyphs { _ in "dumb" } == .ascii)
    #expect(Glyphs { _ in "xterm" } == .blocks)
    #expect(Glyphs { _ in nil } == .blocks)
  }
}

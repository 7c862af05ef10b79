/// Emphasis for a terminal: escape sequences around a text, or nothing if it is not enabled.
///
/// Weight (bold, dim, highlight) and colour end apart, so that one may hold the other.
public struct Style: Sendable {
  /// A colour of the terminal's own palette.
  public enum Colour: Int, CaseIterable, Sendable {
    /// The colours in the order of their numbers.
    case black = 30
    case red, green, yellow, blue, magenta, cyan, white
  }

  /// Whether escape sequences are written.
  public let isEnabled: Bool

  /// A style that does or does not write escape sequences.
  public init(isEnabled: Bool) { self.isEnabled = isEnabled }

  /// Leaves every text as it is.
  public static let plain = Style(isEnabled: false)

  /// Bold.
  public func bold(_ text: String) -> String { wrap(text, "1", "22") }

  /// Dim.
  public func dim(_ text: String) -> String { wrap(text, "2", "22") }

  /// As found: bold and yellow.
  public func highlight(_ text: String) -> String { wrap(text, "1;33", "22;39") }

  /// In a colour.
  public func colour(_ colour: Colour, _ text: String) -> String {
    wrap(text, "\(colour.rawValue)", "39")
  }

  private func wrap(_ text: String, _ on: String, _ off: String) -> String {
    isEnabled && !text.isEmpty ? "\u{1B}[\(on)m\(text)\u{1B}[\(off)m" : text
  }
}

extension Style {
  /// Enabled as users expect: on a terminal, unless they or the terminal decline.
  ///
  /// `NO_COLOR` (not empty) declines whatever else is set; `CLICOLOR_FORCE` (neither empty nor
  /// `0`) asks for it even where no terminal is; `CLICOLOR=0` and `TERM=dumb` decline.
  public init(isTerminal: Bool, environment: (String) -> String?) {
    let declines = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let forces = environment("CLICOLOR_FORCE").map { !$0.isEmpty && $0 != "0" } ?? false
    let isAble = environment("TERM") != "dumb" && environment("CLICOLOR") != "0"
    self.init(isEnabled: !declines && (forces || (isTerminal && isAble)))
  }
}

/// What a token is in an attribution: part of what is said, of who says it, or of the words that report it.
///
/// Begin and inside of a span are told apart, so that two spans may touch.
public enum Label: UInt8, CaseIterable, Sendable {
  case outside
  case beginContent
  case insideContent
  case beginSource
  case insideSource
  case beginCue
  case insideCue

  /// The kind of span that a label belongs to.
  public enum Role: UInt8, CaseIterable, Sendable {
    case content = 1
    case source = 2
    case cue = 3
  }

  public var role: Role? { Role(rawValue: (rawValue + 1) / 2) }
  public var begins: Bool { rawValue % 2 == 1 }

  public static func first(_ role: Role) -> Label {
    switch role {
    case .content: .beginContent
    case .source: .beginSource
    case .cue: .beginCue
    }
  }

  public static func next(_ role: Role) -> Label {
    switch role {
    case .content: .insideContent
    case .source: .insideSource
    case .cue: .insideCue
    }
  }

  /// An inside label stands only behind a label of its own role.
  public static func mayFollow(_ previous: Label?, _ label: Label) -> Bool {
    label == .outside || label.begins || previous?.role == label.role
  }
}

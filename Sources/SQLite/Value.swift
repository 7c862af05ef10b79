/// A value as SQLite stores it.
///
/// Equality is SQLite's own for one type: text is compared byte by byte (Swift's `String` takes
/// composed and decomposed letters as equal), and no number equals a number of the other type.
public enum Value: Sendable {
  /// NULL.
  case null
  /// A signed 64-bit integer.
  case integer(Int64)
  /// A 64-bit floating point number.
  case real(Double)
  /// UTF-8 text; may hold U+0000.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// Whether it is NULL.
  public var isNull: Bool { if case .null = self { true } else { false } }
}

extension Value {
  /// A text, or NULL for nil.
  public static func text(orNull text: String?) -> Value { text.map { .text($0) } ?? .null }

  /// An integer, or NULL for nil.
  public static func integer(orNull integer: Int64?) -> Value {
    integer.map { .integer($0) } ?? .null
  }
}

extension Value: Hashable {
  /// Same type and same content, text byte by byte.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.integer(let left), .integer(let right)): left == right
    case (.real(let left), .real(let right)): left == right
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    case (.blob(let left), .blob(let right)): left == right
    default: false
    }
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .integer(let value): hasher.combine(value)
    case .real(let value): hasher.combine(value)
    case .text(var value): value.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    case .blob(let value): hasher.combine(value)
    }
  }
}

extension Value: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral
{
  /// NULL.
  public init(nilLiteral: ()) { self = .null }
  /// An integer.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// A floating point number.
  public init(floatLiteral value: Double) { self = .real(value) }
  /// Text.
  public init(stringLiteral value: String) { self = .text(value) }
}

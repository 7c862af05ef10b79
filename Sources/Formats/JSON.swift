/// A JSON value.
///
/// Objects keep the order of their members. Written in literals:
/// ```swift
/// let record: JSON = ["name": "Ann", "age": 7, "tags": ["a", nil]]
/// ```
/// Strings are compared as Swift compares them: composed and decomposed letters are equal.
public enum JSON: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number without fraction or exponent that fits in 64 bits.
  case integer(Int)
  /// Any other number. NaN and the infinities, which JSON lacks, are written as `null`.
  case double(Double)
  /// Text.
  case string(String)
  /// Values in order.
  case array([JSON])
  /// Named values in order.
  case object([Member])

  /// A named value of an object.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var key: String
    /// The value.
    public var value: JSON

    /// A named value.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON {
  /// The string, or `null` for nil.
  public init(_ value: String?) { self = value.map { .string($0) } ?? .null }

  /// The integer, or `null` for nil.
  public init(_ value: Int?) { self = value.map { .integer($0) } ?? .null }

  /// The number, or `null` for nil.
  public init(_ value: Double?) { self = value.map { .double($0) } ?? .null }

  /// The truth value, or `null` for nil.
  public init(_ value: Bool?) { self = value.map { .bool($0) } ?? .null }

  /// The strings as an array.
  public init(_ values: [String]) { self = .array(values.map { .string($0) }) }
}

extension JSON {
  /// Whether it is `null`.
  public var isNull: Bool { if case .null = self { true } else { false } }

  /// The truth value, if it is one.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The integer, if it is one.
  public var integer: Int? { if case .integer(let value) = self { value } else { nil } }

  /// The number, if it is one, integers converted.
  public var double: Double? {
    switch self {
    case .double(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  /// The text, if it is a string.
  public var string: String? { if case .string(let value) = self { value } else { nil } }

  /// The elements, if it is an array.
  public var array: [JSON]? { if case .array(let value) = self { value } else { nil } }

  /// The members, if it is an object.
  public var object: [Member]? { if case .object(let value) = self { value } else { nil } }

  /// The member of that name, if it is an object that has one; the last one if it has several.
  public subscript(key: String) -> JSON? { object?.last { $0.key == key }?.value }

  /// The element at that place, if it is an array that has one.
  public subscript(index: Int) -> JSON? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// `null`.
  public init(nilLiteral: ()) { self = .null }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .double(value) }
  /// Text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Values in order.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// Named values in order.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

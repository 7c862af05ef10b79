/// The values for the parameters of a statement, by position or by name.
///
/// Written as a literal, `nil` for NULL:
/// ```swift
/// try database.run("INSERT INTO note (day, text) VALUES (?, ?)", [day, nil])
/// try database.run("DELETE FROM note WHERE day < :day", ["day": day])
/// ```
/// Names are written with or without their `:`, `@` or `$`.
public struct Bindings {
  enum Content {
    case positional([(any Bindable)?])
    case named([(name: String, value: (any Bindable)?)])
  }

  let content: Content

  /// Values for the parameters in their order.
  public init(_ values: [(any Bindable)?]) { content = .positional(values) }

  /// Values for the parameters in their order.
  public init(_ values: [Value]) { content = .positional(values) }

  /// Values by the names of the parameters.
  public init(named values: [(name: String, value: (any Bindable)?)]) {
    content = .named(values)
  }
}

extension Bindings: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  /// Values for the parameters in their order.
  public init(arrayLiteral elements: (any Bindable)?...) { content = .positional(elements) }

  /// Values by the names of the parameters.
  public init(dictionaryLiteral elements: (String, (any Bindable)?)...) {
    content = .named(elements.map { (name: $0.0, value: $0.1) })
  }
}

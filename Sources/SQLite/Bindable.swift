/// What can be bound to a parameter of a statement.
///
/// An enumeration with a raw value of such a type needs only to declare the conformance:
/// ```swift
/// enum Kind: String, Bindable { case direct, indirect }
/// ```
public protocol Bindable {
  /// Binds itself to the parameter at `position`, counted from 1.
  func bind(to statement: Statement, at position: Int) throws(SQLiteError)
}

extension Bindable where Self: RawRepresentable, RawValue: Bindable {
  /// Binds the raw value.
  public func bind(to statement: Statement, at position: Int) throws(SQLiteError) {
    try rawValue.bind(to: statement, at: position)
  }
}

extension Int: Bindable {
  /// Binds an integer.
  public func bind(to statement: Statement, at position: Int) throws(SQLiteError) {
    try statement.bind(Int64(self), at: position)
  }
}

extension Int64: Bindable {
  /// Binds an integer.
  public func bind(to statement: Statement, at position: Int) throws(SQLiteError) {
    try statement.bind(self, at: position)
  }
}

extension Int32: Bindable {
  /// Binds an integer.
  public func bind(to statement: Statement, at position: Int) throws(SQLiteError) {
    try statement.bind(Int64(self), at: position)
  }
}

extension UInt32: Bindable {
  /// Binds an integer.
  public func bind(to statement: Statement, at position: Int) throws(SQLiteError) {
    try statement.bind(Int64(self), at: position)
  }
}

extension UInt8: Bindable {
  /// Binds an integer.
  public func bind(to statement: Statement, at position: Int) throws(SQLiteError) {
    try statement.bind(Int64(self), at: position)
  }
}

extension Bool: Bindable {
  /// Binds 1 or 0.
  public func bind(to statement: Statement, at position: Int) throws(SQLiteError) {
    try statement.bind(self ? 1 : 0 as Int64, at: position)
  }
}

extension Double: Bindable {
  /// Binds a floating point number; SQLite turns NaN into NULL.
  public func bind(to statement: Statement, at position: Int) throws(SQLiteError) {
    try statement.bind(self, at: position)
  }
}

extension String: Bindable {
  /// Binds text.
  public func bind(to statement: Statement, at position: Int) throws(SQLiteError) {
    try statement.bind(self, at: position)
  }
}

extension Substring: Bindable {
  /// Binds text.
  public func bind(to statement: Statement, at position: Int) throws(SQLiteError) {
    try statement.bind(String(self), at: position)
  }
}

extension [UInt8]: Bindable {
  /// Binds a blob.
  public func bind(to statement: Statement, at position: Int) throws(SQLiteError) {
    try statement.bind(self, at: position)
  }
}

extension Value: Bindable {
  /// Binds what it holds.
  public func bind(to statement: Statement, at position: Int) throws(SQLiteError) {
    try statement.bind(self, at: position)
  }
}

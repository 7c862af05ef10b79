extension JSON {
  /// How deep arrays and objects may lie in each other.
  public static let depthLimit = 512

  /// Reads one value, as RFC 8259 has it, with nothing but white space around it.
  ///
  /// A byte order mark at the start is passed over. Members of an object of the same name are all
  /// kept; the subscript finds the last. An integer of more than 64 bits becomes a double.
  ///
  /// - Throws: for anything else: invalid UTF-8, lone surrogates, numbers too large for a double,
  ///   nesting deeper than `depthLimit`, further text.
  public static func parse(utf8 bytes: [UInt8]) throws(JSONSyntaxError) -> JSON {
    try parse(utf8: bytes[...])
  }

  /// Reads one value from a part of some bytes; errors count from the start of the part.
  public static func parse(utf8 bytes: ArraySlice<UInt8>) throws(JSONSyntaxError) -> JSON {
    var parser = JSONParser(bytes)
    return try parser.document()
  }

  /// Reads one value from a string.
  public static func parse(_ text: String) throws(JSONSyntaxError) -> JSON {
    try parse(utf8: Array(text.utf8))
  }
}

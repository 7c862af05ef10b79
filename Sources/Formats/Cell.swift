extension JSON {
  /// The value as a field of a table: text as it is, nothing for `null`, else JSON.
  public var fieldText: String {
    switch self {
    case .null: ""
    case .string(let text): text
    default: compact
    }
  }

  var isNumber: Bool {
    switch self {
    case .integer, .double: true
    default: false
    }
  }
}

/// Each column's side: the right if it holds numbers and nothing else but `null`.
func alignments(of rows: [[JSON]], count: Int) -> [Alignment] {
  (0..<count).map { column in
    let cells = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
    let present = cells.filter { !$0.isNull }
    return !present.isEmpty && present.allSatisfy(\.isNumber) ? .right : .left
  }
}

/// The text on one line, harmless to a terminal: control characters become blanks.
public func singleLine(_ text: String) -> String {
  // Of what lies beyond ASCII, only code points that begin with these bytes are controls.
  let isSuspect = text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }
  if !isSuspect { return text }
  let isControl: (Unicode.Scalar) -> Bool = {
    $0.value < 0x20 || 0x7F...0x9F ~= $0.value || $0.value == 0x2028 || $0.value == 0x2029
  }
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var line = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    // CR LF is one line's end.
    if !(scalar == "\n" && previous == "\r") { line.append(isControl(scalar) ? " " : scalar) }
    previous = scalar
  }
  return String(line)
}

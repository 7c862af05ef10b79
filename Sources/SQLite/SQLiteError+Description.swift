internal import CSQLite

extension SQLiteError: CustomStringConvertible {
  /// One sentence or two: what happened, where, and what may help.
  public var description: String {
    var text = path.map { "\($0): \(message)" } ?? message
    text += " (SQLite code \(code.rawValue))"
    if let scriptLine { text += ", in the statement at line \(scriptLine)" }
    if let sql {
      text += ", in: \(excerpt(of: sql))"
    }
    if let advice { text += ". \(advice)" }
    return text
  }

  /// What a person can do about it, when there is something general to say.
  public var advice: String? {
    switch code {
    case .busy: "Another program is using the file: try again when it is done."
    case .full: "Free some space on that disk and run it again."
    case .readOnlyRollback, .readOnlyRecovery:
      "A writer was killed, and what it began is undone only where the file may be written: give leave to write it and its folder."
    case .readOnly: "The file is open for reading only: check its permissions and its folder's."
    case .cantOpen: "Check that the file exists and that it and its folder are accessible."
    case .notADatabase: "The file is not an SQLite database."
    case .corrupt: "The file is damaged: restore it from a copy."
    case .interrupt: "It was stopped before it ended."
    case .inputOutput: "The disk could not be read or written."
    default: nil
    }
  }

  /// The statement on one line, cut around the place of the error.
  private func excerpt(of sql: String) -> String {
    let limit = 160
    let bytes = Array(sql.utf8)
    let focus = min(max(offset ?? 0, 0), bytes.count)
    var start = focus > limit / 2 ? focus - limit / 2 : 0
    var end = min(bytes.count, start + limit)
    while start < focus, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let cut = start > 0 ? "…" : ""
    let rest = end < bytes.count ? "…" : ""
    guard offset != nil, focus < bytes.count else {
      return cut + oneLine(bytes[start..<end]) + rest
    }
    return cut + oneLine(bytes[start..<focus]) + "⟶" + oneLine(bytes[focus..<end]) + rest
  }

  /// The bytes as text, each run of white space as one blank.
  private func oneLine(_ bytes: ArraySlice<UInt8>) -> String {
    var line: [UInt8] = []
    for byte in bytes {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace {
        line.append(byte)
      } else if line.last != 0x20 {
        line.append(0x20)
      }
    }
    return String(decoding: line, as: UTF8.self)
  }
}

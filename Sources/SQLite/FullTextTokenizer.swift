internal import CSQLite
internal import Glibc

/// A tokenizer of FTS5's: what an index takes a text's words for.
public final class FullTextTokenizer {
  private let connection: Connection
  private let functions: fts5_tokenizer
  private let tokenizer: OpaquePointer

  /// - Parameters:
  ///   - name: `unicode61`, for example.
  ///   - arguments: as in the `tokenize` option, option by option.
  public init(_ name: String, _ arguments: [String], in database: Database) throws(SQLiteError) {
    connection = database.connection
    var functions = fts5_tokenizer()
    var context: UnsafeMutableRawPointer?
    guard let fts5 = csqlite_fts5(connection.handle), let find = fts5.pointee.xFindTokenizer,
      find(fts5, name, &context, &functions) == SQLITE_OK
    else { throw SQLiteError(code: .error, message: "this SQLite has no tokenizer \(name)") }
    var tokenizer: OpaquePointer?
    var strings: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for string in strings { free(string) } }
    let code = strings.withUnsafeMutableBufferPointer { strings in
      strings.withMemoryRebound(to: UnsafePointer<CChar>?.self) { strings in
        functions.xCreate?(context, strings.baseAddress, Int32(strings.count), &tokenizer)
          ?? SQLITE_ERROR
      }
    }
    try connection.check(code)
    guard let tokenizer else {
      throw SQLiteError(code: .error, message: "no tokenizer \(name) was made")
    }
    self.functions = functions
    self.tokenizer = tokenizer
  }

  deinit { functions.xDelete?(tokenizer) }

  /// A token as it stands in the index.
  public struct Token: Sendable {
    /// UTF-8.
    public let bytes: [UInt8]
    /// Where it stands in the text, in bytes of UTF-8.
    public let range: Range<Int>
  }

  /// The tokens of a text.
  public func tokens(of text: String) throws(SQLiteError) -> [Token] {
    var tokens: [Token] = []
    var text = text
    let code = text.withUTF8 { text in
      withUnsafeMutablePointer(to: &tokens) { tokens in
        text.withMemoryRebound(to: CChar.self) { text in
          functions.xTokenize?(
            tokenizer, tokens, FTS5_TOKENIZE_DOCUMENT, text.baseAddress, Int32(clamping: text.count)
          ) { tokens, _, token, count, start, end in
            guard let tokens = tokens?.assumingMemoryBound(to: [Token].self), let token else {
              return SQLITE_ERROR
            }
            let bytes = UnsafeRawBufferPointer(start: token, count: Int(count))
            tokens.pointee.append(Token(bytes: Array(bytes), range: Int(start)..<Int(end)))
            return SQLITE_OK
          } ?? SQLITE_ERROR
        }
      }
    }
    try connection.check(code)
    return tokens
  }
}

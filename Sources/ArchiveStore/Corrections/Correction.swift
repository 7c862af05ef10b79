public import Formats

/// A decision with its author, reason and time.
public struct Correction: Hashable, Sendable {
  public let decision: Decision
  public let author: String
  public let reason: String
  /// UTC, ISO 8601 with Z.
  public let madeAt: String

  public init(_ decision: Decision, author: String, reason: String, madeAt: String) {
    self.decision = decision
    self.author = author
    self.reason = reason
    self.madeAt = madeAt
  }

  /// 64 bits of a SHA-256 over the whole, as 16 hexadecimal digits: the same in every archive.
  public var key: String {
    String(ContentKeys.sha256(json(withKey: false).compact.utf8).prefix(16))
  }
}

// MARK: JSON

extension Correction {
  /// One line of an exported file. Members are in a fixed order and none is left out, so that files
  /// differ only where decisions do.
  public var json: JSON { json(withKey: true) }

  private func json(withKey: Bool) -> JSON {
    let quote = decision.quote
    var members: [JSON.Member] = []
    if withKey { members.append(JSON.Member("key", .string(key))) }
    members += [
      JSON.Member("action", .string(decision.action)),
      JSON.Member("speaker", JSON(decision.subject)),
      JSON.Member("article", JSON(quote?.article)), JSON.Member("url", JSON(quote?.url)),
      JSON.Member("quote", JSON(quote?.exact)), JSON.Member("prefix", JSON(quote?.prefix)),
      JSON.Member("suffix", JSON(quote?.suffix)), JSON.Member("value", JSON(decision.value)),
      JSON.Member("author", .string(author)), JSON.Member("reason", .string(reason)),
      JSON.Member("made_at", .string(madeAt)),
    ]
    return .object(members)
  }

  /// Reads a line of an exported file.
  ///
  /// - Throws: `InvalidCorrection`, with what is wrong with it.
  public init(_ json: JSON) throws(InvalidCorrection) {
    func text(_ name: String) throws(InvalidCorrection) -> String? {
      switch json[name] {
      case .string(let text): return text
      case .null, nil: return nil
      default: throw InvalidCorrection("\(name) is no text")
      }
    }
    func needed(_ name: String) throws(InvalidCorrection) -> String {
      guard let text = try text(name), !text.isEmpty else {
        throw InvalidCorrection("\(name) is missing")
      }
      return text
    }
    let quote: TextQuote?
    if let exact = try text("quote") {
      quote = TextQuote(
        article: try needed("article"), url: try text("url"), exact: exact,
        prefix: try text("prefix") ?? "", suffix: try text("suffix") ?? "")
    } else {
      quote = nil
    }
    let action = try needed("action")
    guard
      let decision = Decision(
        action: action, subject: try text("speaker"), quote: quote, value: try text("value"))
    else { throw InvalidCorrection("its members do not make a decision of kind \(action)") }
    self.init(
      decision, author: try needed("author"), reason: try needed("reason"),
      madeAt: try needed("made_at"))
    if let known = try text("key"), known != key {
      throw InvalidCorrection("its key is not that of its content; it was changed by hand")
    }
  }
}

/// Why a line is no correction.
public struct InvalidCorrection: Error, Hashable, CustomStringConvertible {
  public let description: String
  init(_ description: String) { self.description = description }
}

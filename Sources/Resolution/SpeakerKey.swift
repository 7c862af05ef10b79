internal import Text

/// Which speaker an actor is: the rules by which actors join across articles.
///
/// Parts of a key are divided by ":"; a slug is a folded name, which holds letters, digits and
/// "-" only and gives the name back, so that two names never share a key. Where an actor does not
/// join beyond its article, 64 bits of the article's SHA-256 stand in the key, behind "in-", which
/// no country code begins with.
struct SpeakerKey: Hashable {
  let text: String
  /// The country of the speaker.
  let country: String?

  /// - Parameter onlyCountry: the country of all the persons of that name that have one.
  init(_ actor: ActorRow, onlyCountry: String?) {
    let slug = Self.slug(actor.fold)
    let scope = "in-" + actor.articleSHA256.prefix(16)
    let code = actor.country.map { Self.slug(Folding.folded($0)) }
    switch actor.kind {
    case "anonymous":
      text = "anonymous:\(actor.articleSHA256.prefix(16)):\(actor.ordinal)"
      country = actor.country
    case _ where slug.isEmpty:
      text = "\(actor.kind)::\(scope):\(actor.ordinal)"
      country = actor.country
    case "country":
      text = code.map { "country:\($0)" } ?? "country::\(slug)"
      country = actor.country
    case "person" where code == nil && !actor.fold.utf8.contains(0x20):
      text = "person:\(slug):\(scope)"
      country = nil
    case "person":
      let only = onlyCountry.map { Self.slug(Folding.folded($0)) }
      text = "person:\(slug)" + ((code ?? only).map { ":" + $0 } ?? "")
      country = actor.country ?? onlyCountry
    default:
      text = "\(actor.kind):\(slug)" + (code.map { ":" + $0 } ?? "")
      country = actor.country
    }
  }

  private static func slug(_ fold: String) -> String {
    String(decoding: fold.utf8.map { $0 == 0x20 ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
}

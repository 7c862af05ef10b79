import Authority
import Text

/// An entry as one short word, for tables of expectations.
func described(_ entry: Entry) -> String {
  switch entry {
  case .country(let country): "country:\(country.code)"
  case .demonym(let country, let form): "\(form):\(country.code)"
  case .capital(let country): "capital:\(country.code)"
  case .metonym(let metonym):
    "metonym:"
      + [metonym.country?.code, metonym.institution?.id, metonym.body?.id].compactMap { $0 }
      .joined(separator: "/")
  case .body(let body, let nominal): (nominal ? "nominal:" : "body:") + body.id
  case .group(let group, let adjective): (adjective ? "of:" : "group:") + group.id
  case .outlet(let outlet): "outlet:\(outlet.name)"
  case .place(let place): "\(place.kind):\(place.name)/\(place.country?.code ?? "-")"
  case .institution(let institution): "institution:\(institution.id)"
  case .post(let post, .singular): "post:\(post.id)"
  case .post(let post, let form): "\(form):\(post.id)"
  case .title(let title): "title:\(title.forms[0])"
  }
}

/// The words of a text as the extraction sees them.
func words(_ text: String) -> [String] { TokenizedText(SourceText(text)).words }

/// The longest match at the first word after the bar, or at the first word.
func match(_ text: String) -> Gazetteer.Match? {
  let parts = text.split(separator: "|", maxSplits: 1).map(String.init)
  let all = words(parts.joined())
  let start = parts.count > 1 ? words(parts[0]).count : 0
  return Gazetteer.shipped.longestMatch(in: all, at: start)
}

import Extraction
import Formats
import Reading
import Text

/// The pronouns of one article, as the line that `archive extract --pronouns` prints.
struct PronounLine {
  let json: JSON

  init(_ article: Article, _ pronouns: [Pronoun]) {
    json = [
      "doc": .string(ExtractLine.stem(article.location)),
      "pronouns": .array(
        pronouns.map { pronoun in
          [
            "span": Self.span(pronoun.span), "name": .string(pronoun.name),
            "named": .array(pronoun.named.map(Self.span)),
          ]
        }),
    ]
  }

  private static func span(_ span: TextSpan) -> JSON { [.integer(span.start), .integer(span.end)] }
}

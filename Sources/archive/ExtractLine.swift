import Dates
import Extraction
import Formats
import Reading
import Text

/// What is found in one article, as the line that `archive extract` prints.
struct ExtractLine {
  let json: JSON

  init(_ article: Article, _ extract: Extract, all: Bool) {
    let actors = extract.actors
    let shown = extract.reports.indices.filter { all || extract.reports[$0].attitude == .statement }
    let outermost = shown.filter { extract.reports[$0].within == nil }
    let nested = Dictionary(grouping: shown) { extract.reports[$0].within }
    json = [
      "doc": .string(Self.stem(article.location)),
      "published": JSON(article.published?.edtf.description),
      "outlet": JSON(article.outlet?.name),
      "statements": .array(
        outermost.map { index in
          Self.statement(
            extract.reports[index], actors,
            nested: (nested[index] ?? []).map { extract.reports[$0] })
        }),
      "events": .array(extract.events.map { Self.event($0, actors) }),
    ]
  }

  /// The file's name without its folder and its last extension.
  static func stem(_ location: String) -> String {
    let name = location.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  private static func spans(_ spans: [TextSpan]) -> JSON {
    .array(spans.map { [.integer($0.start), .integer($0.end)] })
  }

  private static func statement(
    _ report: Report, _ actors: [Actor], nested: [Report] = []
  ) -> JSON {
    [
      "type": .string(report.kind.rawValue),
      "content": spans(report.content),
      "cue": report.cue.map { spans([$0]) } ?? .null,
      "source": report.source.map { spans([$0]) } ?? .null,
      "speaker": report.speaker.map { speaker(actors[$0]) } ?? .null,
      "said": JSON(report.said?.edtf.description),
      "headline": .bool(report.isHeadline),
      "role": JSON(report.roleAsStated),
      "addressees": JSON(report.addressees.map { actors[$0].name }),
      "via": JSON(report.via),
      "channel": JSON(report.channel),
      "act": JSON(report.act?.rawValue),
      "negated": .bool(report.isNegated),
      "form": .string(report.form.rawValue),
      "attitude": .string(report.attitude.rawValue),
      "confidence": .double((report.confidence * 1000).rounded() / 1000),
      "nested": .array(nested.map { statement($0, actors) }),
    ]
  }

  private static func speaker(_ actor: Actor) -> JSON {
    [
      "name": .string(actor.name), "kind": .string(actor.kind.rawValue),
      "country": JSON(actor.country ?? actor.inferredCountry),
    ]
  }

  private static func bound(_ edtf: EDTF, _ day: CalendarDate?) -> String {
    [.range, .week].contains(edtf.precision) ? day?.iso ?? edtf.description : edtf.description
  }

  private static func event(_ event: EventMention, _ actors: [Actor]) -> JSON {
    [
      "type": .string(event.kind.rawValue),
      // Of a day somewhere in an interval: the interval's ends.
      "from": JSON(event.from.map { bound($0.edtf, $0.edtf.first) }),
      "to": JSON(event.to.map { bound($0.edtf, $0.edtf.last) }),
      "place": JSON(event.place),
      "status": .string(event.status.rawValue),
      "participants": JSON(event.participants.map { actors[$0].name }),
      "heads": JSON(event.heads.map { actors[$0].name }),
      "mentions": spans(event.spans),
      "body": JSON(event.body),
    ]
  }
}

import Formats
import Search

/// Statements as records, with stable names.
enum HitRecords {
  static let columns = [
    "key", "speaker", "role", "country", "kind", "form", "act", "content", "said", "said_basis",
    "reported_from_on", "reported_to_on", "cue", "source", "channel", "via", "outlet", "outlets",
    "report_count", "outlet_count", "headline", "url",
  ]

  static func record(_ hit: Hit) -> [JSON] {
    [
      .string(hit.key), JSON(hit.speaker), JSON(hit.role), JSON(hit.country), .string(hit.kind),
      .string(hit.form), JSON(hit.act), .string(hit.content), JSON(hit.said), JSON(hit.saidBasis),
      JSON(hit.reportedFrom), JSON(hit.reportedTo), JSON(hit.cue), JSON(hit.source),
      JSON(hit.channel), JSON(hit.via), JSON(hit.outlet), JSON(hit.outlets),
      .integer(hit.reportCount), .integer(hit.outletCount), JSON(hit.headline), JSON(hit.url),
    ]
  }

  /// The hits; `--json` with facets gives one object that holds both.
  static func print(
    _ result: SearchResult, as format: OutputFormat
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    if format == .json, !result.facets.isEmpty {
      let members = zip(columns, columns.indices)
      let statements = result.hits.map { hit in
        let record = record(hit)
        return JSON.object(members.map { JSON.Member($0.0, record[$0.1]) })
      }
      let counts = result.facets.map { counts in
        JSON.Member(
          counts.facet.rawValue,
          .array(counts.counts.map { ["value": JSON($0.value), "count": .integer($0.count)] }))
      }
      let page: JSON = [
        "total": .integer(result.total), "statements": .array(statements),
        "facets": .object(counts),
      ]
      page.writePretty(into: &bytes)
      bytes.append(0x0A)
      return bytes
    }
    var writer = format.writer(columns: columns)
    for hit in result.hits { writer.write(record(hit), into: &bytes) }
    writer.finish(into: &bytes)
    return bytes
  }
}

import Formats
import Search

/// Statements as records, with stable names.
enum HitRecords {
  static let columns = [
    "key", "speaker", "role", "country", "kind", "form", "act", "content", "said", "said_basis",
    "reported_from_on", "reported_to_on", "cue", "source", "channel", "via", "outlet", "outlets",
    "report_count", "outlet_count", "independent_count", "headline", "url",
  ]

  static func record(_ hit: Hit) -> [JSON] {
    [
      .string(hit.key), JSON(hit.speaker), JSON(hit.role), JSON(hit.country), .string(hit.kind),
      .string(hit.form), JSON(hit.act), .string(hit.content), JSON(hit.said), JSON(hit.saidBasis),
      JSON(hit.reportedFrom), JSON(hit.reportedTo), JSON(hit.cue), JSON(hit.source),
      JSON(hit.channel), JSON(hit.via), JSON(hit.outlet), JSON(hit.outlets),
      .integer(hit.reportCount), .integer(hit.outletCount), .integer(hit.independentCount),
      JSON(hit.headline), JSON(hit.url),
    ]
  }

  /// The hits; those of groups with the value of theirs before them. `--json` with facets or groups gives
  /// one object that holds all.
  static func print(
    _ result: SearchResult, grouped: Bool, as format: OutputFormat
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    if format == .json, grouped || !result.facets.isEmpty {
      var members = [JSON.Member("total", .integer(result.total))]
      members.append(
        grouped
          ? JSON.Member("groups", .array(result.groups.map(object)))
          : JSON.Member("statements", .array(result.hits.map(object))))
      if !result.facets.isEmpty {
        let counts = result.facets.map { counts in
          JSON.Member(
            counts.facet.rawValue,
            .array(counts.counts.map { ["value": JSON($0.value), "count": .integer($0.count)] }))
        }
        members.append(JSON.Member("facets", .object(counts)))
      }
      JSON.object(members).writePretty(into: &bytes)
      bytes.append(0x0A)
      return bytes
    }
    var writer = format.writer(columns: (grouped ? ["group"] : []) + columns)
    for hit in result.hits { writer.write(record(hit), into: &bytes) }
    for group in result.groups {
      for hit in group.hits { writer.write([JSON(group.value)] + record(hit), into: &bytes) }
    }
    writer.finish(into: &bytes)
    return bytes
  }

  private static func object(_ group: HitGroup) -> JSON {
    [
      "value": JSON(group.value), "count": .integer(group.count),
      "statements": .array(group.hits.map(object)),
    ]
  }

  private static func object(_ hit: Hit) -> JSON {
    .object(zip(columns, record(hit)).map { JSON.Member($0, $1) })
  }
}

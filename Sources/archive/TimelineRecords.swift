import Dates
import Formats
import Search

/// A timeline as records, with stable names.
enum TimelineRecords {
  // MARK: One object

  static func object(_ timeline: Timeline) -> JSON {
    let scope = timeline.scope
    return [
      "event": scope.event.map(event) ?? .null, "speakers": JSON(scope.speakers),
      "topics": JSON(scope.topics), "countries": JSON(scope.countries),
      "from_on": JSON(scope.from?.iso), "to_on": JSON(scope.to?.iso),
      "statement_count": .integer(timeline.statementCount),
      "event_count": .integer(timeline.eventCount),
      "undated_count": .integer(timeline.undatedCount),
      "outside_count": .integer(timeline.outsideCount),
      "dates": .array(
        timeline.counts.map { count in
          [
            "from_on": JSON(count.days?.lowerBound.iso), "to_on": JSON(count.days?.upperBound.iso),
            "statements": .integer(count.statements), "events": .integer(count.events),
          ]
        }),
      "entries": .array(timeline.entries.filter { $0.date != nil }.map { entry($0, timeline) }),
      "undated": .array(timeline.entries.filter { $0.date == nil }.map { entry($0, timeline) }),
    ]
  }

  private static func entry(_ entry: Timeline.Entry, _ timeline: Timeline) -> JSON {
    switch entry {
    case .event(let event):
      .object([JSON.Member("type", "event")] + (self.event(event).object ?? []))
    case .statement(let statement): self.statement(statement, timeline)
    }
  }

  private static func dated(_ date: TimelineDate?) -> [JSON.Member] {
    [
      JSON.Member("date", JSON(date?.edtf)),
      JSON.Member("precision", JSON(date?.precision.rawValue)),
      JSON.Member("from_on", JSON(date?.first.iso)), JSON.Member("to_on", JSON(date?.last.iso)),
    ]
  }

  private static func event(_ event: TimelineEvent) -> JSON {
    let facts: JSON = [
      "key": .string(event.key), "name": .string(event.name), "kind": .string(event.kind),
      "status": .string(event.status), "body": JSON(event.body), "place": JSON(event.place),
      "country": JSON(event.country),
      "participants": .array(
        event.participants.map { ["name": .string($0.name), "is_head": .bool($0.isHead)] }),
    ]
    return .object(dated(event.date) + (facts.object ?? []))
  }

  private static func statement(_ statement: TimelineStatement, _ timeline: Timeline) -> JSON {
    let relations = statement.relations(to: timeline.scope.event)
    let facts: JSON = [
      "date_basis": JSON(basis(statement)), "relations": JSON(relations.map(\.rawValue)),
      "key": .string(statement.key), "speaker": JSON(statement.speaker),
      "speaker_key": JSON(statement.speakerKey), "role": JSON(statement.role),
      "post": JSON(statement.post), "country": JSON(statement.country),
      "kind": .string(statement.kind), "form": .string(statement.form), "act": JSON(statement.act),
      "content": .string(statement.content), "report_count": .integer(statement.reportCount),
      "outlet_count": .integer(statement.outletCount),
      "events": .array(
        statement.links.map {
          [
            "relation": .string($0.relation.rawValue), "key": .string($0.key),
            "name": .string($0.name),
          ]
        }),
    ]
    return .object(
      [JSON.Member("type", "statement")] + dated(statement.date) + (facts.object ?? []))
  }

  private static func basis(_ statement: TimelineStatement) -> String? {
    statement.date.map { _ in statement.isReported ? "reported" : "said" }
  }

  // MARK: A record each

  static let columns = [
    "date", "precision", "from_on", "to_on", "date_basis", "type", "relations", "name", "role",
    "post", "country", "kind", "form", "status", "place", "content", "outlet_count", "key",
  ]

  static func print(_ timeline: Timeline, as format: OutputFormat) -> [UInt8] {
    var writer = format.writer(columns: columns)
    var bytes: [UInt8] = []
    for entry in timeline.entries { writer.write(record(entry, timeline), into: &bytes) }
    writer.finish(into: &bytes)
    return bytes
  }

  private static func record(_ entry: Timeline.Entry, _ timeline: Timeline) -> [JSON] {
    let date = dated(entry.date).map(\.value)
    switch entry {
    case .event(let event):
      return date + [
        .null, "event", .null, .string(event.name), .null, .null, JSON(event.country),
        .string(event.kind), .null, .string(event.status), JSON(event.place), .null, .null,
        .string(event.key),
      ]
    case .statement(let statement):
      let relations = statement.relations(to: timeline.scope.event).map(\.rawValue)
      return date + [
        JSON(basis(statement)), "statement",
        relations.isEmpty ? .null : .string(relations.joined(separator: "; ")),
        JSON(statement.speaker), JSON(statement.role), JSON(statement.post),
        JSON(statement.country), .string(statement.kind), .string(statement.form), .null, .null,
        .string(statement.content), .integer(statement.outletCount), .string(statement.key),
      ]
    }
  }
}

import ArchiveStore
import ArgumentParser
import Dates
import Formats
import Search

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Show what was said and what happened, in the order of time.",
    discussion: """
      archive timeline geneva talks --before 14d --after 30d
      archive timeline meeting:2022-01-12 --speaker ryabkov
      archive timeline --speaker antonov
      archive timeline --topic arms_control --country RU --from 2022-01

      The event is named by its key, by the beginning of one that has a colon in
      it, or by words that find no other. All that was said and done in the days
      around it is shown, and marked where it was said at the event or about it.
      Without other limits these are the 14 days before and the 30 days after.
      Durations: 14d, 2w, 3m, 1y.

      A date stands as exactly as it is known: what was said in a month, the day
      unknown, stands under its month. What has no date of its own stands where
      it was first reported, and says so; what has neither comes last.
      --json prints one object with the event, the counts and the entries.
      """)

  @Argument(help: "The event: its key, or words that find it.") var event: [String] = []
  @Option(help: "Days before the event: 14d, 2w, 3m, 1y.") var before: String?
  @Option(help: "Days after the event.") var after: String?
  @Option(help: "Said by, or with: a name or a part of it.") var speaker: [String] = []
  @Option(help: "About this topic: arms_control.") var topic: [String] = []
  @Option(help: "By speakers of this country; held in it, or with somebody from it: RU, Russia.")
  var country: [String] = []
  @Option(help: "On this day or later.") var from: String?
  @Option(help: "On this day or earlier.") var to: String?
  @Option(help: "Show at most so many.") var limit = 200
  @Option(help: "Leave out so many first.") var offset = 0
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    if limit < 0 || offset < 0 { throw ValidationError("--limit and --offset cannot be negative.") }
    if before != nil || after != nil {
      if event.isEmpty { throw ValidationError("--before and --after need an event.") }
      if before != nil, from != nil { throw ValidationError("Give --before or --from, not both.") }
      if after != nil, to != nil { throw ValidationError("Give --after or --to, not both.") }
    }
    let isEverything =
      event.isEmpty && speaker.isEmpty && topic.isEmpty && country.isEmpty && from == nil
      && to == nil
    if isEverything {
      throw ValidationError("Name an event, or give --speaker, --topic, --country, --from or --to.")
    }
  }

  func run() throws {
    let (before, after) = (try duration(before, "--before"), try duration(after, "--after"))
    let (from, to) = (try day(from, "--from")?.first, try day(to, "--to")?.last)
    let store = try archive.reading()
    let event = try centre(in: store)
    let date = event?.date
    if event != nil, date == nil, from == nil, to == nil {
      Messages.write("note: the event has no date; only what was said at it or about it is shown")
    }
    let scope = TimelineScope(
      event: event, speakers: speaker, topics: topic, countries: country,
      from: from ?? (date?.first).map { $0.subtracting(before ?? Self.before) },
      to: to ?? (date?.last).map { $0.adding(after ?? Self.after) })
    let timeline = try Timeline(scope, limit: limit, offset: offset, in: store)
    let output = Output()
    switch format.format {
    case .text:
      let page = TimelinePage(
        timeline, style: output.style, width: output.width ?? 100,
        glyphs: Glyphs(environment: environment), offset: offset)
      try output.write(page.text)
    case .json: try output.write(TimelineRecords.object(timeline).pretty + "\n")
    case let format: try output.write(TimelineRecords.print(timeline, as: format))
    }
    try output.flush()
    if timeline.statementCount + timeline.eventCount == 0 { throw ExitStatus.nothing }
  }

  private static let before = CalendarDuration(14, .day)
  private static let after = CalendarDuration(30, .day)

  private func duration(_ text: String?, _ option: String) throws -> CalendarDuration? {
    guard let text else { return nil }
    guard let duration = CalendarDuration(text) else {
      throw InputError("\(option) \(text) is no duration; write 14d, 2w, 3m or 1y")
    }
    return duration
  }

  /// The event that was asked for.
  private func centre(in archive: Archive) throws -> TimelineEvent? {
    if event.isEmpty { return nil }
    let name = event.joined(separator: " ")
    switch try TimelineEvent.find(name, in: archive) {
    case .found(let event): return event
    case .none:
      Messages.write("archive: there is no event \(singleLine(name)); archive events lists them")
      throw ExitStatus.nothing
    case .several(let events, let count):
      let lines = events.map { "  \($0.key)  \(singleLine($0.name))" }
      let rest = count > events.count ? ["  … \(count - events.count) more"] : []
      throw InputError(
        "\(singleLine(name)) may be any of \(count) events; choose one by its key\n"
          + (lines + rest).joined(separator: "\n"))
    }
  }
}

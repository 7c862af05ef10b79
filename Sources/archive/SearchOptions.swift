public import ArgumentParser
import Dates
public import Search

/// What to search for: words and the fields as options.
struct SearchOptions: ParsableArguments {
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "Words, phrases, fields; archive search --help tells all.", valueName: "query"))
  var words: [String] = []
  @Option(help: "Said by: a name or a part of it.") var speaker: [String] = []
  @Option(help: "The speaker's country: RU, Russia.") var country: [String] = []
  @Option(help: "direct, mixed or indirect.") var kind: [String] = []
  @Option(help: "Reported by this outlet.") var outlet: [String] = []
  @Option(help: "Said at, or about, this event.") var event: [String] = []
  @Option(help: "Said at, or about, an event at this place.") var place: [String] = []
  @Option(help: "About this topic: arms_control.") var topic: [String] = []
  @Option(help: "The post, in the article's words.") var role: [String] = []
  @Option(help: "The post held on the day: foreign_minister.") var post: [String] = []
  @Option(help: "The speaker's organisation, or the event's: NATO.") var body: [String] = []
  @Option(help: "What is done by saying it: warn, deny, demand.") var act: [String] = []
  @Option(help: "Said, or that unknown reported, on this day or later.") var from: String?
  @Option(help: "Said, or that unknown reported, on this day or earlier.") var to: String?
  @Option(
    help: ArgumentHelp(
      "Only statements that are at least so likely to be right, from 0 to 1.", valueName: "p"))
  var minConfidence: Double?
  @Flag(help: "Take in superseded versions of articles.") var allVersions = false

  /// What they ask for.
  func terms() throws -> SearchTerms {
    // What follows -- are words, whatever they begin with.
    let arguments = CommandLine.arguments.prefix { $0 != "--" }
    let unknown = words.first { $0.hasPrefix("--") && $0.count > 2 }
    if let unknown, arguments.contains(unknown) {
      throw ValidationError("Unknown option '\(unknown)'.")
    }
    var terms = SearchTerms()
    terms.words = words
    terms.fields = [
      (.speaker, speaker), (.country, country), (.kind, kind), (.outlet, outlet), (.event, event),
      (.place, place), (.topic, topic), (.role, role), (.post, post), (.body, body), (.act, act),
    ]
    terms.from = from
    terms.to = to
    terms.minConfidence = minConfidence
    terms.allVersions = allVersions
    return terms
  }
}

/// The date that an option gives.
func day(_ text: String?, _ option: String) throws -> EDTF? {
  guard let text else { return nil }
  guard let date = EDTF(text) else {
    throw InputError("\(option) \(text) is no date; write 2022-01-12, 2022-01 or 2022")
  }
  return date
}

/// How many to show, and from where on.
struct PageOptions: ParsableArguments {
  @Option(help: "Show at most so many.") var limit = 20
  @Option(help: "Leave out so many first.") var offset = 0

  func validate() throws {
    if limit < 0 || offset < 0 { throw ValidationError("--limit and --offset cannot be negative.") }
  }
}

extension StatementSearch.Sort: ExpressibleByArgument {}

extension Facet: ExpressibleByArgument {}

extension Facet {
  /// The facets named in "speaker,country".
  static func list(_ names: String?) throws -> [Facet] {
    guard let names else { return [] }
    return try names.split(separator: ",").map { name in
      guard let facet = Facet(rawValue: String(name)) else {
        let known = Facet.allCases.map(\.rawValue).joined(separator: ", ")
        throw InputError("there is no facet \(name); choose from \(known)")
      }
      return facet
    }
  }
}

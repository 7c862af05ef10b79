public import Dates
public import Text

/// What is found in one article: who said what, who is named, what happened.
///
/// All spans are code points of the article's text. Indexes point into the arrays of this value.
public struct Extract: Sendable {
  /// In the order of the text.
  public var reports: [Report] = []
  /// Whoever is named in the article, one entry for all the mentions of one of them.
  public var actors: [Actor] = []
  /// In the order of the text.
  public var mentions: [Mention] = []
  public var events: [EventMention] = []
  /// ISO 3166-1 alpha-2 codes of the states that the article names in any way, in order.
  public var countries: [String] = []
  /// Ids of the organisations that the article names, in order.
  public var bodies: [String] = []
  /// What was looked for.
  public var rules: Rules = .all

  public init() {}

  /// What is looked for in an article, by its language.
  public enum Rules: String, CaseIterable, Sendable {
    /// Quotations, paraphrases, persons, events: in English.
    case all
    /// Quotations with the words that say whose they are.
    case quotations
    /// Nothing: the program does not know how the language attributes words.
    case none
  }
}

/// One occurrence of a statement in an article.
public struct Report: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// All of the content stands between quotation marks, in a speaker's turn or in a document.
    case direct
    /// A paraphrase with quoted words.
    case mixed
    /// A paraphrase.
    case indirect
  }

  /// How the words stand in the article.
  public enum Form: String, CaseIterable, Sendable {
    /// With a reporting clause, or next to one.
    case attributed
    /// A turn in a transcript.
    case turn
    /// A question in a transcript.
    case question
    /// The text of a document: a communiqué, a statement of the office that issued it.
    case document
  }

  /// What is attributed to the speaker.
  public enum Attitude: String, CaseIterable, Sendable {
    case statement
    /// "believes", "fears"
    case belief
    /// "plans to", "wants to"
    case intention
  }

  public var kind: Kind
  public var form: Form
  public var attitude: Attitude
  /// The words of the statement, in order and apart; for `direct` reports never a quotation mark.
  public var content: [TextSpan]
  /// The quoted words inside a mixed report.
  public var quoted: [TextSpan]
  /// "has repeatedly denied"
  public var cue: TextSpan?
  /// The verb or noun of the cue in its dictionary form: "deny".
  public var cueLemma: String?
  /// The words that name the speaker.
  public var source: TextSpan?
  /// Index of the speaker in `actors`.
  public var speaker: Int?
  /// The post as the article states it, verbatim.
  public var roleAsStated: String?
  /// Indexes in `actors`: whom it was said to or demanded of.
  public var addressees: [Int]
  /// The outlet or person that relayed it: "according to Sputnik".
  public var via: String?
  /// How the words came out: "on Facebook", "told Sputnik", "in an interview with LCI".
  public var channel: String?
  /// When it was said, only if the text supports a date.
  public var said: ResolvedDate?
  /// What is done by saying it.
  public var act: SpeechAct?
  /// "did not say", "declined to confirm".
  public var isNegated: Bool
  /// Stands in the headline or in a sub-heading.
  public var isHeadline: Bool
  /// Index of the report in `Extract.reports` whose words tell of this one: in "Antonov said that Kyiv
  /// had warned of an attack" what Kyiv warned of stands within what Antonov said.
  public var within: Int?
  /// Index of the report in `Extract.reports` that a headline repeats.
  public var repeats: Int?
  /// Index in `Extract.events` of the event at which it was said.
  public var saidAt: Int?
  /// Indexes in `Extract.events` of events that it is about.
  public var about: [Int]
  /// From 0 to 1: how likely it is that the content is found and the source is right.
  public var confidence: Double

  public init(kind: Kind, form: Form, content: [TextSpan], confidence: Double) {
    self.kind = kind
    self.form = form
    attitude = .statement
    self.content = content
    quoted = []
    addressees = []
    about = []
    isNegated = false
    isHeadline = false
    self.confidence = confidence
  }
}

/// Someone named in an article.
public struct Actor: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case person
    case institution
    /// A country, for its government.
    case country
    case group
    /// A source without a name; never linked beyond its article.
    case anonymous
  }

  public enum Gender: String, CaseIterable, Sendable {
    case male = "m"
    case female = "f"
  }

  public var kind: Kind
  /// The fullest name in the article: "Sergey Ryabkov".
  public var name: String
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// The country of the known persons of this name, where the article does not tell it: evidence from the
  /// tables and not from the text.
  public internal(set) var inferredCountry: String?
  /// Where the article tells it: by "Mr." or "Mrs.", by "he" or "she".
  public var gender: Gender?
  /// The posts that the article gives, verbatim, in order of appearance.
  public var posts: [String]
  /// The forms of the name that the article uses.
  public var forms: [String]

  public init(
    kind: Kind, name: String, country: String? = nil, posts: [String] = [], forms: [String] = []
  ) {
    self.kind = kind
    self.name = name
    self.country = country
    self.posts = posts
    self.forms = forms
  }
}

/// A place in the text where an actor is named.
public struct Mention: Sendable {
  public enum Form: String, CaseIterable, Sendable {
    case name
    /// "Russia's Deputy Foreign Minister Sergey Ryabkov"
    case titledName = "titled_name"
    /// "the envoy"
    case nominal
    case pronoun
    /// "Moscow" for the government
    case metonym
    /// "MR. SULLIVAN:"
    case turnLabel = "turn_label"
  }

  public var span: TextSpan
  public var form: Form
  /// Index in `Extract.actors`.
  public var actor: Int

  public init(span: TextSpan, form: Form, actor: Int) {
    self.span = span
    self.form = form
    self.actor = actor
  }
}

/// An event as one article tells of it.
public struct EventMention: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case meeting, talks, summit, negotiation, visit
    case phoneCall = "phone_call"
    case interview
    case pressConference = "press_conference"
    case briefing, statement, speech, letter, treaty
    case draftPublication = "draft_publication"
    case vote, summons, expulsion, sanction, military, ceremony
  }

  public enum Status: String, CaseIterable, Sendable {
    case held, scheduled, announced, hypothetical, cancelled
  }

  public var kind: Kind
  public var status: Status
  /// "NATO-Russia Council": the body that met, if it has a name.
  public var body: String?
  public var from: ResolvedDate?
  public var to: ResolvedDate?
  /// Only a place that the text names.
  public var place: String?
  /// Indexes in `Extract.actors`.
  public var participants: [Int]
  /// Indexes in `Extract.actors` of those who led delegations, who are participants too.
  public var heads: [Int] = []
  /// Where the article tells of it.
  public var spans: [TextSpan]

  public init(kind: Kind, status: Status, spans: [TextSpan]) {
    self.kind = kind
    self.status = status
    self.spans = spans
    participants = []
  }
}

/// What a person looks for, as a tree.
public indirect enum Query: Hashable, Sendable {
  /// Everything: an empty query.
  case all
  /// A word in any of its forms: `guarantee` finds `guarantees`. What the index takes for several words
  /// ("U.S.") is looked for as a phrase.
  case word(String)
  /// A word that begins so: `guarant*`.
  case prefix(String)
  /// Words that stand together, in these forms: `"security guarantees"`.
  case phrase(String)
  /// Words exactly as they were typed: neither other forms nor other case or accents: `exact:US`.
  case exact(String)
  /// Words with at most so many others between them: `NEAR(security europe, 5)`.
  case near([String], distance: Int)
  /// A field with one of some values: `speaker:lavrov`.
  case field(Field, [FieldValue])
  case and([Query])
  case or([Query])
  case not(Query)

  /// It is one phrase of the full-text index.
  var isPhrase: Bool {
    switch self {
    case .word, .prefix, .phrase: true
    default: false
    }
  }

  /// It asks for values of a field and nothing else.
  func asks(_ field: Field) -> Bool {
    if case .field(field, _) = self { true } else { false }
  }

  /// The conjunction of two queries.
  public func and(_ other: Query) -> Query {
    switch (self, other) {
    case (.all, _): other
    case (_, .all): self
    case (.and(let a), .and(let b)): .and(a + b)
    case (.and(let a), _): .and(a + [other])
    case (_, .and(let b)): .and([self] + b)
    default: .and([self, other])
    }
  }
}

/// What a part of a statement is looked for in.
public enum Field: String, CaseIterable, Sendable {
  /// A speaker's name or alias.
  case speaker
  /// The post as an article states it, in its words.
  case role
  /// A post that the speaker held on the day, as the tables name it: `foreign_minister`. Neither
  /// former, acting nor designate ones.
  case post
  /// An organisation: the speaker is it, held a post at it, or spoke at or about an event of it.
  case body
  /// The speaker's country, as an ISO code or an English name.
  case country
  /// `direct`, `mixed` or `indirect`; of any of the reports.
  case kind
  /// What is done by saying it: `warn`, `deny`.
  case act
  /// Who published one of the reports.
  case outlet
  /// How the words came out, or who relayed them.
  case channel
  /// What it is about: a topic's key or label.
  case topic
  /// An event that it was said at or is about: words of it, or its key.
  case event
  /// The place of such an event.
  case place
  /// The language of an article.
  case lang
  /// The day of saying.
  case said
  /// The day of the first report.
  case reported
  /// Said, or else reported, before a day.
  case before
  /// Said, or else reported, after a day.
  case after

  /// The values are dates.
  public var isDate: Bool {
    switch self {
    case .said, .reported, .before, .after: true
    default: false
    }
  }
}

/// A value of a field.
public enum FieldValue: Hashable, Sendable {
  case text(String)
  case dates(DateBounds)
}

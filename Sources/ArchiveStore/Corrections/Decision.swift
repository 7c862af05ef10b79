public import Dates

/// What a curator has decided.
///
/// Speakers are named by their keys, words of articles by a quotation of them.
public enum Decision: Hashable, Sendable {
  /// The first speaker is the second.
  case merge(speaker: String, into: String)
  /// Whoever speaks here is somebody else than the rest of the speaker, and bears this name.
  case split(TextQuote, from: String, name: String)
  /// The two speakers are two, whatever the evidence.
  case neverMerge(String, String)
  /// The one whom the article names here is not that speaker.
  case deny(TextQuote, speaker: String)
  case rename(speaker: String, name: String)
  /// These words are of another speaker; of nobody that is known where there is none.
  case attribute(TextQuote, speaker: String?)
  /// These words were said then; at no known time where there is none.
  case date(TextQuote, EDTF?)
  /// These words are no statement.
  case reject(TextQuote)
  /// The one whom the article names here is that speaker; without one, the report is right as it is.
  case confirm(TextQuote, speaker: String?)
  /// An earlier correction no longer holds.
  case undo(correction: String)

  /// The words that it is about.
  public var quote: TextQuote? {
    switch self {
    case .split(let quote, _, _), .deny(let quote, _), .attribute(let quote, _),
      .date(let quote, _),
      .reject(let quote), .confirm(let quote, _):
      quote
    case .merge, .neverMerge, .rename, .undo: nil
    }
  }

  /// The keys of the speakers that it is about.
  public var speakers: [String] {
    switch self {
    case .merge(let speaker, let other), .neverMerge(let speaker, let other): [speaker, other]
    case .rename(let speaker, _), .split(_, let speaker, _), .deny(_, let speaker): [speaker]
    case .attribute(_, let speaker), .confirm(_, let speaker): speaker.map { [$0] } ?? []
    case .date, .reject, .undo: []
    }
  }
}

extension Decision {
  /// Its name in the table and in files.
  var action: String {
    switch self {
    case .merge: "merge"
    case .split: "split"
    case .neverMerge, .deny: "never_merge"
    case .rename: "rename"
    case .attribute: "attribute"
    case .date: "date"
    case .reject: "reject"
    case .confirm: "confirm"
    case .undo: "undo"
    }
  }

  /// The speaker in `correction.speaker_key`.
  var subject: String? {
    switch self {
    case .merge(let speaker, _), .neverMerge(let speaker, _), .rename(let speaker, _),
      .split(_, let speaker, _):
      speaker
    case .deny, .attribute, .date, .reject, .confirm, .undo: nil
    }
  }

  /// What stands in `correction.value`.
  var value: String? {
    switch self {
    case .merge(_, let other), .neverMerge(_, let other): other
    case .split(_, _, let name), .rename(_, let name): name
    case .deny(_, let speaker): speaker
    case .attribute(_, let speaker), .confirm(_, let speaker): speaker
    case .date(_, let date): date?.description
    case .reject: nil
    case .undo(let correction): correction
    }
  }

  /// The decision of a row or a line; nil if its parts do not fit together.
  init?(action: String, subject: String?, quote: TextQuote?, value: String?) {
    switch (action, subject, quote, value) {
    case ("merge", let speaker?, nil, let other?): self = .merge(speaker: speaker, into: other)
    case ("never_merge", let speaker?, nil, let other?): self = .neverMerge(speaker, other)
    case ("never_merge", nil, let quote?, let speaker?): self = .deny(quote, speaker: speaker)
    case ("rename", let speaker?, nil, let name?): self = .rename(speaker: speaker, name: name)
    case ("split", let speaker?, let quote?, let name?):
      self = .split(quote, from: speaker, name: name)
    case ("attribute", nil, let quote?, let speaker): self = .attribute(quote, speaker: speaker)
    case ("date", nil, let quote?, nil): self = .date(quote, nil)
    case ("date", nil, let quote?, let date?):
      guard let date = EDTF(date) else { return nil }
      self = .date(quote, date)
    case ("reject", nil, let quote?, nil): self = .reject(quote)
    case ("confirm", nil, let quote?, let speaker): self = .confirm(quote, speaker: speaker)
    case ("undo", nil, nil, let correction?): self = .undo(correction: correction)
    default: return nil
    }
  }
}

/// A verb or verb phrase that reports what somebody says, thinks or intends.
struct Cue: Hashable, Sendable {
  /// What may follow the verb; the cue table explains each.
  struct Frames: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    static let that = Frames(rawValue: 1)
    static let quote = Frames(rawValue: 2)
    static let thing = Frames(rawValue: 4)
    static let to = Frames(rawValue: 8)
    static let tell = Frames(rawValue: 16)
    static let order = Frames(rawValue: 32)
    static let of = Frames(rawValue: 64)
    static let about = Frames(rawValue: 128)
    static let `as` = Frames(rawValue: 256)
    static let whether = Frames(rawValue: 512)
    static let doubt = Frames(rawValue: 1024)
    static let document = Frames(rawValue: 2048)

    static let named: [String: Frames] = [
      "that": .that, "quote": .quote, "thing": .thing, "to": .to, "tell": .tell, "order": .order,
      "of": .of, "about": .about, "as": .as, "whether": .whether, "doubt": .doubt,
      "document": .document,
    ]
  }

  /// Dictionary form: "point out".
  let lemma: String
  let frames: Frames
  let act: SpeechAct
  let attitude: Report.Attitude
}

/// One inflected form of a cue.
struct CueForm: Sendable {
  enum Inflection: Sendable {
    /// "say", also the infinitive
    case base
    /// "says"
    case present
    /// "said", also the past participle of regular verbs
    case past
    /// "written"
    case participle
    /// "saying"
    case gerund
  }

  let cue: Cue
  let inflection: Inflection
  /// The words after the verb that belong to the form: "out" in "pointed out".
  let particles: [String]
}

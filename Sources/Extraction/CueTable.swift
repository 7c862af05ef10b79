internal import CTables

/// The cues that the program knows, by the first word of each of their forms.
struct CueTable: Sendable {
  private let forms: [String: [CueForm]]
  private let classes: [String: UInt32]

  /// The table in `Tables/cues.tsv`, read once.
  static let shipped: CueTable = {
    let table = embedded_cues()
    return CueTable(parsing: UnsafeBufferPointer(start: table.bytes, count: table.length))
  }()

  /// A line that does not follow the header of the table holds no cue; a test counts them.
  init(parsing table: UnsafeBufferPointer<UInt8>) {
    var forms: [String: [CueForm]] = [:]
    forms.reserveCapacity(2048)
    for line in table.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let fields = Self.split(line, at: "\t")
      guard fields.count == 4, let attitude = Report.Attitude(rawValue: fields[3]),
        let act = SpeechAct(rawValue: fields[2])
      else { continue }
      // Past forms that break the rules are in brackets: "say (said,said)".
      let parts = Self.split(fields[0].utf8, at: "(")
      let irregular = parts.count > 1 ? Self.split(parts[1].utf8.dropLast(), at: ",") : []
      let words = Self.split(parts[0].utf8, at: " ")
      let cue = Cue(
        lemma: words.joined(separator: " "), frames: Self.frames(fields[1]), act: act,
        attitude: attitude)
      for (words, inflection) in Self.inflections(of: words, irregular: irregular) {
        guard let first = words.first else { continue }
        forms[first, default: []].append(
          CueForm(cue: cue, inflection: inflection, particles: Array(words.dropFirst())))
      }
    }
    for index in forms.values.indices where forms.values[index].count > 1 {
      forms.values[index].sort { $0.particles.count > $1.particles.count }
    }
    self.forms = forms
    var classes = forms.mapValues(Self.tagClass)
    for noun in AttributionRules.reportingNouns where classes[noun] == nil { classes[noun] = 1 }
    classes["according"] = 2
    self.classes = classes
  }

  /// The parts of a line that are not empty.
  private static func split(_ bytes: some Collection<UInt8>, at mark: Unicode.Scalar) -> [String] {
    bytes.split(separator: UInt8(ascii: mark)).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func frames(_ field: String) -> Cue.Frames {
    split(field.utf8, at: " ").reduce(into: Cue.Frames()) {
      $0.formUnion(Cue.Frames.named[$1] ?? [])
    }
  }

  /// Verbs of one word count before those with a particle.
  private static func tagClass(_ forms: [CueForm]) -> UInt32 {
    let hasPlain = forms.contains { $0.particles.isEmpty }
    var frames = Cue.Frames()
    var attitude: UInt32 = 0
    for form in forms where !hasPlain || form.particles.isEmpty {
      frames.formUnion(form.cue.frames)
      attitude |= 1 << UInt32(Report.Attitude.allCases.firstIndex(of: form.cue.attitude) ?? 0)
    }
    return UInt32(frames.rawValue) << 8 | attitude << 4 | (hasPlain ? 0 : 8) | 4
  }

  /// Forms that start with a word in lower case, longest first.
  func forms(startingWith word: String) -> [CueForm] { forms[word] ?? [] }

  /// Whether a word in lower case is a form of a cue by itself.
  func isForm(_ word: String) -> Bool { forms[word] != nil }

  /// What the table knows of a word, as a number that is the same for words of the same use; 0 for
  /// words that are no cue. The model is trained on these numbers.
  func tagClass(_ word: String) -> UInt32 { classes[word] ?? 0 }

  var cueCount: Int { Set(forms.values.joined().map(\.cue)).count }
  var formCount: Int { forms.values.reduce(0) { $0 + $1.count } }

  // MARK: Inflection

  private static func inflections(of words: [String], irregular: [String])
    -> [([String], CueForm.Inflection)]
  {
    guard let first = words.first else { return [] }
    let rest = Array(words.dropFirst())
    if first == "be" {
      return ["be", "is", "are", "was", "were", "been", "being"].map {
        ([$0] + rest, $0 == "being" ? .gerund : $0 == "be" || $0 == "been" ? .base : .past)
      }
    }
    let verb = RegularVerb(first)
    var result: [([String], CueForm.Inflection)] = [
      (words, .base), ([verb.thirdPerson] + rest, .present), ([verb.gerund] + rest, .gerund),
    ]
    if irregular.count == 2 {
      result.append((split(irregular[0].utf8, at: " "), .past))
      if irregular[1] != irregular[0] {
        result.append((split(irregular[1].utf8, at: " "), .participle))
      }
    } else {
      result.append(([verb.past] + rest, .past))
    }
    if let american = verb.american {
      result += [([american.past] + rest, .past), ([american.gerund] + rest, .gerund)]
    }
    return result
  }
}

internal import CTables

/// The cues that the program knows, by the first word of each of their forms.
struct CueTable: Sendable {
  private let forms: [String: [CueForm]]
  private let classes: [String: UInt32]

  /// The table in `Tables/cues.tsv`, read once.
  static let shipped = CueTable(parsing: embedded)

  private static var embedded: String {
    let table = embedded_cues()
    return String(
      decoding: UnsafeBufferPointer(start: table.bytes, count: table.length), as: UTF8.self)
  }

  /// A line that does not follow the header of the table holds no cue; a test counts them.
  init(parsing table: String) {
    var forms: [String: [CueForm]] = [:]
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 4, let attitude = Report.Attitude(rawValue: String(fields[3])),
        let act = SpeechAct(rawValue: String(fields[2]))
      else { continue }
      let (lemma, irregular) = Self.splitIrregular(String(fields[0]))
      let frames = fields[1].split(separator: " ").reduce(into: Cue.Frames()) {
        $0.formUnion(Cue.Frames.named[String($1)] ?? [])
      }
      let cue = Cue(lemma: lemma, frames: frames, act: act, attitude: attitude)
      for (words, inflection) in Self.inflections(of: lemma, irregular: irregular) {
        guard let first = words.first else { continue }
        forms[first, default: []].append(
          CueForm(cue: cue, inflection: inflection, particles: Array(words.dropFirst())))
      }
    }
    for key in forms.keys { forms[key]?.sort { $0.particles.count > $1.particles.count } }
    self.forms = forms
    var classes = forms.mapValues(Self.tagClass)
    for noun in AttributionRules.reportingNouns where classes[noun] == nil { classes[noun] = 1 }
    classes["according"] = 2
    self.classes = classes
  }

  /// Verbs of one word count before those with a particle.
  private static func tagClass(_ forms: [CueForm]) -> UInt32 {
    let plain = forms.filter(\.particles.isEmpty)
    var frames = Cue.Frames()
    var attitude: UInt32 = 0
    for form in plain.isEmpty ? forms : plain {
      frames.formUnion(form.cue.frames)
      attitude |= 1 << UInt32(Report.Attitude.allCases.firstIndex(of: form.cue.attitude) ?? 0)
    }
    return UInt32(frames.rawValue) << 8 | attitude << 4 | (plain.isEmpty ? 8 : 0) | 4
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

  private static func splitIrregular(_ field: String) -> (lemma: String, irregular: [String]) {
    guard let open = field.firstIndex(of: "("), field.hasSuffix(")") else { return (field, []) }
    let inside = field[field.index(after: open)...].dropLast()
    return (
      String(field[..<open].dropLast()),
      inside.split(separator: ",").map { String($0) }
    )
  }

  private static func inflections(of lemma: String, irregular: [String])
    -> [([String], CueForm.Inflection)]
  {
    let words = lemma.split(separator: " ").map(String.init)
    guard let verb = words.first else { return [] }
    let rest = Array(words.dropFirst())
    if verb == "be" {
      return ["be", "is", "are", "was", "were", "been", "being"].map {
        ([$0] + rest, $0 == "being" ? .gerund : $0 == "be" || $0 == "been" ? .base : .past)
      }
    }
    var result: [([String], CueForm.Inflection)] = [
      (words, .base), ([thirdPerson(verb)] + rest, .present), ([gerund(verb)] + rest, .gerund),
    ]
    if irregular.count == 2 {
      result.append((irregular[0].split(separator: " ").map(String.init), .past))
      if irregular[1] != irregular[0] {
        result.append((irregular[1].split(separator: " ").map(String.init), .participle))
      }
    } else {
      result.append(([past(verb)] + rest, .past))
    }
    // American spelling: "labeled"
    if doubling.contains(verb), verb.hasSuffix("el") || verb.hasSuffix("al") {
      result += [([verb + "ed"] + rest, .past), ([verb + "ing"] + rest, .gerund)]
    }
    return result
  }

  private static let vowels = Set("aeiou")

  private static func thirdPerson(_ verb: String) -> String {
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !vowels.contains(before) {
      return verb.dropLast() + "ies"
    }
    let hisses = ["s", "sh", "ch", "x", "z", "o"].contains { verb.hasSuffix($0) }
    return verb + (hisses ? "es" : "s")
  }

  private static func past(_ verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !vowels.contains(before) {
      return verb.dropLast() + "ied"
    }
    return doubled(verb) + "ed"
  }

  private static func gerund(_ verb: String) -> String {
    if verb.hasSuffix("e"), !verb.hasSuffix("ee"), !verb.hasSuffix("oe") {
      return verb.dropLast() + "ing"
    }
    return doubled(verb) + "ing"
  }

  /// Verbs stressed on their last syllable double the consonant at their end.
  private static let doubling: Set<String> = [
    "admit", "submit", "commit", "rebut", "plan", "slam", "beg", "quip", "chat", "refer", "signal",
    "label", "set", "regret", "dub", "prefer", "hit",
  ]

  private static func doubled(_ verb: String) -> String {
    guard doubling.contains(verb), let last = verb.last else { return verb }
    return verb + String(last)
  }
}

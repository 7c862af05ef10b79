/// A statement found in a sentence, as token indexes, before its speaker is looked up.
struct Attribution: Sendable {
  var kind: Report.Kind
  var form: Report.Form = .attributed
  /// The content, in order and apart.
  var content: [Range<Int>]
  /// Quoted words inside a mixed content.
  var quoted: [Range<Int>] = []
  var cue: Range<Int>?
  var verb: Cue?
  /// The words that name the speaker.
  var source: Range<Int>?
  /// The words that the rules take for the name of the speaker, where they saw the same cue.
  var ruledSource: Range<Int>?
  /// The words that name the hearer.
  var hearer: Range<Int>?
  /// The words after "according to".
  var relay: Range<Int>?
  /// The sentence or paragraph that it stands in.
  var sentence: Range<Int>
  var isNegated = false
  /// The speaker is that of the attribution before.
  var continuesSpeaker = false
  /// Set where the verb does not tell.
  var ownAttitude: Report.Attitude?
  var attitude: Report.Attitude { ownAttitude ?? verb?.attitude ?? .statement }
  /// How likely it is to be right, from 0 to 1.
  var confidence: Double
  /// What the model tells its confidence from; empty for what the rules have found.
  var evidence: [Float] = []
}

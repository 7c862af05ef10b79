/// What a change of speakers means for the rest.
struct SpeakerChanges {
  /// An actor that became another speaker, with the one that it was before.
  struct Move {
    let actor: Int64
    let from: Int64
    let to: Int64
  }

  var moves: [Move] = []
  /// Speakers known before whose name has changed.
  var renamed: [Int64] = []
  /// Speakers that nobody is any more; to be removed once nothing refers to them.
  var emptied: [Int64] = []
}

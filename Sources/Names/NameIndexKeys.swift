extension Name {
  /// Keys under which the name is found in an index: for each part that tells persons apart its
  /// sounds (lower case) and its consonants by class (capitals, two at least).
  ///
  /// Names that match share a key, unless every part of one is misspelt or written in one word.
  /// Sorted, each once; a name has some two to a dozen.
  public var indexKeys: [String] {
    var keys: Set<String> = []
    for part in parts where part.isWeighty {
      for sound in part.sounds {
        keys.insert(sound.text)
        let skeleton = Phonetics.skeleton(sound)
        if skeleton.count > 1 { keys.insert(String(decoding: skeleton, as: UTF8.self)) }
      }
    }
    return keys.sorted()
  }
}

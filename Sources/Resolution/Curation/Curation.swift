internal import ArchiveStore
internal import SQLite

/// What curators have decided about speakers as a whole.
struct Curation {
  private struct Pair: Hashable {
    let first: String
    let second: String

    init(_ a: String, _ b: String) { (first, second) = a < b ? (a, b) : (b, a) }
  }

  /// Speakers that are another one.
  private(set) var merged: [String: String] = [:]
  private var apart: Set<Pair> = []
  /// Names that curators gave.
  private(set) var names: [String: String] = [:]

  /// - Parameter entries: those that hold, in the order in which they were made; of two that
  ///   contradict each other the later counts.
  init(_ entries: [CorrectionLog.Entry]) {
    for entry in entries {
      switch entry.correction.decision {
      case .merge(let speaker, let other):
        apart.remove(Pair(speaker, other))
        merged[speaker] = other
        // Two speakers merged into each other are one, not a circle.
        if canonical(other) == speaker { merged[other] = nil }
      case .neverMerge(let speaker, let other):
        apart.insert(Pair(speaker, other))
        if merged[speaker] == other { merged[speaker] = nil }
        if merged[other] == speaker { merged[other] = nil }
      case .rename(let speaker, let name): names[speaker] = name
      case .split, .deny, .attribute, .date, .reject, .confirm, .undo: break
      }
    }
  }

  /// The key of the speaker that a speaker is after all merges.
  func canonical(_ key: String) -> String {
    var current = key
    var seen: Set<String> = [key]
    while let next = merged[current], seen.insert(next).inserted { current = next }
    return current
  }

  func areApart(_ a: String, _ b: String) -> Bool { apart.contains(Pair(a, b)) }

  /// The name that a curator gave a speaker, under any key that it had.
  func name(of key: String) -> String? { names[key] }

  /// The keys of the speakers that merge or part where they did not before: those that they were
  /// and those that they are.
  func changes(since old: Curation) -> Set<String> {
    var changed: Set<String> = []
    for key in Set(merged.keys).union(old.merged.keys) where canonical(key) != old.canonical(key) {
      changed.formUnion([key, canonical(key), old.canonical(key)])
    }
    for pair in apart.symmetricDifference(old.apart) {
      for key in [pair.first, pair.second] {
        changed.formUnion([key, canonical(key), old.canonical(key)])
      }
    }
    return changed
  }

  /// The keys of the speakers that bear another name.
  func renamed(since old: Curation) -> [String] {
    Set(names.keys).union(old.names.keys).filter { names[$0] != old.names[$0] }.sorted()
  }

  /// Writes the keys that lead to other speakers.
  func writeRedirects(in database: Database) throws(SQLiteError) {
    try database.run("DELETE FROM speaker_redirect")
    for key in merged.keys.sorted() {
      try database.run(
        "INSERT INTO speaker_redirect (key, speaker_key) VALUES (?, ?)", [key, canonical(key)])
    }
  }
}

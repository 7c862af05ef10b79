internal import Authority
internal import Text

/// The persons of an article, by their number among its actors, and the ways to find them: by the
/// words of their names and by their posts. The time of a look does not grow with their number.
struct People {
  struct Person {
    /// Folded words of the name without initials and "Jr."
    var words: [String]
    var posts: [Post] = []
    /// Token of the latest mention; -1 before the first.
    var latest = -1
  }

  private var known: [Int: Person] = [:]
  private var byLastWord: [String: [Int]] = [:]
  private var byFirstWord: [String: [Int]] = [:]
  private var byPost: [String: [Int]] = [:]
  private var byNominal: [String: [Int]] = [:]
  private var byStatedWord: [Substring: [Int]] = [:]

  // MARK: Making

  mutating func add(_ index: Int, _ words: [String]) {
    known[index] = Person(words: words)
    enter(index, words)
  }

  /// Gives a person a longer name; whether it is longer than the one before.
  mutating func lengthen(_ index: Int, to words: [String]) -> Bool {
    guard let old = known[index]?.words, words.count > old.count else { return false }
    for word in Set(old) {
      byLastWord[word]?.removeAll { $0 == index }
      byFirstWord[word]?.removeAll { $0 == index }
    }
    known[index]?.words = words
    enter(index, words)
    return true
  }

  private mutating func enter(_ index: Int, _ words: [String]) {
    guard let first = words.first, let last = words.last else { return }
    Self.insert(index, into: &byLastWord[last, default: []])
    if words.count > 1 { Self.insert(index, into: &byFirstWord[first, default: []]) }
  }

  /// Keeps the numbers in order.
  private static func insert(_ index: Int, into list: inout [Int]) {
    let place = list.lastIndex { $0 < index }.map { $0 + 1 } ?? 0
    list.insert(index, at: place)
  }

  mutating func give(_ post: Post, to index: Int) {
    guard let person = known[index], !person.posts.contains(where: { $0.id == post.id }) else {
      return
    }
    known[index]?.posts.append(post)
    byPost[post.id, default: []].append(index)
    for nominal in post.nominals { byNominal[nominal, default: []].append(index) }
  }

  /// Takes down the words of a post as the text states it.
  mutating func state(_ post: String, of index: Int) {
    for word in Set(Folding.folded(post).split(separator: " ")) {
      if byStatedWord[word]?.contains(index) ?? false { continue }
      byStatedWord[word, default: []].append(index)
    }
  }

  mutating func mention(_ index: Int, at token: Int) { known[index]?.latest = token }

  mutating func forgetMentions() { for index in known.keys { known[index]?.latest = -1 } }

  // MARK: Finding

  /// The person of a name: the same first and last word, or one of the two where that is all there is.
  /// Of several the one mentioned last.
  func match(_ words: [String]) -> Int? {
    guard let last = words.last else { return nil }
    var surname: Int?
    for index in byLastWord[last] ?? [] {
      guard let person = known[index] else { continue }
      if words.count > 1, person.words.count > 1 {
        if person.words.first == words.first { return index }
      } else {
        surname = later(surname, index)
      }
    }
    if let surname { return surname }
    guard words.count == 1 else { return nil }
    return (byFirstWord[last] ?? []).reduce(nil as Int?) { later($0, $1) }
  }

  private func later(_ a: Int?, _ b: Int) -> Int {
    guard let a, let first = known[a], let second = known[b] else { return b }
    return first.latest >= second.latest ? a : b
  }

  /// The person mentioned last before a token who holds a post or may be called by a nominal.
  func latest(
    holding post: Post, called nominal: String, before token: Int, where isMeant: (Int) -> Bool
  ) -> Int? {
    var best: (latest: Int, index: Int)?
    for index in (byPost[post.id] ?? []) + (byNominal[nominal] ?? []) {
      guard let latest = known[index]?.latest, latest >= 0, latest < token, isMeant(index),
        best.map({ ($0.latest, $0.index) < (latest, index) }) ?? true
      else { continue }
      best = (latest, index)
    }
    return best?.index
  }

  /// Token at which a person was last mentioned; nil before the first.
  func latestMention(of index: Int) -> Int? {
    known[index].flatMap { $0.latest < 0 ? nil : $0.latest }
  }

  /// The only person whose post, as stated, has a word.
  func only(withStated word: String, where isMeant: (Int) -> Bool) -> Int? {
    let found = (byStatedWord[Substring(word)] ?? []).filter(isMeant)
    return found.count == 1 ? found.first : nil
  }
}

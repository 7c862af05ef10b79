internal import Authority
internal import Text

/// The persons of an article, by their number among its actors, and the ways to find them: by the
/// words of their names and by their posts. The time of a look does not grow with their number.
struct People {
  struct Person {
    /// Folded words of the name without initials and "Jr."
    var words: [String]
    /// Those that the article states and those that the tables know of the time.
    var posts: [Post] = []
    var statedPosts: Set<String> = []
    /// Tokens at which the person is named, in order.
    var mentions: [Int] = []
  }

  private var known: [Int: Person] = [:]
  private var byLastWord: [String: [Int]] = [:]
  private var byFirstWord: [String: [Int]] = [:]
  private var byPost: [String: [Int]] = [:]
  private var byFormerPost: [String: [Int]] = [:]
  private var byFormerNominal: [String: [Int]] = [:]
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

  mutating func give(_ post: Post, to index: Int, isStated: Bool = true) {
    if isStated { known[index]?.statedPosts.insert(post.id) }
    guard let person = known[index], !person.posts.contains(where: { $0.id == post.id }) else {
      return
    }
    known[index]?.posts.append(post)
    byPost[post.id, default: []].append(index)
    for nominal in post.nominals { byNominal[nominal, default: []].append(index) }
  }

  /// Takes down a post that the tables know of an earlier time.
  mutating func giveFormer(_ post: Post, to index: Int) {
    byFormerPost[post.id, default: []].append(index)
    for nominal in post.nominals { byFormerNominal[nominal, default: []].append(index) }
  }

  /// Takes down the words of a post as the text states it.
  mutating func state(_ post: String, of index: Int) {
    for word in Set(Folding.folded(post).split(separator: " ")) {
      if byStatedWord[word]?.contains(index) ?? false { continue }
      byStatedWord[word, default: []].append(index)
    }
  }

  mutating func mention(_ index: Int, at token: Int) {
    guard let mentions = known[index]?.mentions else { return }
    let place = mentions.partitioningIndex { $0 >= token }
    if place < mentions.count, mentions[place] == token { return }
    known[index]?.mentions.insert(token, at: place)
  }

  mutating func forgetMentions() { for index in known.keys { known[index]?.mentions = [] } }

  // MARK: Finding

  /// The person of a name: the same first and last word, or one of the two where that is all there is.
  /// Of several the one named last before the token, or else the first behind it.
  ///
  /// - Parameters:
  ///   - isGiven: a single word may be somebody's first name.
  ///   - other: somebody who is not meant.
  func match(
    _ words: [String], isGiven: Bool, near token: Int, but other: Int? = nil,
    where mayBe: (Int) -> Bool
  ) -> Int? {
    guard let last = words.last else { return nil }
    var surnames: [Int] = []
    for index in byLastWord[last] ?? [] where index != other {
      guard let person = known[index] else { continue }
      if words.count > 1, person.words.count > 1 {
        if person.words.first == words.first { return index }
      } else {
        surnames.append(index)
      }
    }
    if surnames.isEmpty, words.count == 1, isGiven { surnames = byFirstWord[last] ?? [] }
    if surnames.count < 2 { return surnames.first }
    return nearest(surnames.filter(mayBe), to: token) ?? nearest(surnames, to: token)
  }

  private func nearest(_ persons: [Int], to token: Int) -> Int? {
    func distance(_ index: Int) -> (isBehind: Bool, tokens: Int) {
      if let before = latestMention(of: index, before: token + 1) { return (false, token - before) }
      return (true, known[index]?.mentions.first.map { $0 - token } ?? .max)
    }
    return persons.min {
      let (a, b) = (distance($0), distance($1))
      return a.isBehind != b.isBehind ? b.isBehind : (a.tokens, $0) < (b.tokens, $1)
    }
  }

  /// The one of some persons who is named last before a token.
  func latest(
    among persons: [Int], before token: Int, where isMeant: (Int) -> Bool
  ) -> Int? {
    var best: (latest: Int, index: Int)?
    for index in persons {
      guard let latest = latestMention(of: index, before: token), isMeant(index),
        best.map({ ($0.latest, $0.index) < (latest, index) }) ?? true
      else { continue }
      best = (latest, index)
    }
    return best?.index
  }

  /// Those who hold a post or may be called by a nominal.
  func holders(of post: Post, called nominal: String) -> [Int] {
    (byPost[post.id] ?? []) + (byNominal[nominal] ?? [])
  }

  /// Whether the article itself gives a person a post that may be meant by another or by a nominal.
  func states(_ post: Post, called nominal: String, of index: Int) -> Bool {
    guard let person = known[index] else { return false }
    return person.posts.contains {
      person.statedPosts.contains($0.id) && ($0.id == post.id || $0.nominals.contains(nominal))
    }
  }

  /// Whether all posts that the article gives a person are others than may be meant by a post or a nominal.
  func states(another nominal: String, than post: Post, of index: Int) -> Bool {
    guard let person = known[index], !person.statedPosts.isEmpty else { return false }
    return !states(post, called: nominal, of: index)
  }

  /// Those of whom the tables know a post that they have left, or one that may be called by a nominal.
  func formerHolders(of post: Post, called nominal: String) -> [Int] {
    (byFormerPost[post.id] ?? []) + (byFormerNominal[nominal] ?? [])
  }

  /// Whether the article itself gives a person a post.
  func states(_ post: Post, of index: Int) -> Bool {
    known[index]?.statedPosts.contains(post.id) ?? false
  }

  /// The posts that the article states and those that the tables know of the time.
  func posts(of index: Int) -> [Post] { known[index]?.posts ?? [] }

  /// Whether a post of the person is known.
  func hasPost(_ index: Int) -> Bool { known[index].map { !$0.posts.isEmpty } ?? false }

  /// Whether no more than a surname is known of the person.
  func isSurname(_ index: Int) -> Bool { known[index]?.words.count == 1 }

  /// Token at which a person was last named before a token.
  func latestMention(of index: Int, before token: Int) -> Int? {
    guard let mentions = known[index]?.mentions else { return nil }
    let place = mentions.partitioningIndex { $0 >= token }
    return place > 0 ? mentions[place - 1] : nil
  }

  /// The only person whose post, as stated, has a word.
  func only(withStated word: String, where isMeant: (Int) -> Bool) -> Int? {
    let found = (byStatedWord[Substring(word)] ?? []).filter(isMeant)
    return found.count == 1 ? found.first : nil
  }
}

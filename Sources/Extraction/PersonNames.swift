internal import Authority
internal import Text

/// A person's name in a text with the title around it: "the Russian ambassador to the US Anatoly Antonov".
struct PersonName: Sendable {
  /// The name alone.
  let name: Range<Int>
  /// Name and title.
  let range: Range<Int>
  /// The words of the post, with the country or body that go with it, without an article.
  let post: Range<Int>?
  /// The post as the tables know it.
  let postEntry: Post?
  /// ISO code of the country that the title names, or that has the post as a rule.
  let country: String?
  /// The title does not name the country: "Foreign Secretary" is mostly the British one, but there are others.
  var isCountryUsual = false
  /// "Mr.", "Ms."
  let hasHonorific: Bool

  var isTitled: Bool { post != nil || hasHonorific }
}

/// Finds runs of capitalised words that can be names of persons.
struct PersonNames {
  let text: TokenizedText
  let phrases: Phrases
  let cues: CueTable

  /// The names in one paragraph, in order.
  func find(in paragraph: Range<Int>, isHeadline: Bool) -> [PersonName] {
    let starts = Set(text.sentences(in: paragraph).map(\.lowerBound))
    var found: [PersonName] = []
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      guard let run = run(at: index, in: paragraph, starts: starts, isHeadline: isHeadline) else {
        index += 1
        continue
      }
      found.append(withTitle(run, in: paragraph))
      index = run.upperBound
    }
    return found
  }

  // MARK: The name

  private func run(
    at start: Int, in paragraph: Range<Int>, starts: Set<Int>, isHeadline: Bool
  ) -> Range<Int>? {
    let isHe = !starts.contains(start) && !isHeadline && isHe(start, in: paragraph)
    guard isHe || isNamePart(start, first: true) else { return nil }
    if starts.contains(start) || isHeadline || isAfterMark(start, paragraph),
      WordClasses.openers.contains(text.lower[start])
        || NounPhrases.collectives.contains(text.lower[start])
        || WordClasses.isAdverb(text.lower[start])
          && !(start + 1 < paragraph.upperBound && isNamePart(start + 1, first: false))
    {
      return nil
    }
    var end = start + 1
    while end < paragraph.upperBound, end - start < 6 {
      if isNamePart(end, first: false) {
        if isHeadline || starts.contains(start), cues.isForm(text.lower[end]) { break }
        end += 1
      } else if isKnownWordAsSurname(end, behind: start, in: paragraph) {
        end += 1
        break
      } else if let part = partBehindParticles(at: end, in: paragraph) {
        end = part + 1
      } else {
        break
      }
    }
    if end + 1 < paragraph.upperBound, text.tokens[end].kind == .comma,
      WordClasses.nameSuffixes.contains(text.lower[end + 1])
    {
      end += 2
    }
    let capitals = (start..<end).filter { text.tokens[$0].isCapitalized }
    guard capitals.count <= 5, !capitals.isEmpty || end == start + 1 else { return nil }
    return start..<end
  }

  /// "Vice Premier He Lifeng", "in Paris, He said": the family name, which inside a sentence alone has a capital.
  private func isHe(_ index: Int, in paragraph: Range<Int>) -> Bool {
    text.words[index] == "He" && index > paragraph.lowerBound
      && [.word, .comma].contains(text.tokens[index - 1].kind)
      && !text.tokens[index - 1].isCapitalized || isTitledHe(index, in: paragraph)
  }

  private func isTitledHe(_ index: Int, in paragraph: Range<Int>) -> Bool {
    text.words[index] == "He" && index > paragraph.lowerBound && index + 1 < paragraph.upperBound
      && phrases.phrase(endingAt: index - 1)?.post != nil
      && isNamePart(index + 1, first: false)
  }

  /// "Julie Bishop", "Jim Jordan": a title, a place or a body behind a given name, and nothing else with a
  /// capital behind it.
  private func isKnownWordAsSurname(_ index: Int, behind start: Int, in paragraph: Range<Int>)
    -> Bool
  {
    let token = text.tokens[index]
    guard token.kind == .word, token.isCapitalized, token.spaceBefore,
      let phrase = phrases.phrase(startingAt: index), phrase.range.count == 1, !phrase.isAdjective,
      phrase.institution == nil, phrase.outlet == nil,
      GivenNames.shipped.gender(of: text.words[start]) != nil
    else { return false }
    let next = index + 1
    return next == paragraph.upperBound
      || !(text.tokens[next].isCapitalized && text.tokens[next].kind == .word)
        && text.tokens[next].kind != .number
  }

  /// "Leyen" behind "von der".
  private func partBehindParticles(at start: Int, in paragraph: Range<Int>) -> Int? {
    var index = start
    while index < paragraph.upperBound, index - start < 3, text.tokens[index].kind == .word,
      WordClasses.nameParticles.contains(text.lower[index])
    {
      index += 1
    }
    guard index > start, index < paragraph.upperBound, isNamePart(index, first: false) else {
      return nil
    }
    return index
  }

  private func isAfterMark(_ index: Int, _ paragraph: Range<Int>) -> Bool {
    index > paragraph.lowerBound
      && [.quote, .colon, .dash, .openBracket].contains(text.tokens[index - 1].kind)
  }

  private func isNamePart(_ index: Int, first: Bool) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word else { return false }
    let lower = text.lower[index]
    if token.isCapitalized, text.words[index].contains("-"),
      Gazetteer.shipped.compound(text.words[index]) != nil
    {
      return false
    }
    // "al-Burhan"
    let isCapital =
      token.isCapitalized
      || (lower.hasPrefix("al-") || lower.hasPrefix("el-"))
        && text.words[index].dropFirst(3).first?.isUppercase ?? false
    // "M." is a title in front of a name, and an initial inside one.
    let isInitial = !first && lower == "m."
    guard isCapital, isInitial || phrases.phrase(at: index) == nil else { return false }
    if WordClasses.weekdays.contains(lower) { return false }
    if WordClasses.months.contains(lower), first || !isSurname(index) { return false }
    if WordClasses.honorifics.contains(lower) && !isInitial || organisationWords.contains(lower)
      || portfolioWords.contains(lower)
    {
      return false
    }
    if first {
      return !WordClasses.subjectPronouns.contains(lower)
        && !WordClasses.determiners.contains(lower)
        && !WordClasses.prepositions.contains(lower) && !WordClasses.nameSuffixes.contains(lower)
        && !WordClasses.auxiliaries.contains(lower) && !numberWords.contains(lower)
        && !lower.hasPrefix("i’") && !lower.hasPrefix("i'")
        && token.bytes.count > 1
    }
    return token.spaceBefore
  }

  /// "Theresa May said": a month behind a capitalised name and before no number is a surname.
  private func isSurname(_ index: Int) -> Bool {
    guard index > 0, text.tokens[index].isCapitalized, text.tokens[index - 1].isCapitalized,
      text.tokens[index - 1].kind == .word, phrases.phrase(at: index - 1) == nil,
      !WordClasses.openers.contains(text.lower[index - 1])
    else { return false }
    return index + 1 == text.tokens.count || text.tokens[index + 1].kind != .number
  }

  // MARK: The title

  private func withTitle(_ name: Range<Int>, in paragraph: Range<Int>) -> PersonName {
    var start = name.lowerBound
    var end = name.upperBound
    var post: Range<Int>?
    var entry: Post?
    var country: String?
    var hasHonorific = false
    var isCountryUsual = false
    while start > paragraph.lowerBound,
      WordClasses.honorifics.contains(text.lower[start - 1])
        || phrases.phrase(endingAt: start - 1)?.isOnlyTitle ?? false
    {
      start = phrases.phrase(endingAt: start - 1)?.range.lowerBound ?? start - 1
      hasHonorific = true
    }
    if let title = titleBefore(start, in: paragraph, nameEnd: name.upperBound) {
      post = title.words
      entry = title.post
      country = title.country
      isCountryUsual = title.isCountryUsual
      start = title.words.lowerBound
    }
    // "Sen. Lindsey Graham", "Gen. Mark Milley"
    if post == nil, hasHonorific, let rank = phrases.phrase(startingAt: start), rank.isRank,
      rank.range.upperBound == name.lowerBound
    {
      post = rank.range
    }
    if post != nil, end + 1 < paragraph.upperBound, text.lower[end] == "of",
      let after = skippingArticle(end + 1, paragraph).flatMap({ phrases.phrase(startingAt: $0) }),
      let code = after.countryCode
    {
      country = isCountryUsual ? code : country ?? code
      isCountryUsual = false
      end = after.range.upperBound
    }
    if let bracket = bracket(at: end, in: paragraph) {
      // "LIU JIEYI (China)"
      if let inside = phrases.phrase(startingAt: bracket.lowerBound + 1), !inside.isAdjective,
        inside.range.upperBound == bracket.upperBound - 1
      {
        country = country ?? inside.countryCode
      }
      end = bracket.upperBound
    }
    // "Colonel-General Anatoly Nogovitsyn, deputy chief of the General Staff,"
    if post == nil || entry?.isRank ?? false, let apposition = titleAfter(end, in: paragraph) {
      post = apposition.words
      entry = apposition.post
      country = country ?? apposition.country
      isCountryUsual = apposition.isCountryUsual
    }
    if country == nil { country = countryOfApposition(end, in: paragraph) }
    if start > paragraph.lowerBound, post != nil || hasHonorific,
      WordClasses.determiners.contains(text.lower[start - 1])
    {
      start -= 1
    }
    return PersonName(
      name: name, range: start..<end, post: post, postEntry: entry, country: country,
      isCountryUsual: isCountryUsual, hasHonorific: hasHonorific)
  }

  /// "(王毅)" behind a name.
  private func bracket(at index: Int, in paragraph: Range<Int>) -> Range<Int>? {
    guard index < paragraph.upperBound, text.tokens[index].kind == .openBracket,
      let close = (index..<min(paragraph.upperBound, index + 8))
        .first(where: { text.tokens[$0].kind == .closeBracket })
    else { return nil }
    return index..<(close + 1)
  }

  private struct Title {
    var words: Range<Int>
    var post: Post
    var country: String?
    var isCountryUsual = false
  }

  private func skippingArticle(_ index: Int, _ paragraph: Range<Int>) -> Int? {
    guard index < paragraph.upperBound else { return nil }
    return text.lower[index] == "the" && index + 1 < paragraph.upperBound ? index + 1 : index
  }

  /// A title that ends where the name starts.
  private func titleBefore(_ end: Int, in paragraph: Range<Int>, nameEnd: Int) -> Title? {
    guard end > paragraph.lowerBound else { return nil }
    if let phrase = phrases.phrase(endingAt: end - 1),
      phrase.range.lowerBound >= paragraph.lowerBound
    {
      if let post = phrase.post {
        return extended(Title(words: phrase.range.lowerBound..<end, post: post), in: paragraph)
      }
      // "ambassador to the US Anatoly Antonov"
      if phrase.isPlaceOrBody, let title = titleWithObject(phrase.range, end: end, in: paragraph) {
        return title
      }
    }
    // "our National Security Advisor, Jake Sullivan"
    if text.tokens[end - 1].kind == .comma, end - 2 >= paragraph.lowerBound,
      nameEnd >= paragraph.upperBound
        || [.comma, .terminal, .openBracket].contains(text.tokens[nameEnd].kind),
      let phrase = phrases.phrase(
        endingAt: text.lower[end - 2] == "here" ? max(0, end - 3) : end - 2)
    {
      if phrase.isPlaceOrBody,
        let title = titleWithObject(phrase.range, end: end - 1, in: paragraph)
      {
        return title
      }
      guard let post = phrase.post else { return nil }
      return extended(Title(words: phrase.range.lowerBound..<(end - 1), post: post), in: paragraph)
    }
    return nil
  }

  private func titleWithObject(_ object: Range<Int>, end: Int, in paragraph: Range<Int>) -> Title? {
    var index = object.lowerBound - 1
    if index >= paragraph.lowerBound, text.lower[index] == "the" { index -= 1 }
    guard index - 1 >= paragraph.lowerBound,
      ["to", "of", "for", "in", "at"].contains(text.lower[index]),
      let phrase = phrases.phrase(endingAt: index - 1), let post = phrase.post
    else { return nil }
    var title = extended(Title(words: phrase.range.lowerBound..<end, post: post), in: paragraph)
    if title.country == nil, text.lower[index] == "of" || text.lower[index] == "for" {
      title.country = phrases.phrase(at: object.lowerBound)?.countryCode
    }
    return title
  }

  /// Takes in the qualifiers and the country in front of a post: "Russia's former", "US".
  private func extended(_ title: Title, in paragraph: Range<Int>) -> Title {
    var title = title
    var start = title.words.lowerBound
    if title.country == nil, let code = countryInside(start, title.post) {
      title.country = code
      // "the deputy US ambassador"
      while start > paragraph.lowerBound, qualifiers.contains(text.lower[start - 1]) { start -= 1 }
    }
    while start > paragraph.lowerBound, title.country == nil {
      let before = start - 1
      if text.tokens[before].kind == .clitic, before - 1 >= paragraph.lowerBound,
        let owner = phrases.phrase(endingAt: before - 1)
      {
        title.country = owner.countryCode
        start = owner.range.lowerBound
        break
      }
      if let phrase = phrases.phrase(endingAt: before),
        phrase.range.lowerBound >= paragraph.lowerBound
      {
        if let code = phrase.countryCode {
          if isWhere(phrase, in: paragraph) { break }
          title.country = code
          start = phrase.range.lowerBound
          continue
        }
        guard phrase.isPlaceOrBody || phrase.post != nil else { break }
        // "Kaliningrad Governor"
        if title.post.postClass == .regionalHead { title.country = phrase.placeCountry }
        start = phrase.range.lowerBound
        continue
      }
      // "Kaliningrad Region Governor"
      if title.post.postClass == .regionalHead, text.tokens[before].isCapitalized,
        Self.regions.contains(text.lower[before])
      {
        start = before
        continue
      }
      // "Foreign Affairs Cabinet Secretary"
      let isPortfolio =
        text.tokens[before].isCapitalized
        && (portfolioWords.contains(text.lower[before])
          || portfolioWords.contains(text.lower[start]) && text.tokens[start].isCapitalized
            && text.tokens[before].kind == .word)
      guard
        isPortfolio || qualifiers.contains(text.lower[before])
          || organisationWords.contains(text.lower[before]) && text.tokens[before].isCapitalized
      else { break }
      start = before
    }
    title.words = start..<title.words.upperBound
    if title.country == nil, let usual = title.post.country?.code {
      title.country = usual
      title.isCountryUsual = title.post.isElsewhereToo
    }
    return title
  }

  private static let regions: Set<String> = [
    "region", "oblast", "province", "governorate", "krai", "prefecture", "county", "state",
    "district", "republic", "territory",
  ]

  /// "US ambassador", which the tables know as a whole.
  private func countryInside(_ start: Int, _ post: Post) -> String? {
    guard post.country == nil, text.tokens[start].isCapitalized,
      let phrase = phrases.phrase(startingAt: start), phrase.post != nil, phrase.range.count > 1
    else { return nil }
    return Gazetteer.shipped.longestMatch(in: Array(text.words[phrase.range.dropLast()]), at: 0)?
      .entries.lazy.compactMap(\.country).first?.code
  }

  /// "In Cairo Foreign Minister Lavrov said": where he said it, not whose minister he is.
  private func isWhere(_ place: Phrases.Phrase, in paragraph: Range<Int>) -> Bool {
    place.range.lowerBound > paragraph.lowerBound && !place.isAdjective
      && ["in", "at", "from"].contains(text.lower[place.range.lowerBound - 1])
  }

  /// ", the Russian ambassador to Washington,"
  private func titleAfter(_ end: Int, in paragraph: Range<Int>) -> Title? {
    guard end + 1 < paragraph.upperBound, text.tokens[end].kind == .comma else { return nil }
    var index = end + 1
    let limit = min(paragraph.upperBound, index + 8)
    while index < limit, text.tokens[index].kind != .comma, text.tokens[index].kind != .terminal {
      if let phrase = phrases.phrase(startingAt: index), let post = phrase.post,
        // "the deputy US ambassador"
        phrase.range.count > 1 || !qualifiers.contains(text.lower[index])
          || !text.tokens[min(index + 1, limit - 1)].isCapitalized
      {
        var upper = phrase.range.upperBound
        if upper + 1 < paragraph.upperBound, ["to", "of", "for"].contains(text.lower[upper]),
          let object = skippingArticle(upper + 1, paragraph).flatMap({
            phrases.phrase(startingAt: $0)
          })
        {
          upper = object.range.upperBound
        }
        // "the president's adviser" is not the president.
        let isBehindObject = upper > phrase.range.upperBound
        guard
          upper >= paragraph.upperBound
            || (isBehindObject || !text.tokens[upper].isCapitalized)
              && text.tokens[upper].kind != .clitic
        else { return nil }
        let objectEnd = upper
        upper = wholeApposition(from: upper, in: paragraph)
        var title = extended(
          Title(words: phrase.range.lowerBound..<upper, post: post), in: paragraph)
        guard title.words.lowerBound > end else { return nil }
        // An ambassador "to" a country is not of it.
        let isSent = phrase.range.upperBound < upper && text.lower[phrase.range.upperBound] == "to"
        if title.country == nil, !isSent {
          title.country = phrases.phrase(at: objectEnd - 1)?.countryCode
        }
        return title
      }
      let word = text.lower[index]
      guard
        WordClasses.determiners.contains(word) || qualifiers.contains(word)
          || phrases.phrase(at: index) != nil || text.tokens[index].kind == .clitic
      else { return nil }
      index += 1
    }
    return nil
  }
}

extension PersonNames {
  /// "Georgy Arbatov, the Kremlin's leading expert on America,": the state whose he is, of whatever post; not that
  /// which he is sent to or speaks of.
  private func countryOfApposition(_ end: Int, in paragraph: Range<Int>) -> String? {
    guard end + 2 < paragraph.upperBound, text.tokens[end].kind == .comma else { return nil }
    let limit = min(paragraph.upperBound, end + 12)
    guard
      let close = ((end + 2)..<limit).first(where: {
        [.comma, .terminal].contains(text.tokens[$0].kind)
      })
    else { return nil }
    let words = (end + 1)..<close
    guard
      WordClasses.determiners.contains(text.lower[end + 1])
        || qualifiers.contains(text.lower[end + 1])
        || words.contains(where: { phrases.phrase(startingAt: $0) != nil }),
      !words.contains(where: {
        WordClasses.relatives.contains(text.lower[$0])
          || text.tokens[$0].kind != .clitic
            && WordClasses.auxiliaries.contains(text.lower[$0])
      })
    else { return nil }
    for index in words {
      if text.lower[index] != "of", WordClasses.prepositions.contains(text.lower[index]) {
        return nil
      }
      guard let phrase = phrases.phrase(startingAt: index) else { continue }
      let next = phrase.range.upperBound
      // "Parliamentary Under-Secretary of State of the United Kingdom"
      if next == close, index > end + 2, let code = phrase.countryCode, !phrase.isAdjective,
        text.lower[index - 1] == "of" || text.lower[index - 2] == "of"
      {
        return code
      }
      guard next < close, let code = phrase.countryCode else { continue }
      if text.tokens[next].kind == .clitic { return next + 1 < close ? code : nil }
      // A name would be next in a list of names.
      return phrase.isAdjective && !text.tokens[next].isCapitalized ? code : nil
    }
    return nil
  }

  /// "counselor at the mission to the United Nations", "chairperson of the AU Commission": up to the comma
  /// that closes it.
  private func wholeApposition(from upper: Int, in paragraph: Range<Int>) -> Int {
    let limit = min(paragraph.upperBound, upper + 16)
    guard upper < limit else { return upper }
    let isOpen =
      ["of", "for", "at", "to", "with"].contains(text.lower[upper])
      || text.tokens[upper].isCapitalized
    guard isOpen,
      let comma = (upper..<limit).first(where: {
        text.tokens[$0].kind != .word && text.tokens[$0].kind != .clitic
      }),
      text.tokens[comma].kind == .comma,
      (upper..<comma).allSatisfy({
        (text.tokens[$0].kind == .clitic || !WordClasses.auxiliaries.contains(text.lower[$0]))
          && !cues.isForm(text.lower[$0])
          && !WordClasses.relatives.contains(text.lower[$0])
      })
    else { return upper }
    return comma
  }
}

/// Words between a country and a post: "the then French foreign minister".
let qualifiers: Set<String> = [
  "former", "then", "acting", "interim", "outgoing", "late", "ex", "new", "incoming", "designate",
  "first", "deputy", "vice", "senior", "top", "chief", "lead", "permanent", "special", "assistant",
  "under", "current", "longtime", "veteran", "newly", "appointed", "visiting", "hard-line",
  "caretaker", "de", "facto", "supreme",
]

let numberWords: Set<String> = [
  "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  "dozens", "hundreds", "thousands",
]

/// What a post may be for: "Special Representative for Peace and Security Affairs Noh Kyu-duk".
let portfolioWords: Set<String> = [
  "affairs", "security", "policy", "plans", "relations", "operations", "development",
  "cooperation", "trade", "defence", "defense", "environment", "strategy", "integration",
  "rights", "democracy", "labor", "labour", "resources", "management",
]

/// Words that make a capitalised name the name of a body.
let organisationWords: Set<String> = [
  "ministry", "department", "council", "committee", "party", "agency", "embassy", "commission",
  "organization", "organisation", "union", "court", "parliament", "government", "office", "bank",
  "institute", "university", "center", "centre", "foundation", "association", "army", "forces",
  "front", "movement", "assembly", "congress", "senate", "house", "cabinet", "administration",
  "authority", "federation", "corps", "secretariat", "bureau", "mission", "delegation", "fund",
  "league", "alliance", "coalition", "republic", "kingdom", "conference", "society", "network",
  "group", "consulate",
  "duma", "bundestag", "knesset", "majlis", "politburo", "kremlin", "navy", "police", "board",
  "directorate", "service", "headquarters", "presidency", "dialogue", "times", "post", "news",
]

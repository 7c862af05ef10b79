internal import Authority
internal import Dates
public import Reading
public import Tagging
internal import Text

/// Finds in an article who said what, in whose words, when and where.
///
/// A pure function of the article: no files, no database, no clock.
public struct Extractor: Sendable {
  public enum Engine: String, CaseIterable, Sendable {
    /// The learned model, with the rules as one of its witnesses.
    case learned
    /// The rules alone.
    case rules
  }

  private let engine: Engine
  private let model: Model

  /// - Parameter model: the weights to use; the ones that came with the program unless one is being trained.
  public init(engine: Engine = .learned, model: Model = .shipped) {
    self.engine = engine
    self.model = model
  }

  /// Names the engine in an archive, so that one can tell what an older version found.
  public var name: String {
    switch engine {
    case .learned: "learned-1"
    case .rules: "rules-2"
    }
  }

  public func extract(_ article: Article) -> Extract {
    var reading = ArticleReading(article, engine: engine, model: model)
    return reading.run()
  }

  /// Something the model found, before it is known how far it is to be trusted.
  public struct Candidate: Sendable {
    /// Ranges of tokens.
    public let content: [Range<Int>]
    public let source: Range<Int>?
    /// `Confidence.features`
    public let evidence: [Float]
  }

  /// What a model finds in an article, for the fitting of its confidence.
  public static func candidates(_ article: Article, model: Model) -> [Candidate] {
    ArticleReading(article, engine: .learned, model: model).attributions().joined()
      .filter { !$0.evidence.isEmpty }
      .map { Candidate(content: $0.content, source: $0.source, evidence: $0.evidence) }
  }

  /// What the learned model is shown of an article, for its training: the tokens as numbers, and the
  /// paragraphs that it labels.
  public static func view(_ article: Article) -> (traits: TokenTraits, paragraphs: [Range<Int>]) {
    ArticleReading(article, engine: .learned, model: nil).view()
  }
}

/// The work on one article.
private struct ArticleReading {
  let article: Article
  let text: TokenizedText
  let phrases: Phrases
  let names: [PersonName]
  let nouns: NounPhrases
  let rules: AttributionRules
  let channels: Channels
  let dates: SaidDates
  var cast: Cast
  var found = Extract()
  /// The sentence of each report, as tokens.
  var sentences: [Range<Int>] = []
  /// Where the events are told of, in the order of the text; they do not overlap.
  private var eventSpans: [(span: TextSpan, event: Int)] = []
  /// The content of each report that may hold others, as tokens.
  var contents: [[Range<Int>]] = []

  let learned: LearnedAttributions?

  init(_ article: Article, engine: Extractor.Engine, model: Model?) {
    self.article = article
    text = article.text
    let cues = CueTable.shipped
    phrases = Phrases(in: text)
    let finder = PersonNames(text: text, phrases: phrases, cues: cues)
    var names: [PersonName] = []
    for (part, range) in zip(article.parts, text.paragraphs) {
      guard part != .frontMatter, part != .boilerplate else { continue }
      let isHeadline = part == .headline || part == .subheading
      names += finder.find(in: range, isHeadline: isHeadline)
    }
    self.names = names
    nouns = NounPhrases(text: text, phrases: phrases, cues: cues, names: names)
    rules = AttributionRules(text: text, nouns: nouns, cues: cues)
    channels = Channels(text: text, phrases: phrases)
    learned =
      engine == .rules
      ? nil
      : LearnedAttributions(
        text: text, rules: rules, nouns: nouns, cues: cues, channels: channels, model: model)
    dates = SaidDates(
      text: text, written: article.dateline?.date, published: article.published,
      isDateline: article.dateline?.date != nil)
    cast = Cast(text: text, phrases: phrases, nouns: nouns, names: names)
  }

  private func paragraphs(_ wanted: Set<Article.Part>) -> [Range<Int>] {
    zip(article.parts, text.paragraphs).filter { wanted.contains($0.0) }.map { body($0.1) }
  }

  /// A paragraph without the dateline in front of it.
  private func body(_ paragraph: Range<Int>) -> Range<Int> {
    guard let dateline = article.dateline else { return paragraph }
    let end = text.source.byte(atCodePoint: dateline.span.end)
    guard Int(text.tokens[paragraph.lowerBound].start) < end,
      Int(text.tokens[paragraph.upperBound - 1].end) > end
    else { return paragraph }
    let first = paragraph.first { Int(text.tokens[$0].start) >= end } ?? paragraph.upperBound
    return first..<paragraph.upperBound
  }

  mutating func run() -> Extract {
    let bodies = paragraphs([.body])
    let turns = Turns(text: text).find(in: bodies)
    if !turns.isEmpty {
      for turn in turns { add(turn) }
    } else if let document = DocumentText(text: text, parts: article.parts).find(names: names) {
      add(document)
    } else {
      addAttributions()
      addNested()
    }
    addEvents()
    addSaid()
    addReadout()
    sortReports()
    HeadlineRepeats(text: text.source).mark(&found.reports)
    cast.noteRemainingMentions()
    found.actors = cast.actors
    found.mentions = cast.mentions
    return found
  }

  // MARK: Reports

  /// The body first: it names in full those of whom the headline gives a surname.
  private mutating func addAttributions() {
    let found = attributions()
    for attribution in found[0] { add(attribution, isHeadline: false) }
    for attribution in found[1] { add(attribution, isHeadline: true) }
  }

  /// Those of the body, and those of the headlines.
  func attributions() -> [[Attribution]] {
    let bodies = paragraphs([.body])
    let headlines = paragraphs([.headline, .subheading])
    let ruled = [self.ruled(bodies, isHeadline: false), self.ruled(headlines, isHeadline: true)]
    guard let learned else { return ruled }
    let all = learned.attributions(
      in: (bodies + headlines).sorted { $0.lowerBound < $1.lowerBound },
      ruled: ruled.joined().sorted { $0.sentence.lowerBound < $1.sentence.lowerBound })
    func isHeadline(_ attribution: Attribution) -> Bool {
      headlines.contains { $0.contains(attribution.sentence.lowerBound) }
    }
    var found = all.filter { !isHeadline($0) }
    rules.joinReopened(&found)
    return [found, all.filter(isHeadline)]
  }

  /// What the paraphrases say that others have said.
  private mutating func addNested() {
    for outer in found.reports.indices
    where found.reports[outer].kind != .direct && found.reports[outer].attitude == .statement {
      for content in contents[outer] {
        for attribution in rules.sentenceAttributions(content, isHeadline: false)
        where isNested(attribution) {
          let count = found.reports.count
          add(attribution, isHeadline: found.reports[outer].isHeadline)
          guard found.reports.count > count else { continue }
          found.reports[count].within = outer
          found.reports[count].via =
            found.reports[outer].speaker.map { cast.actors[$0].name }
        }
      }
    }
  }

  /// Only clauses: "accepted the map" tells of no words.
  private func isNested(_ attribution: Attribution) -> Bool {
    guard let verb = attribution.verb, attribution.source != nil, verb.attitude == .statement,
      let first = attribution.content.first?.lowerBound
    else { return false }
    guard !verb.frames.isDisjoint(with: [.quote, .tell, .order]) || text.lower[first] == "that"
    else { return false }
    return attribution.content.reduce(0) { $0 + $1.count } >= 3
  }

  private func ruled(_ paragraphs: [Range<Int>], isHeadline: Bool) -> [Attribution] {
    var previous: Attribution?
    var attributions: [Attribution] = []
    for paragraph in paragraphs {
      attributions += rules.attributions(
        in: paragraph, isHeadline: isHeadline, previous: &previous)
    }
    rules.joinReopened(&attributions)
    return attributions
  }

  /// What the learned model is shown.
  func view() -> (traits: TokenTraits, paragraphs: [Range<Int>]) {
    let bodies = paragraphs([.body])
    let headlines = paragraphs([.headline, .subheading])
    let found = ruled(bodies, isHeadline: false) + ruled(headlines, isHeadline: true)
    let view = LearnedAttributions(
      text: text, rules: rules, nouns: nouns, cues: .shipped, channels: channels, model: nil)
    return (
      view.traits(ruled: found),
      (bodies + headlines).sorted { $0.lowerBound < $1.lowerBound }
    )
  }

  private mutating func add(_ attribution: Attribution, isHeadline: Bool) {
    var report = Report(
      kind: attribution.kind, form: attribution.form,
      content: attribution.content.filter { !$0.isEmpty }.map(text.span),
      confidence: attribution.confidence)
    guard !report.content.isEmpty else { return }
    report.quoted = attribution.quoted.filter { !$0.isEmpty }.map(text.span)
    report.cue = attribution.cue.map(text.span)
    report.cueLemma =
      attribution.verb?.lemma ?? attribution.cue.map { text.string($0).lowercased() }
    report.act =
      attribution.verb.map { verb in
        let behind = attribution.cue?.dropFirst().map { text.lower[$0] } ?? []
        let content = attribution.content.joined().prefix(8).map { text.lower[$0] }
        return SpeechAct(of: verb, following: behind + content)
      } ?? attribution.cue.flatMap { SpeechAct(named: text.lower[$0]) } ?? .assert
    report.attitude = attribution.attitude
    report.isNegated = attribution.isNegated
    report.isHeadline = isHeadline
    report.source = attribution.source.map(text.span)
    if let source = attribution.source {
      let known =
        attribution.ruledSource.flatMap { $0.overlaps(source) ? cast.resolve($0) : nil }
        ?? cast.resolve(source)
      let mayBeUnnamed = learned != nil || report.kind != .indirect
      report.speaker = known ?? (mayBeUnnamed ? cast.unnamed(source) : nil)
      // The rules are sure of their sources; the model knows what a source looks like without them.
      guard report.speaker != nil || learned != nil else { return }
      report.roleAsStated = report.speaker.flatMap { role(of: $0, at: source) }
    } else if attribution.continuesSpeaker {
      report.speaker = found.reports.last?.speaker
      report.roleAsStated = found.reports.last?.roleAsStated
    }
    if let speaker = report.speaker {
      cast.spoke(speaker, at: attribution.sentence.upperBound - 1)
      if learned == nil, cast.actors[speaker].kind == .anonymous { report.confidence -= 0.05 }
    }
    if let hearer = attribution.hearer { addHearer(hearer, to: &report) }
    if let relay = attribution.relay { report.via = relayName(relay) }
    report.channel =
      report.channel ?? channels.channel(in: attribution.sentence, outside: attribution.content)
    if report.kind == .indirect || report.kind == .mixed || attribution.cue != nil {
      report.said = dates.said(
        in: attribution.sentence, outside: attribution.content, cue: attribution.cue)
    }
    found.reports.append(report)
    sentences.append(attribution.sentence)
    contents.append(attribution.content)
  }

  private mutating func addHearer(_ hearer: Range<Int>, to report: inout Report) {
    if let outlet = phrases.phrase(endingAt: hearer.upperBound - 1)?.outlet {
      report.via = outlet.name
      report.channel = "told \(outlet.name)"
    }
    if let actor = cast.resolve(hearer), actor != report.speaker { report.addressees = [actor] }
  }

  /// The outlet or person in "according to Sputnik".
  private mutating func relayName(_ relay: Range<Int>) -> String? {
    if let outlet = phrases.phrase(endingAt: relay.upperBound - 1)?.outlet { return outlet.name }
    return cast.resolve(relay).map { cast.actors[$0].name }
  }

  private func role(of speaker: Int, at source: Range<Int>) -> String? {
    if let name = nouns.namesByEnd[source.upperBound] ?? nouns.namesByStart[source.lowerBound],
      let post = name.post
    {
      return text.string(post).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .trimmingPunctuation()
    }
    return cast.actors[speaker].posts.first
  }

  private mutating func add(_ turn: Turns.Turn) {
    var report = Report(
      kind: .direct, form: .turn, content: [text.span(turn.content)], confidence: 0.95)
    switch turn.label {
    case .question:
      report.form = .question
      report.act = .question
      report.speaker = cast.reporters(turn.labelRange)
    case .name(let range):
      guard let speaker = cast.resolve(range) ?? cast.issuer(range) else { return }
      report.act = .assert
      report.speaker = speaker
      report.roleAsStated = role(of: speaker, at: range)
    }
    if !turn.isContinued { report.source = text.span(turn.labelRange) }
    report.said = article.published.flatMap { $0.precision == .day ? $0 : nil }
    found.reports.append(report)
    sentences.append(turn.content)
    contents.append([])
  }

  private mutating func add(_ document: DocumentText.Found) {
    var issuer: Int?
    var source: Range<Int>?
    if case .named(let range) = document.issuer {
      issuer = cast.issuer(range)
      source = range
    }
    for (index, sentence) in document.sentences.enumerated() {
      let content = rules.trimmed(sentence)
      guard !content.isEmpty else { continue }
      var report = Report(
        kind: .direct, form: .document, content: [text.span(content)], confidence: 0.85)
      report.speaker = issuer
      report.act = .assert
      if let issuer { report.roleAsStated = cast.actors[issuer].posts.first }
      if index == 0, let source { report.source = text.span(source) }
      report.said = article.published.flatMap { $0.precision == .day ? $0 : nil }
      found.reports.append(report)
      sentences.append(sentence)
      contents.append([])
    }
  }

  // MARK: Events and dates

  private mutating func addEvents() {
    let wanted = zip(article.parts, text.paragraphs).filter {
      [.headline, .subheading, .body].contains($0.0)
    }
    found.events = Events(text: text, phrases: phrases, nouns: nouns, dates: dates).find(
      in: wanted.map { (body($0.1), $0.0 == .headline) }, cast: &cast)
    eventSpans = found.events.enumerated()
      .flatMap { index, event in event.spans.map { (span: $0, event: index) } }
      .sorted { $0.span < $1.span }
  }

  /// A statement without a date of its own takes that of the one before it by the same speaker, or
  /// of the interview or speech that the sentence before names him in.
  private mutating func addSaid() {
    var chain: (speaker: Int, date: ResolvedDate, paragraph: Int)?
    for index in found.reports.indices where !found.reports[index].isHeadline {
      guard let speaker = found.reports[index].speaker else { continue }
      let paragraph = text.paragraph(at: sentences[index].lowerBound) ?? 0
      if let date = found.reports[index].said {
        chain = (speaker, date, paragraph)
        continue
      }
      if let (event, date) = occasion(before: sentences[index], of: speaker) {
        found.reports[index].saidAt = event
        found.reports[index].said = date
        chain = (speaker, date, paragraph)
        continue
      }
      guard let current = chain, current.speaker == speaker, paragraph - current.paragraph <= 1,
        !isApart(sentences[index])
      else {
        if chain?.speaker != speaker { chain = nil }
        continue
      }
      found.reports[index].said = ResolvedDate(
        edtf: current.date.edtf, basis: "with the statement before it: \(current.date.basis)")
      chain = (speaker, current.date, paragraph)
    }
  }

  /// "Earlier", "previously", "has repeatedly": not on the day of the statement before.
  private func isApart(_ sentence: Range<Int>) -> Bool {
    sentence.prefix(12).contains {
      ["earlier", "previously", "repeatedly", "long", "often", "once", "ago", "has", "had"]
        .contains(text.lower[$0])
    }
  }

  /// A dated interview, speech or statement of the speaker named in the same sentence or the one before.
  private func occasion(before sentence: Range<Int>, of speaker: Int) -> (Int, ResolvedDate)? {
    guard let number = text.sentence(at: sentence.lowerBound) else { return nil }
    let lower = number > 0 ? text.sentences[number - 1].lowerBound : sentence.lowerBound
    let window = text.span(lower..<sentence.upperBound)
    for index in eventsNear(window) {
      let event = found.events[index]
      guard ["press", "statement"].contains(EventWords.family(event.kind)),
        event.participants.contains(speaker),
        event.spans.contains(where: window.overlaps), let date = event.from,
        event.from?.edtf == event.to?.edtf
      else { continue }
      return (index, date)
    }
    return nil
  }

  /// Events that are told of in a stretch of the text, in the order of the article's events.
  private func eventsNear(_ window: TextSpan) -> [Int] {
    var low = 0
    var high = eventSpans.count
    while low < high {
      let middle = (low + high) / 2
      if eventSpans[middle].span.end > window.start { high = middle } else { low = middle + 1 }
    }
    return Set(eventSpans[low...].prefix { $0.span.start < window.end }.map(\.event)).sorted()
  }

  /// A readout tells of one call or meeting: what its participants said was said there.
  private mutating func addReadout() {
    if let relay = attributable() {
      for index in found.reports.indices where found.reports[index].via == nil {
        found.reports[index].via = relay
      }
    }
    guard let headline = article.headline,
      let main = found.events.firstIndex(where: { event in
        ["meeting", "phone_call"].contains(EventWords.family(event.kind)) && event.status == .held
          && event.spans.contains { headline.overlaps($0) }
          && event.participants.count >= 2
      })
    else { return }
    let event = found.events[main]
    guard event.participants.filter({ cast.actors[$0].kind == .person }).count >= 2 else { return }
    for index in found.reports.indices {
      guard let speaker = found.reports[index].speaker, event.participants.contains(speaker)
      else { continue }
      found.reports[index].saidAt = found.reports[index].saidAt ?? main
      found.reports[index].said = found.reports[index].said ?? event.from
      if found.reports[index].addressees.isEmpty {
        found.reports[index].addressees = event.participants.filter {
          $0 != speaker && cast.actors[$0].kind == .person
        }
      }
    }
  }

  /// "The following is attributable to Spokesperson Ned Price:"
  private mutating func attributable() -> String? {
    for index in text.tokens.indices.dropLast(2)
    where text.lower[index] == "attributable" && text.lower[index + 1] == "to" {
      if let name = nouns.namesByStart[index + 2] ?? nouns.namesByStart[index + 3] {
        return cast.actors[cast.person(name)].name
      }
    }
    return nil
  }

  private mutating func sortReports() {
    let order = found.reports.indices.sorted {
      let a = found.reports[$0].content.first?.start ?? 0
      let b = found.reports[$1].content.first?.start ?? 0
      return (a, $0) < (b, $1)
    }
    let places = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    found.reports = order.map { found.reports[$0] }
    for index in found.reports.indices {
      found.reports[index].within = found.reports[index].within.flatMap { places[$0] }
    }
    sentences = order.map { sentences[$0] }
  }
}

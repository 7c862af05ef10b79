internal import Authority
internal import Dates
internal import Reading
internal import Tagging
internal import Text

/// The work on one article.
struct ArticleReading {
  let article: Article
  let text: TokenizedText
  let phrases: Phrases
  let names: [PersonName]
  let nouns: NounPhrases
  let rules: AttributionRules
  let channels: Channels
  let dates: SaidDates
  let setting: Setting
  var cast: Cast
  var found = Extract()
  /// The sentence of each report, as tokens.
  var sentences: [Range<Int>] = []
  /// The reports whose sentences name those who listen: "addressing the Council, he said".
  var heard: Set<Int> = []
  /// Where the events are told of, in the order of the text; they do not overlap.
  var eventSpans: [(span: TextSpan, event: Int)] = []
  /// The outlet that a report's words were told to, as an actor, by the number of the report.
  var interviewers: [Int: Int] = [:]
  /// Where a report's words were said, as its sentence tells, by the number of the report.
  var occasions: [Int: (words: Range<Int>, kind: EventMention.Kind)] = [:]
  /// The numbers of the paragraphs that are turns of a transcript.
  private var inTurns: Set<Int> = []
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
      let start = isHeadline ? DeskMark.end(in: range, of: text) : range.lowerBound
      names += finder.find(in: start..<range.upperBound, isHeadline: isHeadline)
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
      isDateline: article.dateline?.date != nil,
      paragraphs: zip(article.parts, text.paragraphs)
        .filter { $0.0 == .body || $0.0 == .subheading || $0.1.count == 1 }.map(\.1))
    setting = Setting(article, phrases)
    cast = Cast(
      text: text, phrases: phrases, nouns: nouns, names: names, setting: setting,
      home: Self.home(of: article, phrases))
    cast.note(
      author: zip(article.parts, text.paragraphs).filter { $0.0 == .byline }.map(\.1))
  }

  func paragraphs(_ wanted: Set<Article.Part>) -> [Range<Int>] {
    zip(article.parts, text.paragraphs).filter { wanted.contains($0.0) }.map { body($0.1) }
  }

  /// A paragraph without the dateline in front of it.
  func body(_ paragraph: Range<Int>) -> Range<Int> {
    guard let dateline = article.dateline else { return paragraph }
    let end = text.source.byte(atCodePoint: dateline.span.end)
    guard Int(text.tokens[paragraph.lowerBound].start) < end,
      Int(text.tokens[paragraph.upperBound - 1].end) > end
    else { return paragraph }
    let first = paragraph.first { Int(text.tokens[$0].start) >= end } ?? paragraph.upperBound
    return first..<paragraph.upperBound
  }

  mutating func run() -> Extract {
    let turns = Turns(text: text, nouns: nouns).find(in: bodies)
    if !turns.isEmpty {
      for turn in turns { add(turn) }
      addToldInTurns()
      // What is told around the turns of a record.
      if turns.count < bodies.count {
        inTurns = Set(turns.map { text.paragraph(at: $0.content.lowerBound) ?? 0 })
        if isRecord { addAttributions() }
      }
    } else if let document = DocumentText(text: text, parts: article.parts).find(names: names) {
      add(document)
    } else {
      cast.isTold = true
      addAttributions()
      addNested()
    }
    addEvents()
    addDocumentEvent()
    addInterviews()
    addOccasions()
    addSaid()
    addStatementDates()
    addLeadDates()
    addReadout()
    addRecord()
    dateAfterMeetings()
    spreadDates()
    dateEntries()
    addAudiences()
    keepHearers()
    addPartners()
    dateOccasions()
    addAddressees()
    addRoles()
    sortReports()
    HeadlineRepeats(text: text.source).mark(&found.reports)
    cast.noteRemainingMentions()
    cast.settleCountries()
    found.actors = cast.actors
    found.mentions = cast.mentions
    found.countries = setting.countries.sorted()
    found.bodies = setting.bodies.sorted()
    return found
  }

  // MARK: Reports

  /// The body first: it names in full those of whom the headline gives a surname.
  mutating func addAttributions() {
    let found = attributions()
    for attribution in found.body.flatMap(rules.divided) { add(attribution, isHeadline: false) }
    let speakers = Set(self.found.reports.compactMap(\.speaker))
    for headline in headlines {
      if let label = rules.label(in: headline), let source = label.source,
        let speaker = cast.meant(byLabel: source, among: speakers)
      {
        add(label, isHeadline: true, by: speaker)
      } else {
        for attribution in found.headlines where attribution.sentence.overlaps(headline) {
          add(attribution, isHeadline: true)
        }
      }
    }
  }

  var bodies: [Range<Int>] {
    paragraphs([.body]).filter { range in
      inTurns.isEmpty || !(text.paragraph(at: range.lowerBound).map(inTurns.contains) ?? false)
    }
  }
  private var headlines: [Range<Int>] {
    paragraphs([.headline, .subheading]).map { DeskMark.end(in: $0, of: text)..<$0.upperBound }
  }

  func attributions() -> (body: [Attribution], headlines: [Attribution]) {
    let headlines = headlines
    let ruled = (
      body: ruled(bodies, isHeadline: false), headlines: ruled(headlines, isHeadline: true)
    )
    guard let learned else { return ruled }
    let all = learned.attributions(
      in: (bodies + headlines).sorted { $0.lowerBound < $1.lowerBound },
      ruled: (ruled.body + ruled.headlines)
        .sorted { $0.sentence.lowerBound < $1.sentence.lowerBound })
    func isHeadline(_ attribution: Attribution) -> Bool {
      let token = attribution.sentence.lowerBound
      let number = headlines.partitioningIndex { $0.upperBound > token }
      return number < headlines.count && headlines[number].contains(token)
    }
    var body = all.filter { !isHeadline($0) }
    // What hangs in the air gives way to what says whose words they are.
    let hanging = body.indices.filter {
      body[$0].cue == nil && body[$0].source == nil && body[$0].kind == .mixed
    }
    let held = body.indices.filter { !hanging.contains($0) }.map { body[$0] }
    let more = bodies.flatMap {
      rules.particled(in: $0, besides: held) + rules.predicated(in: $0, besides: held)
    }
    if !more.isEmpty {
      let gone = hanging.filter { number in
        body[number].content.contains { content in
          more.contains { $0.content.contains { $0.overlaps(content) } }
        }
      }
      body = body.indices.filter { !gone.contains($0) }.map { body[$0] }
      func start(_ attribution: Attribution) -> (Int, Int) {
        (attribution.sentence.lowerBound, attribution.content.first?.lowerBound ?? 0)
      }
      body = (body + more).sorted { start($0) < start($1) }
    }
    rules.joinReopened(&body)
    return (body, all.filter(isHeadline))
  }

  /// What the paraphrases say that others have said.
  mutating func addNested() {
    for outer in found.reports.indices
    where found.reports[outer].kind != .direct && found.reports[outer].attitude == .statement {
      // "He" in what somebody says is mostly he who says it.
      if let speaker = found.reports[outer].speaker {
        cast.spoke(speaker, at: contents[outer].first?.lowerBound ?? 0)
      }
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

  /// What speakers tell of the words of others: "MARSH: The ministry said that it would wait."
  mutating func addToldInTurns() {
    for outer in found.reports.indices where found.reports[outer].form == .turn {
      for sentence in text.sentences(in: sentences[outer]) {
        let clause = sentence.clamped(to: sentences[outer])
        for attribution in rules.sentenceAttributions(clause, isHeadline: false)
        where isNested(attribution) && attribution.source.map(isOfSomebodyElse) ?? false {
          let count = found.reports.count
          add(attribution, isHeadline: false)
          guard found.reports.count > count else { continue }
          found.reports[count].within = outer
          found.reports[count].via = found.reports[outer].speaker.map { cast.actors[$0].name }
        }
      }
    }
  }

  /// No pronoun, and nothing in quotation marks, of which a speaker may be the owner himself.
  private func isOfSomebodyElse(_ source: Range<Int>) -> Bool {
    source.allSatisfy {
      !Cast.pronouns.contains(text.lower[$0]) || text.words[$0] == "US"
        || ["who", "which"].contains(text.lower[$0])
    } && !["my", "our", "your"].contains(text.lower[source.lowerBound])
  }

  /// Only clauses: "accepted the map" tells of no words.
  func isNested(_ attribution: Attribution) -> Bool {
    guard let verb = attribution.verb, let source = attribution.source,
      !nouns.speaksAsDocument(source), verb.attitude == .statement,
      let first = attribution.content.first?.lowerBound
    else { return false }
    guard !verb.frames.isDisjoint(with: [.quote, .tell, .order]) || text.lower[first] == "that"
    else { return false }
    return attribution.content.reduce(0) { $0 + $1.count } >= 3
  }

  func ruled(_ paragraphs: [Range<Int>], isHeadline: Bool) -> [Attribution] {
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
    let found = ruled(bodies, isHeadline: false) + ruled(headlines, isHeadline: true)
    let view = LearnedAttributions(
      text: text, rules: rules, nouns: nouns, cues: .shipped, channels: channels, model: nil)
    return (
      view.traits(ruled: found),
      (bodies + headlines).sorted { $0.lowerBound < $1.lowerBound }
    )
  }

  /// - Parameter speaker: where it is known already.
  mutating func add(_ attribution: Attribution, isHeadline: Bool, by speaker: Int? = nil) {
    var report = Report(
      kind: attribution.kind, form: attribution.form,
      content: attribution.content.filter { !$0.isEmpty }.map(text.span),
      confidence: attribution.confidence)
    guard !report.content.isEmpty else { return }
    guard !isCondition(attribution), !isOfNarrator(attribution) else { return }
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
    cast.content = attribution.content
    if let source = attribution.source {
      // Of "the foreign ministers of France and Germany" the rules may have seen the end only.
      let head = nouns.headRange(of: cast.core(of: source))
      let known =
        speaker ?? cast.group(source)
        ?? attribution.ruledSource.flatMap { $0.overlaps(head) ? cast.resolve($0) : nil }
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
    if let hearer = attribution.hearer ?? ordered(by: attribution) {
      addHearer(hearer, to: &report)
    }
    if let relay = attribution.relay { report.via = relayName(relay) }
    report.via =
      report.via ?? channels.carrier(in: attribution.sentence, outside: attribution.content)
    report.channel =
      report.channel ?? channels.channel(in: attribution.sentence, outside: attribution.content)
    if !isHeadline, occasions[found.reports.count] == nil {
      occasions[found.reports.count] = channels.occasion(
        in: attribution.sentence, outside: attribution.content)
    }
    if report.kind == .indirect || report.kind == .mixed || attribution.cue != nil {
      report.said = dates.said(
        in: clause(of: attribution),
        outside: contentWithoutDay(attribution) + [relativeClause(behindSourceOf: attribution)],
        cue: attribution.cue)
    }
    found.reports.append(report)
    sentences.append(attribution.sentence)
    contents.append(attribution.content)
  }

  /// "on condition that he not be named": nothing that was said.
  private func isCondition(_ attribution: Attribution) -> Bool {
    guard let first = attribution.content.first?.lowerBound, first > 1 else { return false }
    return text.lower[(first - 2)..<first].contains("condition")
  }

  /// "When I asked a diplomat": who tells the article is no speaker in it, unless he writes for himself.
  private func isOfNarrator(_ attribution: Attribution) -> Bool {
    guard cast.isTold, let source = attribution.source, source.count == 1,
      let first = source.first, text.words[first] == "I", !cast.isQuoted(first)
    else { return false }
    return cast.author.map { cast.actors[$0].posts.isEmpty } ?? true
  }

  /// Of "Lavrov, who spoke of a deal, telephoned with Kerry on Sunday" the relative clause, where somebody
  /// speaks in it: the other dates are not of his words.
  private func clause(of attribution: Attribution) -> Range<Int> {
    if let clause = subordinateClause(of: attribution) { return clause }
    // "Blinken, who telephoned on Monday, said"
    if let source = attribution.source, let who = source.first, source.count == 1,
      text.lower[who] == "who", let cue = attribution.cue, cue.lowerBound > who + 1,
      text.tokens[cue.lowerBound - 1].kind == .comma
    {
      return cue.lowerBound..<attribution.sentence.upperBound
    }
    guard let source = attribution.source, let first = source.first, source.count == 1,
      text.lower[first] == "who", let end = attribution.content.last?.upperBound, end > first,
      attribution.cue.map({ $0.lowerBound < end }) ?? false
    else { return attribution.sentence }
    return first..<max(end, attribution.cue?.upperBound ?? end)
  }

  /// Of "Akar spoke on Wednesday, a day after Moscow renewed its threat" the clause of Moscow: the day in front of
  /// it is not of its words.
  private func subordinateClause(of attribution: Attribution) -> Range<Int>? {
    guard let source = attribution.source, let cue = attribution.cue,
      source.upperBound <= cue.lowerBound, source.lowerBound > attribution.sentence.lowerBound + 1,
      ["after", "before", "since"].contains(text.lower[source.lowerBound - 1])
    else { return nil }
    return source.lowerBound..<attribution.sentence.upperBound
  }

  /// Of "Blinken, who telephoned on Monday, said" what stands between the commas; not where he "said then".
  private func relativeClause(behindSourceOf attribution: Attribution) -> Range<Int> {
    guard let source = attribution.source, let cue = attribution.cue,
      !text.lower[cue.lowerBound..<min(cue.upperBound + 1, text.tokens.count)].contains("then"),
      source.lowerBound < cue.lowerBound,
      let comma = (source.lowerBound..<cue.lowerBound - 1).first(where: {
        text.tokens[$0].kind == .comma
          && ["who", "whose", "whom", "which"].contains(text.lower[$0 + 1])
      })
    else { return 0..<0 }
    return comma..<cue.lowerBound
  }

  mutating func addHearer(_ words: Range<Int>, to report: inout Report) {
    guard let first = words.first, !["that", "whether"].contains(text.lower[first]) else { return }
    // "ministers at the weekly meeting": where it was said is no part of whom it was said to.
    let hearer =
      words.dropFirst().first { WordClasses.settings.contains(text.lower[$0]) }
      .map { words.lowerBound..<$0 } ?? words
    // "told a briefing that": nobody hears but those who are there.
    let head = nouns.headRange(of: hearer)
    if let last = head.last, Self.gatherings.contains(text.lower[last]) {
      report.channel = "at " + text.string(hearer)
      if let kind = channels.kind(of: head) {
        occasions[found.reports.count] = (head, kind)
      }
      return
    }
    // "Japan's NHK broadcaster"
    let outlet =
      phrases.phrase(endingAt: hearer.upperBound - 1)?.outlet
      ?? hearer.compactMap { phrases.phrase(startingAt: $0)?.outlet }.first
    if let outlet {
      let name = phrases.name(of: outlet)
      report.via = name
      report.channel = "told \(name)"
    }
    guard let actor = cast.resolve(hearer) ?? cast.listeners(hearer), actor != report.speaker
    else { return }
    report.addressees = [actor]
    if let outlet, outlet.kind != .platform { interviewers[found.reports.count] = actor }
    // "told state television"
    if outlet == nil,
      let station = channels.station(endingAt: hearer.upperBound, above: hearer.lowerBound)
    {
      report.via = station
      report.channel = "told \(station)"
      interviewers[found.reports.count] = actor
    }
  }

  /// 'urged Moscow "to remain calm"': whom an order is given to whose words are quoted.
  private func ordered(by attribution: Attribution) -> Range<Int>? {
    guard let verb = attribution.verb, verb.frames.contains(.order),
      let content = attribution.content.first,
      let hearer = nouns.phrase(startingAt: content.lowerBound, to: content.upperBound),
      hearer.upperBound + 1 < content.upperBound,
      text.tokens[hearer.upperBound].kind == .quote, text.lower[hearer.upperBound + 1] == "to"
    else { return nil }
    return hearer
  }

  /// Of "called on the governments Tuesday to act", "accused Russia on Thursday of tightening" the content without
  /// the day, which is that of the call.
  private func contentWithoutDay(_ attribution: Attribution) -> [Range<Int>] {
    guard let frames = attribution.verb?.frames, !frames.isDisjoint(with: [.order, .of]),
      let first = attribution.content.first,
      let to = first.dropFirst(2).first(where: {
        text.lower[$0] == "to" || frames.contains(.of) && ["of", "for"].contains(text.lower[$0])
      }),
      WordClasses.weekdays.contains(text.lower[to - 1])
    else { return attribution.content }
    return [first.lowerBound..<(to - 1), to..<first.upperBound] + attribution.content.dropFirst()
  }

  /// A post that the article tells only further down.
  private mutating func addRoles() {
    for index in found.reports.indices where found.reports[index].roleAsStated == nil {
      guard let speaker = found.reports[index].speaker, cast.actors[speaker].kind == .person else {
        continue
      }
      found.reports[index].roleAsStated = cast.actors[speaker].posts.first ?? cast.called[speaker]
    }
  }

  static let gatherings: Set<String> = [
    "briefing", "conference", "meeting", "session", "gathering", "forum", "rally", "summit",
    "hearing", "ceremony", "seminar", "debate",
  ]

  /// The outlet or person in "according to Sputnik".
  mutating func relayName(_ relay: Range<Int>) -> String? {
    if let outlet = phrases.phrase(endingAt: relay.upperBound - 1)?.outlet {
      return phrases.name(of: outlet)
    }
    // "the BNS news agency"
    let known = relay.compactMap { phrases.phrase(startingAt: $0) }.first { $0.outlet != nil }
    if let outlet = known, outlet.range.upperBound <= relay.upperBound,
      (outlet.range.upperBound..<relay.upperBound)
        .allSatisfy({ Channels.media.contains(text.lower[$0]) })
    {
      return outlet.outlet.map { phrases.name(of: $0) }
    }
    guard let actor = cast.resolve(relay) else { return nil }
    // "according to her office" is not she herself.
    let isOwned = relay.count > 1 && ["his", "her"].contains(text.lower[relay.lowerBound])
    return isOwned && cast.actors[actor].kind == .person
      ? text.string(relay) : cast.actors[actor].name
  }

  func role(of speaker: Int, at source: Range<Int>) -> String? {
    guard cast.actors[speaker].kind != .group else { return nil }
    let source = cast.core(of: source)
    if let name = nouns.namesByEnd[source.upperBound] ?? nouns.namesByStart[source.lowerBound],
      let post = name.post
    {
      return text.string(post).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .trimmingPunctuation()
    }
    return cast.actors[speaker].posts.first
  }

  mutating func add(_ turn: Turns.Turn) {
    var report = Report(
      kind: .direct, form: .turn, content: [text.span(turn.content)], confidence: 0.95)
    switch turn.label {
    case .question:
      report.form = .question
      report.act = .question
      report.speaker = cast.reporters(turn.labelRange)
    case .answer:
      guard let speaker = interviewee else { return }
      report.act = .assert
      report.speaker = speaker
      report.roleAsStated = cast.actors[speaker].posts.first
    case .name(let range):
      guard let speaker = cast.resolve(range) ?? cast.issuer(range) else { return }
      let isOutlet = phrases.phrase(startingAt: range.lowerBound)?.outlet != nil
      if isOutlet { report.form = .question }
      report.act = isOutlet ? .question : .assert
      report.speaker = speaker
      report.roleAsStated = role(of: speaker, at: range)
    }
    if !turn.isContinued { report.source = text.span(turn.labelRange) }
    report.said = article.published.flatMap { $0.precision == .day ? $0 : nil }
    found.reports.append(report)
    sentences.append(turn.content)
    contents.append([])
  }

  /// Whom an interview is with: the person named first, in the headline or above the questions.
  private var interviewee: Int? {
    mutating get {
      names.first { $0.isTitled || $0.name.count > 1 || cast.knows($0) }.map { cast.person($0) }
    }
  }

  mutating func add(_ document: DocumentText.Found) {
    var issuer: Int?
    var source: Range<Int>?
    switch document.issuer {
    case .named(let range): (issuer, source) = (cast.issuer(range), range)
    case .several(let range): (issuer, source) = (cast.issuers(range), range)
    case .unnamed: break
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
}

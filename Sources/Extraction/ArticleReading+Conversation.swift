internal import Dates
internal import Reading
internal import Text

/// What two who met said to each other, and what live reports tell.
extension ArticleReading {
  /// "Xi met Abiy on Sunday. China is ready, Xi said. Abiy, for his part, thanked China": words of the meeting, said
  /// to each other, where one answers the other and none of it was said to the press.
  mutating func addPartners() {
    for event in found.events.indices
    where EventWords.family(found.events[event].kind) == "meeting"
      && found.events[event].status == .held
    {
      let persons = found.events[event].participants.filter { cast.actors[$0].kind == .person }
      guard persons.count == 2, let first = found.events[event].spans.first,
        let told = text.paragraphs.firstIndex(where: { text.span($0).overlaps(first) })
      else { continue }
      let chain = conversation(of: persons, from: told)
      guard Set(chain.compactMap { found.reports[$0].speaker }).count == 2,
        chain.contains(where: isReply)
      else { continue }
      for index in chain where found.reports[index].addressees.isEmpty {
        found.reports[index].addressees = persons.filter { $0 != found.reports[index].speaker }
        found.reports[index].saidAt = found.reports[index].saidAt ?? event
        found.reports[index].said = found.reports[index].said ?? found.events[event].from
      }
    }
  }

  /// The reports of two persons from a paragraph on, up to somebody else's words or an occasion of another kind.
  private func conversation(of persons: [Int], from paragraph: Int) -> [Int] {
    var chain: [Int] = []
    var last = paragraph
    for index in found.reports.indices.sorted(by: {
      sentences[$0].lowerBound < sentences[$1].lowerBound
    })
    where found.reports[index].within == nil && !found.reports[index].isHeadline {
      let number = text.paragraph(at: sentences[index].lowerBound) ?? 0
      guard number >= paragraph else { continue }
      guard let speaker = found.reports[index].speaker, persons.contains(speaker),
        number - last <= 2, occasions[index] == nil,
        found.reports[index].addressees.allSatisfy(persons.contains), !looksBack(index)
      else { break }
      chain.append(index)
      last = number
    }
    return chain
  }

  /// "Abiy, for his part, thanked", "Bayramov, in turn, said"
  private func isReply(_ report: Int) -> Bool {
    sentences[report].dropLast(2).contains { token in
      switch text.lower[token] {
      case "for", "on":
        ["his", "her"].contains(text.lower[token + 1]) && text.lower[token + 2] == "part"
      case "in": text.lower[token + 1] == "turn"
      default: false
      }
    }
  }

  /// An entry under a clock time is of the day of its live report: what it tells as just said was said then.
  mutating func dateEntries() {
    guard let day = article.published, day.precision == .day else { return }
    let clocks = text.paragraphs.indices.filter { isClock(text.paragraphs[$0]) }
    guard clocks.count > 1, let first = clocks.first else { return }
    for index in found.reports.indices
    where found.reports[index].said == nil && found.reports[index].within == nil
      && found.reports[index].form == .attributed && !looksBack(index)
    {
      guard let number = text.paragraph(at: sentences[index].lowerBound), number > first,
        let clock = clocks.last(where: { $0 < number })
      else { continue }
      let time = text.string(text.paragraphs[clock])
      found.reports[index].said = ResolvedDate(
        edtf: day.edtf, basis: "the entry of \(time): \(day.basis)")
    }
  }

  /// "19.02 GMT", "10:15 a.m. EST"
  private func isClock(_ paragraph: Range<Int>) -> Bool {
    guard paragraph.count <= 6, let first = paragraph.first, text.tokens[first].kind == .number
    else { return false }
    let words = text.string(paragraph).split(whereSeparator: \.isWhitespace)
    guard let time = words.first, time.count <= 5,
      let mark = time.firstIndex(where: { $0 == ":" || $0 == "." }),
      let hour = Int(time[..<mark]), let minute = Int(time[time.index(after: mark)...]),
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return false }
    return words.dropFirst().allSatisfy {
      ["am", "pm", "a.m.", "p.m."].contains($0.lowercased())
        || $0 == $0.uppercased() && $0.count <= 4
    }
  }
}

import Names
import Testing

/// Figures that hold for the labelled names beside the checkout.
@Suite struct SharedNamesTests {
  struct Score {
    var (truePositives, falsePositives, falseNegatives) = (0, 0, 0)

    private(set) var pairs = 0

    mutating func count(found: Bool, isTrue: Bool) {
      pairs += 1
      switch (found, isTrue) {
      case (true, true): truePositives += 1
      case (true, false): falsePositives += 1
      case (false, true): falseNegatives += 1
      case (false, false): break
      }
    }

    var f1: Double {
      Double(2 * truePositives) / Double(2 * truePositives + falsePositives + falseNegatives)
    }
  }

  /// The scores on the pairs of persons in a file: on those made by hand and on all.
  func scores(_ file: String) throws -> (byHand: Score, all: Score)? {
    guard let lines = try Shared.lines(of: file), let header = lines.first else { return nil }
    let columns = Shared.cells(of: header)
    let wanted = ["case_group", "schema", "name1", "name2", "is_match"]
    let indices = try wanted.map { try #require(columns.firstIndex(of: $0)) }
    var (byHand, all) = (Score(), Score())
    for line in lines.dropFirst() {
      let cells = Shared.cells(of: line)
      let row = indices.map { cells[$0] }
      guard row[1] == "Person" else { continue }
      let found = Name(row[2]).compared(to: Name(row[3])).isMatch
      all.count(found: found, isTrue: row[4] == "true")
      if row[0] != "synth_people" { byHand.count(found: found, isTrue: row[4] == "true") }
    }
    print("\(file): F1 \(byHand.f1) of \(byHand.pairs) made by hand, \(all.f1) of \(all.pairs)")
    return (byHand, all)
  }

  @Test func labelledPairsOfPersons() throws {
    guard let scores = try scores("authority/nomenklatura_name_bench_cases.csv") else { return }
    #expect(scores.byHand.pairs == 193 && scores.all.pairs == 548)
    #expect(scores.byHand.f1 >= 0.9)
    #expect(scores.all.f1 >= 0.87)
  }

  /// The pairs for which the figures of another matcher are known: F1 0.895 and 0.735.
  @Test func labelledPairsThatAPeerWasMeasuredOn() throws {
    guard let scores = try scores("authority/nomenklatura_logicv2_frozen.csv") else { return }
    #expect(scores.byHand.f1 >= 0.9)
    #expect(scores.all.f1 >= 0.87)
  }

  @Test func spellingsOfOneName() throws {
    guard let lines = try Shared.lines(of: "authority/rigour_putin_names.txt") else { return }
    let name = Name("Vladimir Putin")
    let comparisons = lines.map { name.compared(to: Name($0)) }
    let strict = comparisons.count(where: \.isMatch)
    let surnames = comparisons.count { $0.grade == .surnameOnly }
    print("spellings of one name: \(strict) and \(surnames) surnames alone of \(lines.count)")
    #expect(lines.count == 81)
    #expect(strict >= 70)
    #expect(strict + surnames >= 77)
  }

  /// One of each class in Latin letters and another of it in Cyrillic or Arabic ones, taken at
  /// intervals: they share a key of the index.
  @Test func formsOfOneNameShareAKey() throws {
    guard let lines = try Shared.lines(of: "authority/rigour_persons.txt") else { return }
    var (shared, pairs) = (0, 0)
    for index in stride(from: 0, to: lines.count, by: 250) {
      let forms = lines[index].prefix { $0 != "=" }.split(separator: ",").map {
        String($0.filter { $0 != " " })
      }
      guard let latin = forms.first(where: { $0.utf8.allSatisfy { 0x61...0x7A ~= $0 } }),
        latin.count > 3
      else { continue }
      let keys = Set(Name(latin).indexKeys)
      for form in forms {
        guard let first = form.unicodeScalars.first,
          0x400...0x4FF ~= first.value || 0x620...0x6FF ~= first.value
        else { continue }
        pairs += 1
        if !keys.isDisjoint(with: Name(form).indexKeys) { shared += 1 }
      }
    }
    print("forms of one name in two scripts that share a key: \(shared) of \(pairs)")
    #expect(pairs > 100)
    #expect(Double(shared) >= 0.75 * Double(pairs))
  }
}

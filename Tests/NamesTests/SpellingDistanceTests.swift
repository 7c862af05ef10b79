import Testing

@testable import Names

@Suite struct SpellingDistanceTests {
  func distance(_ one: String, _ other: String) -> Double {
    SpellingDistance.distance(Array(one.utf8), Array(other.utf8))
  }

  @Test(arguments: [
    ("putin", "putin", 0.0), ("putin", "pudin", 0.5), ("sergei", "sergi", 0.5),
    ("lukaxenku", "luakxenku", 1), ("lavruv", "navruv", 1), ("sek1n", "sekin", 0.5),
    ("", "ab", 1.5),
    ("uleg", "uleh", 0.5), ("lukaxenku", "lukaxenka", 0.5),
  ])
  func edits(_ one: String, _ other: String, _ expected: Double) {
    #expect(distance(one, other) == expected)
    #expect(distance(other, one) == expected)
  }

  @Test(arguments: [
    ("Mario Rossi", "Maria Rossi", false), ("Alejandro Rossi", "Alejandra Rossi", false),
    ("Oksana Petrov", "Oksana Petrova", false), ("Igor Lukashenko", "Igor Lukashenka", true),
    ("Khadija Rossi", "Khadije Rossi", true),
  ])
  func endingsTellMenFromWomen(_ one: String, _ other: String, _ isOne: Bool) {
    #expect(Name(one).compared(to: Name(other)).isMatch == isOne)
  }

  @Test(arguments: [
    ("Lee", "Lea", false), ("Putin", "Pudin", true), ("Mark", "Merk", true),
    ("Merkel", "Merkur", false), ("Mitsotakis", "Mitsotakos", true), ("Tusk", "Musk", true),
    ("Sechin", "Sechev", false),
  ])
  func theBudgetGrowsWithTheLength(_ one: String, _ other: String, _ isNear: Bool) {
    #expect(Name("Xenia " + one).compared(to: Name("Xenia " + other)).isMatch == isNear)
  }
}

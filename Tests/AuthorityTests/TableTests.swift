import Testing
import Text

@testable import Authority

@Suite struct TableTests {
  @Test func shippedTablesAreFull() {
    let gazetteer = Gazetteer.shipped
    #expect(gazetteer.countries.count > 240)
    #expect(!gazetteer.titles.isEmpty)
  }

  @Test func everyCountryHasCodeAndName() {
    for country in Gazetteer.shipped.countries {
      #expect(country.code.count == 2 && country.code.allSatisfy { ("A"..."Z").contains($0) })
      #expect(!country.name.isEmpty)
    }
    #expect(
      Gazetteer.shipped.countries.map(\.code) == Gazetteer.shipped.countries.map(\.code).sorted())
  }

  @Test(arguments: ["SU", "YU", "CS", "DD", "XK", "PS", "TW", "RU", "US", "GB"])
  func countriesThatMustBeThere(code: String) {
    #expect(Gazetteer.shipped.country(code: code) != nil)
  }

  /// A name occurs once in its row, and in one row of its table unless it is known as ambiguous.
  @Test func noNameOccursTwice() {
    let gazetteer = Gazetteer.shipped
    check(
      "countries", gazetteer.countries.map { [$0.name] + $0.otherNames },
      shared: ["congo", "korea"])
    check(
      "demonyms", gazetteer.countries.map { $0.adjectives + $0.person + $0.people },
      shared: ["congolese", "korean", "koreans", "dominican", "dominicans"])
    check("capitals", gazetteer.countries.map(\.capitalKeys), shared: [])
    check("bodies", gazetteer.bodies.map { [$0.name] + $0.otherNames }, shared: ["ec"])
    check("groups", gazetteer.groups.map { $0.names + $0.adjectives }, shared: [])
    check(
      "outlets", gazetteer.outlets.map(\.namesInTexts),
      shared: [])
    check("places", gazetteer.places.map { [$0.name] + $0.otherNames }, shared: [])
    check("institutions", gazetteer.institutions.map(\.phrases), shared: [])
    check("posts", gazetteer.posts.map { $0.phrases + $0.plurals }, shared: [])
    check("titles", gazetteer.titles.map(\.forms), shared: [])
    check(
      "metonyms", gazetteer.metonyms.map(\.names),
      shared: ["hague", "brussels", "strasbourg", "vienna", "foreign office"])
    for post in gazetteer.posts { check(post.id, [post.nominals], shared: []) }
    for body in gazetteer.bodies { check(body.id, [body.nominals], shared: []) }
  }

  private func check(_ table: String, _ rows: [[String]], shared: Set<String>) {
    var owner: [String: Int] = [:]
    for (row, names) in rows.enumerated() {
      var keys: Set<NameKey> = []
      for name in names {
        let key = NameKey(name)
        #expect(keys.insert(key).inserted, "\(table): '\(name)' twice in its row")
        let words = key.words.map(WordForm.folded).joined(separator: " ")
        guard !shared.contains(words) else { continue }
        #expect(owner[words] ?? row == row, "\(table): '\(name)' in two rows")
        owner[words] = row
      }
    }
  }

  /// Names are cut as the tokenizer cuts them, so that they can be found.
  @Test func everyNameIsFoundInAText() {
    let gazetteer = Gazetteer.shipped
    for name in allNames(of: gazetteer) {
      let text = words(name)
      let start = text.count > 1 && WordForm.isArticle(text[0]) ? 1 : 0
      let match = gazetteer.longestMatch(in: text, at: start)
      #expect(match?.length == text.count - start, "'\(name)' is not found in \(text)")
    }
  }

  private func allNames(of gazetteer: Gazetteer) -> [String] {
    var names: [String] = []
    for country in gazetteer.countries {
      names.append(country.name)
      names += country.otherNames
      names += country.adjectives
      names += country.person
      names += country.people
      names += country.capitals
    }
    for metonym in gazetteer.metonyms { names += metonym.names }
    for group in gazetteer.groups {
      names += group.names
      names += group.adjectives
    }
    for body in gazetteer.bodies {
      names.append(body.name)
      names += body.otherNames
      names += body.nominals
    }
    for outlet in gazetteer.outlets {
      names += outlet.namesInTexts
    }
    for place in gazetteer.places {
      names.append(place.name)
      names += place.otherNames
    }
    for institution in gazetteer.institutions { names += institution.phrases }
    for post in gazetteer.posts {
      names += post.phrases
      names += post.plurals
      names += post.nominals
    }
    for title in gazetteer.titles { names += title.forms }
    return names
  }

  @Test func everyPostHasAPhrase() {
    for post in Gazetteer.shipped.posts {
      #expect(!post.phrases.isEmpty, "\(post.id)")
    }
  }
}

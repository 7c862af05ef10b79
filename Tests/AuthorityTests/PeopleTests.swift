import AuthorityTables
import Dates
import Foundation
import Names
import Testing

@testable import Authority

/// Looking up people and their posts, in a table of a few of them.
@Suite struct PeopleTests {
  private static let gazetteer: Gazetteer = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Authority/Tables")
    var sources: [String: [UInt8]] = [:]
    for name in TableCompiler.tableNames {
      sources[name] = try? Array(Data(contentsOf: folder.appending(path: "\(name).tsv")))
    }
    sources["people"] = Array(plainPeople.utf8)
    sources["tenures"] = Array(plainTenures.utf8)
    guard let compiled = try? TableCompiler.compile(sources),
      let table = PackedTable(lasting: lasting(compiled))
    else { fatalError("the tables are malformed") }
    return Gazetteer(table)
  }()

  /// The bytes in memory that is never freed.
  private static func lasting(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyBytes(from: bytes)
    return UnsafeRawBufferPointer(memory)
  }

  private let people = gazetteer.people

  @Test func inTheOrderOfTheTable() {
    #expect(people.count == 4)
    #expect(
      people.map(\.id) == ["john-kerry", "ruben-brown-us", "ruben-brown", "sergey-lavrov"])
    #expect(people.last?.name == "Sergey Lavrov")
  }

  @Test func whatARowSays() throws {
    let lavrov = try #require(people.person("sergey-lavrov"))
    #expect(lavrov.name == "Sergey Lavrov" && lavrov.family == "Lavrov")
    #expect(lavrov.otherNames == ["Сергей Лавров", "Sergei Lavrov", "Sergey Viktorovich Lavrov"])
    #expect(lavrov.gender == .male && lavrov.country == "RU" && lavrov.source == "Q58217")
    let brown = try #require(people.person("ruben-brown"))
    #expect(brown.otherNames == [] && brown.gender == nil && brown.country == nil)
    #expect(brown.source == nil)
    #expect(people.person("nobody") == nil)
  }

  @Test(arguments: [
    ("Sergey Lavrov", "sergey-lavrov"), ("SERGEI LAVROV", "sergey-lavrov"),
    ("сергей лавров", "sergey-lavrov"), ("Rubén Brown", "ruben-brown-us ruben-brown"),
    ("Lavrov", ""), ("", ""),
  ])
  func byName(name: String, ids: String) {
    #expect(people.named(name).map(\.id).joined(separator: " ") == ids)
  }

  @Test(arguments: [
    ("Lavrov", "sergey-lavrov"), ("lavrov", "sergey-lavrov"),
    ("Brown", "ruben-brown-us ruben-brown"), ("Sergey", ""), ("", ""),
  ])
  func byFamily(name: String, ids: String) {
    #expect(people.ofFamily(name).map(\.id).joined(separator: " ") == ids)
  }

  @Test(arguments: [
    ("Lavrov", "sergey-lavrov"), ("Sergej Lawrow", "sergey-lavrov"), ("Лавров", "sergey-lavrov"),
    ("Barack Obama", ""),
  ])
  func bySound(name: String, ids: String) {
    #expect(people.candidates(for: Name(name)).map(\.id).joined(separator: " ") == ids)
  }

  /// The plain table is not sorted by person; the order within one is kept.
  @Test func tenures() throws {
    let lavrov = try #require(people.person("sergey-lavrov"))
    let held = people.tenures(of: lavrov)
    #expect(held.map(\.post.id) == ["permanent_representative", "foreign_minister"])
    let first = try #require(held.first)
    #expect(first.person == "sergey-lavrov" && first.title == "Permanent Representative")
    #expect(first.country == "RU" && first.body == "un" && first.host == "US")
    #expect(first.from?.description == "1994-01-25" && first.until?.description == "2004-07")
    #expect(first.seen == nil && first.source == "by hand:1")
    #expect(held.last?.seen?.description == "2022-01-10/2022-01-12")
    #expect(people.tenures(of: "sergey-lavrov") == Array(held))
    #expect(people.tenures(of: "ruben-brown").isEmpty)
    #expect(people.tenures(of: "nobody").isEmpty)
  }

  @Test func holdersOfAPost() {
    let ministers = people.tenures(ofClass: .foreignMinister, country: "RU", body: nil)
    #expect(ministers.map(\.person) == ["sergey-lavrov"])
    #expect(people.tenures(ofClass: .foreignMinister, country: "US", body: nil).count == 1)
    #expect(people.tenures(ofClass: .foreignMinister, country: nil, body: nil).isEmpty)
    #expect(people.tenures(ofClass: .ambassador, country: "RU", body: "un").count == 1)
  }

  /// Every person that comes with the program is found, and every tenure can be read.
  @Test func shipped() throws {
    let people = People.shipped
    #expect(people.count > 3000)
    for person in people {
      #expect(people.person(person.id) == person)
      #expect(people.named(person.name).contains(person))
      for tenure in people.tenures(of: person) {
        #expect(tenure.person == person.id && !tenure.title.isEmpty)
      }
    }
    #expect(people.named("Sergey Lavrov").map(\.country) == ["RU"])
  }
}

private let plainPeople = """
  # people: some
  # id\tname\tnames\tfamily\tgender\tcountry\tsource
  john-kerry\tJohn Kerry\tJohn Forbes Kerry\tKerry\tm\tUS\tQ22316
  ruben-brown-us\tRuben Brown\t-\tBrown\tm\tUS\t-
  ruben-brown\tRubén Brown\t-\tBrown\t-\t-\t-
  sergey-lavrov\tSergey Lavrov\tСергей Лавров; Sergei Lavrov; Sergey Viktorovich Lavrov\tLavrov\tm\tRU\tQ58217

  """

private let plainTenures = """
  # tenures: some
  # person\tpost\ttitle\tcountry\tbody\thost\tfrom\tuntil\tseen\tsource
  sergey-lavrov\tpermanent_representative\tPermanent Representative\tRU\tun\tUS\t1994-01-25\t2004-07\t-\tby hand:1
  john-kerry\tsecretary_of_state\tSecretary of State\tUS\t-\t-\t2013-02-01\t2017-01-20\t-\tby hand:2
  sergey-lavrov\tforeign_minister\tMinister of Foreign Affairs\tRU\t-\t-\t2004-03-09\t-\t2022-01-10/2022-01-12\tby hand:3
  ruben-brown-us\tambassador\tAmbassador\tUS\t-\tRU\t-\t-\t2001\tby hand:4

  """

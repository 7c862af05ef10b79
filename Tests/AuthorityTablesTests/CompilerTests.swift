import Authority
import CTables
import Testing

@testable import AuthorityTables

@Suite struct CompilerTests {
  /// `make authority-table` compiles it anew.
  @Test func theTableThatIsBuiltInIsThatOfThePlainTables() throws {
    let table = embedded_authority()
    let builtIn = Array(UnsafeBufferPointer(start: table.bytes, count: table.length))
    let compiled = try TableCompiler.compile(sources())
    #expect(compiled == builtIn, "authority.table is older than the plain tables")
    #expect(CompiledTableCheck.faults(in: compiled) == [])
  }

  /// One table with its header, a row with a fault, and what the message should say.
  @Test(arguments: [
    ("countries", "R1\tRussia\t-\t-\t-\t-\t-\t-\t-", "two capital letters"),
    ("countries", "RU\tRussia\t-\t-\t-\t-\t-\t-\t19", "no year"),
    ("countries", "RU\tR\t-\t-\t-\t-\t-\t-\t-\nRU\tR\t-\t-\t-\t-\t-\t-\t-", "'RU' occurs twice"),
    ("countries", "RU\t-\t-\t-\t-\t-\t-\t-\t-", "'name' is empty"),
    ("metonyms", "Kremlin\tpresidency\t-\t-", "either an institution with its country"),
    ("metonyms", "Kremlin\tpresidency\tRU\tun", "either an institution with its country"),
    ("metonyms", "Kremlin\tno_such\tRU\t-", "'no_such' is not in institutions"),
    ("places", "Geneva\t-\tCH\ttown", "'town' is no word for 'kind'"),
    ("places", "a b c d e f g h i j k l m n o p\t-\t-\tcity", "more than 15 words"),
    ("outlets", "A\t-\t-\tweb\ta.com\nB\t-\t-\tweb\ta.com", "'a.com' occurs twice"),
    ("outlets", "The A\t-\t-\tweb\t-\na\t-\t-\tweb\t-", "'a' occurs twice"),
    ("people", "x\tX\t-\t-\tmale\t-\t-", "'male' is no word for 'gender'"),
    ("tenures", "x\tambassador\tA\t-\t-\t-\t-\t-\t-\ts", "'x' is not in people"),
  ])
  func faultyRows(table: String, row: String, message: String) throws {
    let bytes = try #require(try sources()[table])
    let text = String(decoding: bytes, as: UTF8.self)
    let header = text.split(separator: "\n").prefix { $0.hasPrefix("#") }.joined(separator: "\n")
    let replaced = noPeople.merging([table: "\(header)\n\(row)\n"]) { $1 }
    do {
      _ = try TableCompiler.compile(sources(replaced))
      Issue.record("no error")
    } catch let error as TableError {
      #expect("\(error)".hasPrefix("\(table).tsv:"))
      #expect("\(error)".contains(message), "\(error)")
    }
  }

  @Test func tableThatIsMissing() throws {
    var incomplete = try sources(noPeople)
    incomplete["posts"] = nil
    #expect(throws: TableError.missing(table: "posts")) {
      try TableCompiler.compile(incomplete)
    }
  }

  /// The check must find any place that leads astray, and any slot that is not found.
  @Test func checkFindsDamage() throws {
    let table = try TableCompiler.compile(sources(noPeople))
    #expect(CompiledTableCheck.faults(in: table) == [])
    #expect(CompiledTableCheck.faults(in: []) != [])
    #expect(CompiledTableCheck.faults(in: Array(table.dropLast(4))) != [])
    let firstRow = Section.countries.start(in: table)
    let firstSlot = Section.countryCodes.start(in: table)
    // The form, the directory, the name of the first country, the keys of an index.
    for place in [15, 30, firstRow + 6] + (0..<4).map({ firstSlot + 8 * $0 + 2 }) {
      var damaged = table
      damaged[place] ^= 0x7F
      #expect(CompiledTableCheck.faults(in: damaged) != [], "byte \(place)")
    }
  }
}

extension Section {
  /// Where the section starts in a compiled table.
  fileprivate func start(in table: [UInt8]) -> Int {
    let entry = PackedTable.directoryPlace + 8 * rawValue
    return table[entry..<(entry + 4)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

import Foundation
import Testing

@testable import authority

/// What rows of public tables are not taken.
@Suite struct SourceTests {
  /// The persons and posts that a table of these rows gives.
  private func read(
    _ table: String, _ columns: [String], _ rows: [String],
    by read: (authority.Sources) throws -> [Holder]
  ) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "authority"), withIntermediateDirectories: true)
    let text = ([columns.joined(separator: "\t")] + rows).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: folder.appending(path: "authority/\(table).tsv"))
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let states = try States(tables: project.appending(path: "Sources/Authority/Tables").path())
    return try read(authority.Sources(shared: folder.path(), states: states)).flatMap { holder in
      holder.claims.map { "\(holder.names[0]) \($0.country ?? "-") \($0.post)" }
    }
  }

  private func factbook(_ rows: [String]) throws -> [String] {
    try read(
      "cia_tenures_1990-2026",
      [
        "iso2", "country", "role", "title", "given", "family", "since", "first_seen", "last_seen",
        "variants", "src",
      ], rows, by: { try $0.factbook() })
  }

  @Test func aPresidentIsNoPrimeMinister() throws {
    let rows = [
      "IS\tIceland\thead_of_government\tPrime Minister\tAnna\tJONSDOTTIR\t2024-08-01\t2024-08-08\t2024-10-03\t\tfj",
      "IS\tIceland\thead_of_state\tPresident\tAnna\tJONSDOTTIR\t2024-08-01\t2024-08-08\t2025-01-02\t\tfj",
      "IS\tIceland\thead_of_government\tPrime Minister\tJon\tEINARSSON\t2024-04-09\t2024-05-02\t2024-12-19\t\tfj",
    ]
    #expect(
      try factbook(rows) == ["Anna Jonsdottir IS president", "Jon Einarsson IS prime_minister"])
  }

  @Test func aPageInThePlaceOfAnother() throws {
    let rows = [
      "CA\tCanada\thead_of_government\tPrime Minister\tJean\tTREMBLAY\t1993-11-04\t1994-01-01\t2002-01-01\t\twfb",
      "CA\tCanada\thead_of_government\tPrime Minister\tJose\tSILVA\t1991-02-01\t2001-01-01\t2001-01-01\t\twfb",
      "CV\tCabo Verde\thead_of_government\tPrime Minister\tJose\tSILVA\t2001-02-01\t2002-01-01\t2010-01-01\t\twfb",
    ]
    #expect(
      try factbook(rows) == ["Jean Tremblay CA prime_minister", "Jose Silva CV prime_minister"])
  }

  @Test func northKoreaHasNoPresident() throws {
    let row = "\thead_of_state\tPresident\t\tPAK Chol Su\t"
    let rows = [
      "KP\tKorea, North\(row)1998-09-05\t2017-01-01\t2017-01-01\t\twfb",
      "KR\tKorea, South\(row)1998-09-05\t2017-01-01\t2017-01-01\t\twfb",
    ]
    #expect(try factbook(rows) == ["Pak Chol Su KR president"])
  }

  @Test func aDeputyWhoLaterHeldThePost() throws {
    func row(_ year: Int, _ name: String) -> String {
      "\(year)\t65\tBLR\tBelarus\t\(name)\tMinister for Foreign Affairs"
    }
    let speakers = try read(
      "unga_speakers", ["year", "session", "iso3", "country", "name", "post"],
      [
        row(2023, "Ivan Petrov"), row(2011, "Oleg Sidorov"), row(2010, "Ivan Petrov"),
        row(2009, "Oleg Sidorov"),
      ], by: { try $0.assemblySpeakers() })
    #expect(
      speakers == [
        "Ivan Petrov BY foreign_minister", "Oleg Sidorov BY foreign_minister",
        "Oleg Sidorov BY foreign_minister",
      ])
  }
}

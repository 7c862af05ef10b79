// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// A room of the house: a library target and what it may import. Rooms import only rooms above them.
func room(_ name: String, _ imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: imports, exclude: exclude, swiftSettings: settings)
}

func tests(_ room: String, _ imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(room)Tests", dependencies: [.byName(name: room)] + imports, exclude: exclude,
    swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "archive",
  products: [.executable(name: "archive", targets: ["archive"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CMarkup", dependencies: ["CLibXML"]),
    .target(name: "CCharsets", exclude: ["charsets.table"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "CSchema"),
    .target(name: "CTables", exclude: ["authority.table"]),
    .target(name: "CModel", exclude: ["attribution.model"]),
    .target(name: "CMeanings", exclude: ["words.meanings"]),
    room("SQLite", ["CSQLite"]),
    room("Formats"),
    room("Charsets", ["CCharsets"]),
    room("Markup", ["CLibXML", "CMarkup"]),
    room("Pages", ["Formats", "Markup"]),
    room("Text", ["CTables"], exclude: ["Tables"]),
    room("Dates", ["Text"]),
    room("Names", ["Text"]),
    room("Authority", ["CTables", "Text", "Dates", "Names"], exclude: ["Tables"]),
    room("AuthorityTables", ["Text", "Dates", "Names", "Authority"]),
    room(
      "Reading",
      [
        "CZlib", "CZstd", "Formats", "Charsets", "Markup", "Pages", "Text", "Dates", "Authority",
        crypto,
      ]),
    room("Tagging", ["Text"]),
    room(
      "Extraction",
      ["CTables", "CModel", "Text", "Dates", "Names", "Authority", "Reading", "Tagging"],
      exclude: ["Tables"]),
    room(
      "ArchiveStore",
      [
        "CSchema", "SQLite", "Formats", "Text", "Dates", "Names", "Reading", "Extraction", crypto,
      ]),
    room(
      "Resolution",
      [
        "CMeanings", "SQLite", "Formats", "Text", "Dates", "Names", "Authority", "ArchiveStore",
        crypto,
      ]),
    room("Columns", ["SQLite", "Dates", "ArchiveStore"]),
    room("Postings", ["SQLite"]),
    room(
      "Search",
      [
        "SQLite", "Formats", "Text", "Dates", "Names", "Authority", "ArchiveStore", "Columns",
        "Postings",
      ]),
    room(
      "Ingest", ["Text", "Reading", "Extraction", "ArchiveStore", "Columns", "Resolution"]),
    .executableTarget(
      name: "archive",
      dependencies: [
        "SQLite", "Formats", "Text", "Dates", "Reading", "Tagging", "Extraction", "ArchiveStore",
        "Columns", "Resolution", "Search", "Ingest", argumentParser,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "train",
      dependencies: ["Text", "Reading", "Tagging", "Extraction", argumentParser],
      path: "Tools/train", swiftSettings: settings),
    .executableTarget(
      name: "authority", dependencies: ["Names", "AuthorityTables", argumentParser],
      path: "Tools/authority", exclude: ["curated.tsv", "relations.tsv"], swiftSettings: settings),
    .executableTarget(
      name: "speed",
      dependencies: [
        "Text", "Authority", "Reading", "Tagging", "Extraction", "ArchiveStore", "Resolution",
        "Ingest", argumentParser,
      ],
      path: "Benchmarks/speed", swiftSettings: settings),
    .target(
      name: "Drafts",
      dependencies: [
        "Text", "Dates", "Reading", "Extraction", "ArchiveStore", "Resolution", "SQLite",
      ],
      path: "Tests/Drafts", swiftSettings: settings),
    tests("SQLite"),
    tests("Formats"),
    tests("Charsets"),
    tests("Markup"),
    tests("Pages", ["Markup"], exclude: ["Fixtures"]),
    tests("Text"),
    tests("Dates", ["Text"]),
    tests("Names", ["Text"]),
    tests("Authority", ["Text", "Dates", "Names", "AuthorityTables"]),
    tests("AuthorityTables", ["CTables", "Authority", "authority"]),
    tests("Reading", ["CZlib", "CZstd", "Charsets", "Text", "Dates"]),
    tests("Tagging", ["Text", "Extraction"]),
    tests("Extraction", ["Text", "Dates", "Reading"], exclude: ["Fixtures"]),
    tests("ArchiveStore", ["Drafts", "SQLite", "Text", "Dates", "Reading", "Extraction"]),
    tests(
      "Resolution", ["Drafts", "SQLite", "Text", "Dates", "Reading", "Extraction", "ArchiveStore"]),
    tests(
      "Search",
      [
        "Drafts", "SQLite", "Text", "Dates", "Reading", "Extraction", "ArchiveStore", "Columns",
        "Resolution",
      ]),
    tests("Postings", ["SQLite"]),
    tests("Ingest", ["SQLite", "Text", "Reading", "Extraction", "ArchiveStore"]),
    tests("archive", ["Drafts", "SQLite", "ArchiveStore"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

// libFuzzer brings its own main function: only a build that is made for it can link this target.
if Context.environment["FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["CZlib", "Text", "Dates", "Reading"], path: "Tools/fuzz",
      exclude: ["run", "seeds", "words.dict"],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
}

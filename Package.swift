// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours: strict, and a warning is an error.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// A library stage of the program; see ARCHITECTURE.md for what may import what.
func stage(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource]? = nil, plugins: [Target.PluginUsage]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: strict, plugins: plugins)
}

/// The tests of one stage.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

/// A C library of the system, with the Debian package that brings its headers.
func system(_ name: String, pkgConfig: String, apt: [String]) -> Target {
  .systemLibrary(
    name: name, path: "Sources/CLibraries/\(name)", pkgConfig: pkgConfig, providers: [.apt(apt)])
}

let package = Package(
  name: "jianbao",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "jianbao", targets: ["jianbao"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    system("CCairo", pkgConfig: "cairo-pdf", apt: ["libcairo2-dev"]),
    system("CPango", pkgConfig: "pangocairo pangoft2", apt: ["libpango1.0-dev"]),
    system("CFontconfig", pkgConfig: "fontconfig", apt: ["libfontconfig-dev"]),
    system("CQpdf", pkgConfig: "libqpdf", apt: ["libqpdf-dev"]),
    system("CNettle", pkgConfig: "nettle", apt: ["nettle-dev"]),
    system("CXML", pkgConfig: "libxml-2.0", apt: ["libxml2-dev"]),
    system("CZip", pkgConfig: "libzip", apt: ["libzip-dev"]),
    system("CXlsxWriter", pkgConfig: "xlsxwriter", apt: ["libxlsxwriter-dev"]),
    .systemLibrary(name: "CProcess", path: "Sources/CLibraries/CProcess"),
    system(
      "CMarkdown", pkgConfig: "libcmark-gfm",
      apt: ["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),

    .target(name: "CLexiconData"),
    .target(name: "CRenderData"),

    stage("BriefingModel", ["CNettle"]),
    stage("Lexicon", ["BriefingModel", "CLexiconData"], exclude: ["Tools", "SOURCES.md"]),
    stage("Ingest", ["BriefingModel", "Lexicon", "CXML", "CZip", "CProcess"]),
    .plugin(name: "RulesDigest", capability: .buildTool(), path: "Sources/RulesDigest"),
    stage(
      "Extract", ["BriefingModel", "Lexicon"], exclude: ["Tools"], plugins: ["RulesDigest"]),
    stage(
      "Store",
      [
        "BriefingModel", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    stage("Aggregate", ["BriefingModel"]),
    stage(
      "Compose",
      [
        "BriefingModel", "CMarkdown", "Yams", .product(name: "Mustache", package: "swift-mustache"),
      ]),
    stage("Prove", ["BriefingModel"]),
    stage("Typeset", ["BriefingModel"]),
    stage(
      "Render",
      ["BriefingModel", "Typeset", "CCairo", "CPango", "CFontconfig", "CQpdf", "CRenderData"]),
    stage("Deliver", ["BriefingModel", "Lexicon", "CXlsxWriter", "CZip"]),
    .executableTarget(
      name: "jianbao",
      dependencies: [
        "BriefingModel", "Lexicon", "Ingest", "Extract", "Store", "Aggregate", "Compose", "Prove",
        "Typeset", "Render", "Deliver", "CProcess", "Yams",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "reading-benchmark", dependencies: ["BriefingModel", "Ingest"],
      path: "Benchmarks/Reading", swiftSettings: strict),
    .executableTarget(
      name: "store-benchmark",
      dependencies: [
        "BriefingModel", "Store", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], path: "Benchmarks/Store", swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["BriefingModel"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("BriefingModelTests", ["BriefingModel"]),
    tests("LexiconTests", ["BriefingModel", "Lexicon"]),
    tests("IngestTests", ["BriefingModel", "Lexicon", "Ingest"]),
    tests("ExtractTests", ["BriefingModel", "Lexicon", "Extract"]),
    tests("StoreTests", ["BriefingModel", "Store", "Ingest"]),
    tests("AggregateTests", ["BriefingModel", "Aggregate"]),
    tests("ComposeTests", ["BriefingModel", "Aggregate", "Compose"]),
    tests("ProveTests", ["BriefingModel", "Aggregate", "Compose", "Prove"]),
    tests("TypesetTests", ["BriefingModel", "Typeset"]),
    tests("RenderTests", ["BriefingModel", "Typeset", "Render"]),
    tests("DeliverTests", ["BriefingModel", "Ingest", "Deliver"]),
    tests("EndToEndTests", ["BriefingModel", .product(name: "GRDB", package: "GRDB.swift")]),
  ],
  swiftLanguageModes: [.v6]
)

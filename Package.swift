// swift-tools-version: 6.2

// The targets stand in dependency order, top to bottom; a target may import only what stands above it.

import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

/// The module map of one C library of the system; `debian` is the package that brings its header.
func system(_ name: String, pkgConfig: String? = nil, debian: String) -> Target {
    .systemLibrary(
        name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig, providers: [.apt([debian])])
}

func module(_ name: String, _ dependencies: [String]) -> Target {
    .target(name: name, dependencies: dependencies.map { .byName(name: $0) }, swiftSettings: settings)
}

/// The tests of one module; `files` are folders of what the tests read where it lies.
func tests(
    _ name: String, _ dependencies: [String], resources: [Resource]? = nil, files: [String] = []
) -> Target {
    .testTarget(
        name: name, dependencies: dependencies.map { .byName(name: $0) }, exclude: files,
        resources: resources, swiftSettings: settings)
}

let package = Package(
    name: "jadnama",
    products: [
        .executable(name: "jadnama", targets: ["jadnama"]),
        .library(name: "Rendering", targets: ["Rendering"]),
    ],
    targets: [
        system("CWidth", debian: "libc6-dev"),
        // No header of ICU may be seen from Swift: its types clash with those of Foundation's own ICU. Its archives do
        // not say what they need themselves, as its dynamic libraries do.
        .target(
            name: "CICU", path: "Sources/System/CICU",
            linkerSettings: ["icui18n", "icuuc", "icudata", "stdc++"].map { .linkedLibrary($0) }),
        system("CMd4c", debian: "libmd4c-dev"),
        system("CYaml", debian: "libyaml-dev"),
        system("CQRCode", debian: "libqrencode-dev"),
        system("CSQLite", debian: "libsqlite3-dev"),
        system("CStemmer", debian: "libstemmer-dev"),
        system("CMessageDigest", debian: "libmd-dev"),
        system("CNcurses", debian: "libncurses-dev"),
        system("CCrypt", debian: "libcrypt-dev"),
        system("CAllocation", debian: "libc6-dev"),
        system("CConfinement", debian: "libseccomp-dev"),
        // No Swift code may run in a signal handler: this is the one part in C.
        .target(name: "CSignals", path: "Sources/System/CSignals"),

        // Sets of processors are macros of C.
        .target(name: "CProcessors", path: "Sources/System/CProcessors"),
        module("Threads", ["CProcessors"]),
        module("Confinement", ["CConfinement"]),
        module("Text", ["CWidth", "CICU"]),
        module("Markdown", ["Threads", "Text", "CMd4c", "CYaml"]),
        module("Rendering", ["Text", "Markdown", "CQRCode"]),
        module("Library", ["Threads", "Text", "Markdown", "CSQLite", "CStemmer", "CMessageDigest"]),
        module("Browser", ["Text", "Markdown", "Rendering", "Library"]),
        module("Terminal", ["Text", "Rendering", "Browser", "CNcurses", "CSignals"]),
        .executableTarget(
            name: "jadnama",
            dependencies: [
                "Threads", "Text", "Markdown", "Rendering", "Library", "Browser", "Terminal", "Confinement",
                "CSignals", "CCrypt", "CAllocation",
            ],
            swiftSettings: settings),

        // Not shipped: what `make bench` runs, and the plainest program to hold ours against.
        system("CPseudoTerminal", debian: "libc6-dev"),
        system("CMd4cHTML", debian: "libmd4c-html0-dev"),
        .executableTarget(
            name: "floor",
            dependencies: [
                "CICU", "CMd4c", "CYaml", "CQRCode", "CSQLite", "CStemmer", "CMessageDigest", "CNcurses",
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "benchmarks", dependencies: ["Library", "Text", "CPseudoTerminal", "CMd4cHTML", "CSQLite"],
            swiftSettings: settings),

        .target(
            name: "TestSupport", dependencies: ["CPseudoTerminal"], path: "Tests/TestSupport",
            swiftSettings: settings),
        // A person who presses anything: for the tests and for `make soak`.
        .target(
            name: "RandomVisits",
            dependencies: ["Browser", "Library", "Markdown", "Rendering", "Text", "TestSupport"],
            path: "Tests/RandomVisits", swiftSettings: settings),
        .executableTarget(
            name: "soak", dependencies: ["Library", "TestSupport", "RandomVisits"], swiftSettings: settings),
        tests("ThreadsTests", ["Threads"]),
        tests("ConfinementTests", ["Confinement", "CConfinement"]),
        tests("TextTests", ["Text", "TestSupport", "CWidth", "CICU"]),
        tests("MarkdownTests", ["Markdown", "TestSupport"]),
        tests(
            "RenderingTests", ["Rendering", "Markdown", "Text", "TestSupport"],
            resources: [.copy("Pages")]),
        tests("LibraryTests", ["Library", "Rendering", "Markdown", "Text", "TestSupport"]),
        tests(
            "BrowserTests",
            ["Browser", "Library", "Rendering", "Markdown", "Text", "TestSupport", "RandomVisits"],
            files: ["Screens", "Words"]),
        tests("TerminalTests", ["Terminal", "Browser", "Rendering", "TestSupport"]),
        // Ends as no program should: for the tests of what is left then.
        .executableTarget(
            name: "brokenPromises", dependencies: ["Browser", "Rendering", "Terminal", "CSignals"],
            path: "Tests/BrokenPromises", swiftSettings: settings),
        tests("EndToEndTests", ["Browser", "Text", "TestSupport"]),
    ]
)

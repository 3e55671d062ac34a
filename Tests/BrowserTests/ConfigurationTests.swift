import Rendering
import Testing
import Text

@testable import Browser

/// What the configuration file says, and what is said about its mistakes.
@Suite struct ConfigurationTests {
    private func read(_ text: String) -> (configuration: Configuration, troubles: [Configuration.Trouble]) {
        Configuration.read(Array(text.utf8))
    }

    @Test func everyOptionIsRead() {
        let (configuration, troubles) = read(
            """
            language: kk
            theme: contrast
            measure: 60
            mouse: false
            ascii: true
            quick-exit: {outcome: cover, scrollback: never}
            idle-minutes: 5
            pin: $y$j9T$abc
            fallback: [kk, ru]
            keys:
              quit: [F10]
            """)
        #expect(troubles == [])
        #expect(configuration.language == .kazakh && configuration.theme == .contrast)
        #expect(
            configuration.measure == 60 && configuration.usesMouse == false && configuration.isASCII == true)
        #expect(configuration.quickExitOutcome == .cover && configuration.scrollback == .never)
        #expect(configuration.idleMinutes == 5 && configuration.pinHash == "$y$j9T$abc")
        #expect(configuration.fallback == [.kazakh, .russian])
        let quit = configuration.bindings?.first { $0.action == .quit }
        #expect(quit?.keys == [.key(.function(10))])
    }

    @Test(arguments: [
        ("show-contens", ["show-contents"]), ("contents", ["show-contents"]),
        ("swich-theme", ["switch-theme"]),
        ("next", ["move-next-section", "move-next-link", "next-match"]),
        ("show_tray", ["show-tray", "change-tray"]),
        (
            "page",
            ["move-half-page-up", "move-half-page-down", "move-page-up", "move-page-down", "blank-page"]
        ),
        ("previous-link", ["move-previous-link"]), ("quitt", ["quit"]), ("fly", []), ("show", []), ("", []),
    ])
    func anUnknownActionBringsThoseThatMayBeMeant(typed: String, near: [String]) {
        #expect(Action.identifiers(near: typed) == near)
        let (_, troubles) = read("keys:\n  \"\(typed)\": x\n")
        #expect(troubles.map(\.kind) == [.unknownAction(near: near)])
        let sentence = troubles.first?.sentence(in: .russian) ?? ""
        #expect(sentence.hasSuffix(near.last ?? "Все названия: jadnama config --example"))
    }

    @Test func aMistakeIsNamedWithItsLineAndStopsNothing() {
        let (configuration, troubles) = read(
            "theme: pink\nlanguage: ru\ncolour: red\nkeys:\n  fly: x\n  quit: Foo\n")
        #expect(configuration.language == .russian && configuration.theme == nil)
        #expect(
            troubles.map { $0.sentence(in: .english) } == [
                "line 1, theme: allowed: dark, light, contrast, monochrome",
                "line 3, colour: there is no such option",
                "line 5, keys.fly: there is no such action. All names: jadnama config --example",
                "line 6, keys.quit: there is no such key: Foo",
            ])
    }

    @Test func twoActionsCanSwapTheirKeys() {
        let (configuration, troubles) = read("keys:\n  switch-theme: q\n  quit: c\n")
        #expect(troubles == [])
        let keys = Dictionary(
            uniqueKeysWithValues: (configuration.bindings ?? []).map { ($0.action, $0.keys) })
        #expect(keys[.quit] == [.position("c")] && keys[.switchTheme] == [.position("q")])
    }

    @Test func whatIsInForceIsSaidWithWhereItComesFrom() {
        let (configuration, _) = read("theme: light\nidle-minutes: 7\npin: $y$secret\n")
        let text = configuration.inForce(choice: (.kazakh, .environment("LANG")), explainedIn: .english)
        let lines = text.split(separator: "\n")
        #expect(
            lines.prefix(9).elementsEqual([
                "language: kk  # variable LANG",
                "theme: light  # configuration file, line 1",
                "measure: 72  # as shipped",
                "mouse: true  # as shipped",
                "ascii: false  # as shipped",
                "quick-exit: {outcome: leave, scrollback: needed}  # as shipped",
                "idle-minutes: 7  # configuration file, line 2",
                "# pin: …  # configuration file, line 3",
                "fallback: [ru, kk, en]  # as shipped",
            ]))
        let again = read(text)
        #expect(again.troubles == [] && again.configuration.theme == .light)
        #expect(again.configuration.bindings == Binding.table && again.configuration.idleMinutes == 7)
    }

    @Test func aKeyWithTwoMeaningsIsRefused() {
        let (configuration, troubles) = read("keys:\n  switch-theme: q\n")
        #expect(
            troubles.map { $0.sentence(in: .english) } == [
                "line 2, keys.switch-theme: the key q already means “Quit”"
            ])
        #expect(configuration.bindings == Binding.table)
    }

    @Test(arguments: ["", "# nothing\n", "- a\n", "a: [", "\u{0}", "quick-exit: 3\n", "keys: 7\n"])
    func strangeFilesDoNoHarm(_ text: String) {
        _ = read(text)
    }

    @Test(arguments: Language.allCases)
    func theExampleIsAValidFileOnceItsMarksAreTaken(_ language: Language) {
        let lines = Configuration.example(in: language).split(separator: "\n").filter { !$0.isEmpty }
        let text = lines.map { $0.dropFirst(2) }.filter { $0.hasPrefix("  ") || $0.contains(/^[a-z-]+:/) }
        let (configuration, troubles) = read(text.joined(separator: "\n"))
        #expect(troubles == [])
        #expect(configuration.bindings?.map(\.keys) == Binding.table.map(\.keys))
    }

    @Test func aChangedKeyWorksAndIsShown() {
        var visit = Visit { settings in read("keys:\n  quit: [F10]\n").configuration.apply(to: &settings) }
        visit.press("q")
        #expect(!visit.effects.contains(.quit))
        visit.press("F10")
        #expect(visit.effects.contains(.quit))
    }
}

import Foundation
import Testing
import Text

@testable import Browser

/// The key table: every action has keys, a name in each language, and no key has two meanings.
@Suite struct KeyTests {
    @Test func everyActionHasAKey() {
        for action in Action.all {
            #expect(Binding.table.contains { $0.action == action && !$0.keys.isEmpty }, "\(action)")
        }
    }

    @Test func noKeyHasTwoMeaningsOnAScreen() {
        for scope in Scope.allCases {
            var seen: [KeyPattern: Action] = [:]
            for binding in Binding.table where binding.scopes.contains(scope) {
                for key in binding.keys {
                    #expect(seen[key] == nil, "\(key) on \(scope): \(binding.action)")
                    seen[key] = binding.action
                }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func namesAreDifferentAndNotEmpty(_ language: Language) {
        let names = Action.all.map { $0.name(in: language) }
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { !$0.isEmpty })
    }

    @Test(arguments: ["t", "T", "е", "Е", "Ctrl-t"], [Scope.reader])
    func letterByPosition(_ name: String, scope: Scope) {
        let action = KeyMap(Binding.table).action(of: Visit.key(name), in: scope)
        #expect(action == (name == "Ctrl-t" ? nil : .show(.contents)))
    }

    @Test(arguments: [KeyboardLayout.russian, .kazakh])
    func everyLetterDoesWhatItsPositionSaysOnEveryScreen(_ layout: KeyboardLayout) {
        let map = KeyMap(Binding.table)
        var checked = 0
        for scope in Scope.allCases {
            for binding in Binding.table where binding.scopes.contains(scope) {
                for case .position(let latin) in binding.keys {
                    guard let typed = layout.character(at: latin) else { continue }
                    let action = map.action(of: Key(.character(typed)), in: scope)
                    #expect(action == binding.action, "\(typed) on \(scope)")
                    checked += 1
                    let capital = Character(typed.uppercased())
                    let isOther = Binding.table.contains { $0.keys.contains(.key(.character(capital))) }
                    guard !isOther else { continue }
                    let shifted = map.action(of: Key(.character(capital)), in: scope)
                    #expect(shifted == binding.action, "\(capital) on \(scope)")
                }
            }
        }
        #expect(checked > 50)
    }

    @Test func slashIsFoundOnEveryLayout() {
        let map = KeyMap(Binding.table)
        // The key of the slash gives a full stop in Russian and a numero sign in Kazakh.
        for character in ["/", ".", "№"] {
            #expect(map.action(of: Visit.key(character), in: .home) == .show(.find), "\(character)")
        }
    }

    @Test func capitalGGoesToTheEndAndSmallToTheBeginning() {
        let map = KeyMap(Binding.table)
        #expect(map.action(of: Visit.key("g"), in: .reader) == .move(.start))
        #expect(map.action(of: Visit.key("п"), in: .reader) == .move(.start))
        #expect(map.action(of: Visit.key("G"), in: .reader) == .move(.end))
        #expect(map.action(of: Visit.key("П"), in: .reader) == .move(.end))
    }

    @Test(arguments: [("t", KeyboardLayout.latin), ("е", .russian), ("ә", .kazakh)])
    func helpShowsTheLettersOfTheLayoutInUse(typed: String, layout: KeyboardLayout) {
        var visit = Visit()
        visit.press(typed, "F1")
        let row = visit.rows.first {
            $0.contains(Message.hint(.quit, in: .home, isShort: false).text(in: .russian).capitalized)
        }
        #expect(row?.contains(layout == .latin ? " q " : " й ") == true)
        #expect(visit.state.keyboard == layout)
    }
}

/// Gone in one key, whatever is on the screen.
@Suite struct QuickExitTests {
    private static let ways: [[String]] = [
        [], ["Enter"], ["/", "п"], [":"], ["F1"], ["F5"], ["Enter", "t"], ["b", "F6"], ["b", "p"],
        ["Enter", "w"],
        ["Enter", "m"], ["Left"],
    ]

    @Test(arguments: ways)
    func f12EndsAtOnceEverywhere(_ way: [String]) {
        var visit = Visit()
        for key in way { visit.press(key) }
        visit.press("F12")
        #expect(visit.effects.last == .quickExit)
        #expect(visit.state.rooms.count == 1 && visit.state.tray.isEmpty)
    }

    @Test(arguments: ways)
    func threeEscapesWithinTwoSecondsEnd(_ way: [String]) {
        var visit = Visit()
        for key in way { visit.press(key) }
        for _ in 0..<2 {
            visit.send(.key(Key(.escape)), after: 600)
            #expect(visit.effects.last != .quickExit)
        }
        visit.send(.key(Key(.escape)), after: 600)
        #expect(visit.effects.last == .quickExit)
    }

    @Test func threeSlowEscapesOnlyGoBack() {
        var visit = Visit()
        visit.press("Enter", "t", "Esc", "Esc", "Esc")
        #expect(!visit.effects.contains(.quickExit))
    }

    @Test func aClickAtTheTopRightEnds() {
        var visit = Visit()
        visit.press("Enter")
        visit.click(78, 0)
        #expect(visit.effects.last == .quickExit)
    }

    @Test func atAStationItCoversAndNothingLeadsBack() {
        var visit = Visit { settings in
            settings.isVisitor = true
            settings.quickExitOutcome = .cover
        }
        visit.press("Enter", "Enter", "b")
        visit.press("F12")
        #expect(visit.effects.last == .cover)
        #expect(visit.rows.allSatisfy { $0.isEmpty })
        visit.press("x")
        #expect(visit.rows.joined().contains("Қазақша"))
        visit.press("Esc", "]", "F6")
        #expect(!visit.rows.joined().contains("Десять"))
    }

    @Test func theQuestionForThePINIsCoveredWithWhatWasTyped() {
        var visit = Visit { settings in
            settings.isVisitor = true
            settings.quickExitOutcome = .cover
        }
        visit.press("Down", "Enter", "q", "4", "8")
        #expect(visit.rows.joined().contains("**"))
        visit.press("F12")
        #expect(visit.effects.last == .cover)
        #expect(visit.rows.allSatisfy { $0.isEmpty })
        visit.press("x", "Enter", "q")
        #expect(!visit.rows.joined().contains("*"))
    }
}

/// A station that rests is reset, after a notice.
@Suite struct IdleResetTests {
    private func station() -> Visit {
        var visit = Visit { settings in
            settings.isVisitor = true
            settings.quickExitOutcome = .cover
            settings.idleMilliseconds = 60_000
        }
        visit.press("Down", "Enter")
        return visit
    }

    @Test func theResetIsAnnouncedAndThenDone() {
        var visit = station()
        visit.send(.tick, after: 31_000)
        #expect(visit.rows[21].contains("Экран очистится через 29 с"))
        visit.send(.tick, after: 30_000)
        #expect(visit.effects.last == .cover)
        #expect(visit.rows.joined().contains("Қазақша"))
    }

    @Test func aKeyKeepsTheVisit() {
        var visit = station()
        visit.send(.tick, after: 31_000)
        visit.send(.key(Key(.down)), after: 1_000)
        #expect(!visit.rows[21].contains("очистится"))
        visit.send(.tick, after: 31_000)
        #expect(visit.rows[21].contains("очистится"))
    }

    /// The clock that the program asks never goes back; if it did, or stood still for days, nothing would break.
    @Test func aClockThatJumps() {
        var visit = station()
        for jump in [-5_000_000, 31_000, -31_000, 0] {
            visit.send(.tick, after: jump)
            #expect(visit.effects.last != .cover)
        }
        visit.send(.key(Key(.escape)), after: -9_000_000)
        visit.send(.key(Key(.down)), after: 1)
        visit.send(.tick, after: 7 * 86_400_000)
        #expect(visit.effects.last == .cover)
        visit.press("Enter")
        visit.send(.key(Key(.function(12))), after: -8 * 86_400_000)
        #expect(visit.effects.last == .cover)
    }

    @Test func leavingNeedsThePIN() {
        var visit = station()
        visit.press("q", "1", "2", "Enter")
        #expect(visit.effects.last == .checkPIN("12"))
        visit.send(.pinChecked(false))
        #expect(visit.rows[21].contains("PIN не подошёл"))
        visit.send(.key(Key(.character("1"))), after: 500)
        visit.send(.key(Key(.enter)), after: 100)
        #expect(visit.rows[21].contains("Подождите"))
        visit.press("9", "Enter")
        visit.send(.pinChecked(true))
        #expect(visit.effects.last == .quit)
    }

    @Test func controlKeysDoNothingAtAStation() {
        var visit = station()
        visit.press("Ctrl-z", "Ctrl-s")
        #expect(!visit.effects.contains(.suspend) && !visit.effects.contains(.quit))
        visit.press("Ctrl-c")
        #expect(!visit.effects.contains(.quit))
    }
}

import Library
import Text

extension State {
    /// A reset is announced so long before it comes.
    static let noticeMilliseconds = 30_000
    /// The longest wait after wrong PINs.
    private static let longestDelay = 300_000

    /// The quick exit: of the program on one's own computer, of the visit at a station.
    mutating func quickExit() -> [Effect] {
        switch settings.quickExitOutcome {
        case .leave:
            forget()
            return [.quickExit]
        case .cover:
            forget()
            rooms = [CoverRoom()]
            return [.cover]
        }
    }

    /// Drops everything a visit has left: rooms, tray, ticks, words typed.
    mutating func forget() {
        rooms = [settings.isVisitor ? LanguageRoom() : Home(around)]
        ahead = []
        tray = []
        acknowledged = []
        notice = nil
        pending = nil
        serial += 1
        escapes = []
        idleNotice = nil
    }

    /// Begins a visit in a language.
    mutating func begin(_ language: Language) -> [Effect] {
        settings.language = language
        rooms = [Home(around)]
        return [.wakeAfter(milliseconds: idleLimit() - Self.noticeMilliseconds)]
    }

    // MARK: Idle reset

    /// How long a visit may rest: the set time, but never under twice the time the screen takes to read.
    func idleLimit() -> Int {
        guard Scope.readers.contains(room.scope) else { return settings.idleMilliseconds }
        let words = view().words
        return max(settings.idleMilliseconds, 2 * words * 60_000 / 180)
    }

    /// A tick at a station: announces the reset, then does it.
    mutating func checkIdle(at now: Int) -> [Effect] {
        guard settings.isVisitor, !(room is LanguageRoom), !(room is CoverRoom) else { return [] }
        let rest = idleLimit() - (now - lastInput)
        if rest <= 0 {
            forget()
            return [.cover]
        }
        guard rest <= Self.noticeMilliseconds else {
            return [.wakeAfter(milliseconds: rest - Self.noticeMilliseconds)]
        }
        idleNotice = (rest + 999) / 1000
        return [.wakeAfter(milliseconds: 1000)]
    }

    // MARK: Leaving

    /// `q` at a station asks for the PIN; elsewhere it ends the program.
    mutating func leave() -> [Effect] {
        guard settings.isVisitor else { return [.quit] }
        enter(PINRoom())
        return []
    }

    mutating func check(pin: String, at now: Int) -> [Effect] {
        guard now >= pinLockedUntil else {
            notice = .waitSeconds((pinLockedUntil - now + 999) / 1000)
            return []
        }
        return [.checkPIN(pin)]
    }

    /// Wrong PINs make the next try wait 2, 4, 8 … seconds.
    mutating func take(pinIsRight: Bool, at now: Int) -> [Effect] {
        if pinIsRight { return [.quit] }
        wrongPINs += 1
        let delay = min(Self.longestDelay, 1000 << min(wrongPINs, 12))
        pinLockedUntil = now + delay
        notice = .wrongPIN(waitSeconds: delay / 1000)
        return []
    }
}

extension Screen {
    /// How many words stand on the screen.
    var words: Int {
        var count = 0
        for row in 0..<size.rows {
            var isInWord = false
            for cell in self.row(row) {
                let isLetter = cell.text.first?.isLetter ?? false
                if isLetter, !isInWord { count += 1 }
                isInWord = isLetter
            }
        }
        return count
    }
}

import Library
import Text

extension State {
    /// A reset is announced so long before it comes.
    static let noticeMilliseconds = 30_000
    /// The longest wait after wrong PINs.
    private static let longestDelay = 300_000

    /// The quick exit: of the program on one's own computer, of the visit at a station.
    mutating func quickExit() -> [Effect] {
        let mouse = mouseBack()
        forget()
        guard settings.quickExitOutcome == .cover else { return [.quickExit] }
        rooms = [CoverRoom()]
        return [.cover] + mouse
    }

    /// Ends a visit at a station, and begins another.
    mutating func reset() -> [Effect] {
        let mouse = mouseBack()
        forget()
        return [.cover] + mouse
    }

    /// Takes the mouse again for the next visitor, where the last one gave it to the terminal.
    private func mouseBack() -> [Effect] {
        settings.isVisitor && !hasMouse ? [.captureMouse(true)] : []
    }

    /// Drops everything a visit has left: rooms, tray, ticks, words typed; at a station also the language, the look
    /// and the keyboard.
    mutating func forget() {
        if settings.isVisitor {
            settings = firstSettings
            hasMouse = true
            isStart = true
            keyboard = .latin
        }
        rooms = [settings.isVisitor ? LanguageRoom() : Home(around)]
        ahead = []
        tray = []
        acknowledged = []
        notice = nil
        pending = nil
        deferred = nil
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
        if rest <= 0 { return reset() }
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
        guard !isCheckingPIN else { return [] }
        isCheckingPIN = true
        return [.checkPIN(pin)]
    }

    /// Wrong PINs make the next try wait 2, 4, 8 … seconds. An answer counts even where the question was left
    /// before it came, but it opens nothing any more.
    mutating func take(pinIsRight: Bool, at now: Int) -> [Effect] {
        isCheckingPIN = false
        if pinIsRight { return room is PINRoom ? [.quit] : [] }
        wrongPINs += 1
        let delay = min(Self.longestDelay, 1000 << min(wrongPINs, 12))
        pinLockedUntil = now + delay
        if room is PINRoom { notice = .wrongPIN(waitSeconds: delay / 1000) }
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

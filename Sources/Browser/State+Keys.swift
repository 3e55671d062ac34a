import Rendering
import Text

extension State {
    /// Esc so many times within this time closes at once.
    private static let quickExitEscapes = 3
    private static let quickExitMilliseconds = 2000

    mutating func press(_ key: Key, at now: Int) -> [Effect] {
        let wake = noteInput(at: now)
        if asksForQuickExit(key, at: now) { return quickExit() }
        if room is CoverRoom {
            // Who presses the quick exit again and again stays covered.
            if keys.action(of: key, in: room.scope) == .quickExit { return quickExit() }
            if key.code != .escape { forget() }
            return wake
        }
        notice = nil
        deferred = nil
        if case .character(let character) = key.code, let layout = KeyMap.layout(of: character) {
            keyboard = layout
        }
        let before = room.field
        if key.code == .tab, var search = room as? SearchRoom, search.complete(around) {
            room = search
            return satisfy(room.edited(around))
        }
        if room.field?.take(key) == true { return room.field == before ? [] : satisfy(room.edited(around)) }
        guard let action = keys.action(of: key, in: room.scope) else {
            if explains(key) { notice = .nothingUnderKey }
            return wake
        }
        if case .enter = action, let pin = room as? PINRoom { return check(pin, at: now) }
        return perform(action) + wake
    }

    /// Whether a key without a meaning here is worth a word: it has one elsewhere. A visitor is told nothing of keys,
    /// and nothing comes up before a group.
    private func explains(_ key: Key) -> Bool {
        !settings.isVisitor && room.scope != .presentation && keys.isBound(key)
    }

    private mutating func check(_ entry: PINRoom, at now: Int) -> [Effect] {
        var entry = entry
        let request = entry.enter(around)
        room = entry
        guard case .checkPIN(let pin) = request else { return satisfy(request) }
        return check(pin: pin, at: now)
    }

    /// Notes that somebody is there.
    private mutating func noteInput(at now: Int) -> [Effect] {
        lastInput = now
        isStart = false
        guard settings.isVisitor, idleNotice != nil else { return [] }
        idleNotice = nil
        return [.wakeAfter(milliseconds: idleLimit() - Self.noticeMilliseconds)]
    }

    private mutating func asksForQuickExit(_ key: Key, at now: Int) -> Bool {
        guard key.code == .escape else {
            escapes = []
            return false
        }
        escapes = escapes.filter { now - $0 < Self.quickExitMilliseconds } + [now]
        return escapes.count >= Self.quickExitEscapes
    }

    mutating func paste(_ text: String, at now: Int) -> [Effect] {
        let wake = noteInput(at: now)
        escapes = []
        notice = nil
        guard room.field != nil else { return wake }
        room.field?.insert(text)
        return satisfy(room.edited(around)) + wake
    }

    mutating func press(_ mouse: Mouse, at now: Int) -> [Effect] {
        let wake = noteInput(at: now)
        return act(on: mouse) + wake
    }

    private mutating func act(on mouse: Mouse) -> [Effect] {
        switch mouse.action {
        case .wheelUp: return wheel(.up)
        case .wheelDown: return wheel(.down)
        case .release: return []
        case .press, .doublePress, .drag:
            // What a notice offers is asked for while it stands there.
            let target = frame().target(at: mouse.position)
            notice = nil
            deferred = nil
            guard let target else { return [] }
            if mouse.action == .drag {
                guard case .scroll = target else { return [] }
            }
            return press(target)
        }
    }

    /// A notch of the wheel is three lines, as in other programs.
    private mutating func wheel(_ movement: Action.Movement) -> [Effect] {
        if deferred != nil {
            deferred = nil
            notice = nil
        }
        for _ in 0..<3 { room.move(movement, around) }
        return []
    }

    private mutating func press(_ target: Target) -> [Effect] {
        switch target {
        case .action(let action): return perform(action)
        case .language(let language): return speak(language)
        case .item, .facet, .door, .stop, .scroll:
            let around = around
            return satisfy(room.press(target, around))
        }
    }

    mutating func perform(_ action: Action) -> [Effect] {
        if let effects = put(off: action) { return effects }
        let around = around
        switch action {
        case .move(let movement): room.move(movement, around)
        case .enter: return satisfy(room.enter(around))
        case .back: return goBack()
        case .forward: return goForward()
        case .show(let place): return show(place)
        case .switchLanguage: return switchLanguage()
        case .switchTheme: switchTheme()
        case .nextMatch: stepMatch(by: 1)
        case .previousMatch: stepMatch(by: -1)
        case .changeTray: changeTray()
        case .blankPage: blankPage()
        case .moveEarlier: return step(by: -1)
        case .moveLater: return step(by: 1)
        case .reload: return [.reload]
        case .redraw: return [.redraw]
        case .suspend: return settings.isVisitor ? [] : [.suspend]
        case .releaseMouse: return releaseMouse()
        case .quit: return leave()
        case .quickExit: return quickExit()
        }
        return []
    }

    private mutating func stepMatch(by step: Int) {
        guard var reader = room as? Reader else { return }
        if reader.stepMatch(by: step, around) { room = reader } else { notice = .nothingSearched }
    }

    private mutating func switchLanguage() -> [Effect] {
        let all = Language.allCases
        let index = all.firstIndex(of: settings.language) ?? 0
        return speak(all[(index + 1) % all.count])
    }

    /// Says everything in a language from now on. A search asks anew: what is in that language comes first.
    private mutating func speak(_ language: Language) -> [Effect] {
        settings.language = language
        let effects = fitTop()
        guard room is SearchRoom, room.field?.text.isEmpty == false else { return effects }
        return effects + satisfy(room.edited(around))
    }

    private mutating func switchTheme() {
        let all = ThemeName.allCases
        let index = all.firstIndex(of: settings.theme) ?? 0
        settings.theme = all[(index + 1) % all.count]
        notice = .themeIs(settings.theme)
    }

    private mutating func releaseMouse() -> [Effect] {
        hasMouse.toggle()
        notice = hasMouse ? .mouseTaken : .mouseReleased
        return [.captureMouse(hasMouse)]
    }
}

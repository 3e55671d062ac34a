import Browser

/// Makes events of the bytes that a terminal sends: keys, mouse reports, pasted text. It holds no clock and reads no
/// file: whoever feeds it says when the wait for the rest of a sequence is over.
///
/// Any bytes are taken: unknown sequences, reports nobody asked for and invalid UTF-8 vanish without an event.
struct InputDecoder {
    private let keys: KeyTable
    private var bytes: [UInt8] = []
    /// The first byte not yet decoded.
    private var position = 0
    private var paste: Paste?

    init(keys: KeyTable) {
        self.keys = keys
    }

    /// How many milliseconds after the last byte the rest of what is there is given up; nil while nothing is
    /// incomplete.
    var patience: Int? {
        if paste != nil { return 500 }
        guard hasBytes else { return nil }
        return isString(at: position) ? 100 : 25
    }

    /// Whether there are bytes that are no event yet.
    var hasBytes: Bool { position < bytes.count }

    mutating func append(_ more: some Sequence<UInt8>) {
        if position > 0 {
            bytes.removeSubrange(..<position)
            position = 0
        }
        bytes.append(contentsOf: more)
    }

    /// The next event, or nil where more bytes are needed first.
    /// - Parameter isLate: the rest of an incomplete sequence is not waited for any more.
    mutating func next(isLate: Bool = false) -> Event? {
        while true {
            if paste != nil {
                guard let event = continuePaste(isLate: isLate) else { return nil }
                return event
            }
            guard position < bytes.count else { return nil }
            switch step(at: position, isLate: isLate) {
            case .wait: return nil
            case .take(let count, let event):
                position += count
                if let event { return event }
            case .paste(let count):
                position += count
                paste = Paste()
            }
        }
    }

    private mutating func continuePaste(isLate: Bool) -> Event? {
        guard var text = paste else { return nil }
        let (taken, isOver) = text.take(bytes[position...])
        position += taken
        paste = isOver || isLate ? nil : text
        return paste == nil ? .paste(String(decoding: text.bytes, as: UTF8.self)) : nil
    }

    /// What the bytes at a place are.
    enum Step {
        /// So many bytes are done with; they are this event, or none.
        case take(Int, event: Event?)
        /// So many bytes begin a paste.
        case paste(Int)
        case wait

        static func key(_ count: Int, _ key: Key?) -> Step { .take(count, event: key.map(Event.key)) }
    }

    private func step(at start: Int, isLate: Bool) -> Step {
        switch keys.match(bytes[start...]) {
        case .key(let key, let count): return .key(count, key)
        case .prefix where !isLate: return .wait
        case .prefix, .none: break
        }
        guard bytes[start] == 0x1B else { return plainStep(at: start, isLate: isLate) }
        guard start + 1 < bytes.count else { return isLate ? .key(1, Key(.escape)) : .wait }
        return escapeStep(at: start, isLate: isLate)
    }

    /// A sequence of ESC and at least one more byte.
    private func escapeStep(at start: Int, isLate: Bool) -> Step {
        switch bytes[start + 1] {
        case UInt8(ascii: "["), UInt8(ascii: "O"):
            return sequenceStep(at: start, isLate: isLate)
        case 0x1B:
            return doubleEscapeStep(at: start, isLate: isLate)
        case _ where isString(at: start):
            return stringStep(at: start, isLate: isLate)
        default:
            guard case .take(let count, .key(var key)?) = plainStep(at: start + 1, isLate: isLate) else {
                return isLate ? .key(1, Key(.escape)) : incompleteCharacter(at: start + 1)
            }
            key.isAlt = true
            return .key(count + 1, key)
        }
    }

    /// Alt with a character that is cut short waits; with anything else it is an Esc of its own.
    private func incompleteCharacter(at place: Int) -> Step {
        guard case .wait = plainStep(at: place, isLate: false) else { return .key(1, Key(.escape)) }
        return .wait
    }

    /// rxvt sends Alt with a function key as an ESC before its sequence; any other two are Esc pressed twice.
    private func doubleEscapeStep(at start: Int, isLate: Bool) -> Step {
        guard start + 2 < bytes.count else { return isLate ? .key(1, Key(.escape)) : .wait }
        guard bytes[start + 2] == UInt8(ascii: "[") || bytes[start + 2] == UInt8(ascii: "O"),
            case .take(let count, .key(var key)?) = sequenceStep(at: start + 1, isLate: isLate)
        else { return .key(1, Key(.escape)) }
        key.isAlt = true
        return .key(count + 1, key)
    }

    /// A control sequence (ESC [) or a single shift (ESC O).
    private func sequenceStep(at start: Int, isLate: Bool) -> Step {
        switch ControlSequence.read(bytes[start...]) {
        case .complete(let sequence, let count):
            if sequence.isPasteStart { return .paste(count) }
            return .take(count, event: sequence.event)
        case .broken(let count):
            return .take(count, event: nil)
        case .incomplete:
            guard isLate else { return .wait }
            guard start + 2 == bytes.count else { return .take(bytes.count - start, event: nil) }
            let letter = Character(Unicode.Scalar(bytes[start + 1]))
            return .key(2, Key(.character(letter), isAlt: true))
        }
    }

    // MARK: Strings

    /// Whether a report begins here that runs up to a terminator: OSC, DCS, SOS, PM or APC.
    private func isString(at start: Int) -> Bool {
        bytes[start] == 0x1B && start + 1 < bytes.count && "]PX^_".utf8.contains(bytes[start + 1])
    }

    private func stringStep(at start: Int, isLate: Bool) -> Step {
        for place in bytes.indices[(start + 2)...] {
            if bytes[place] == 0x07 { return .take(place + 1 - start, event: nil) }
            if bytes[place] == 0x1B {
                let isTerminator = place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "\\")
                if isTerminator { return .take(place + 2 - start, event: nil) }
                if place + 1 < bytes.count { return .take(place - start, event: nil) }
            }
        }
        if bytes.count - start > 4096 { return .take(bytes.count - start, event: nil) }
        guard isLate else { return .wait }
        guard start + 2 == bytes.count else { return .take(bytes.count - start, event: nil) }
        let letter = Character(Unicode.Scalar(bytes[start + 1]))
        return .key(2, Key(.character(letter), isAlt: true))
    }

    // MARK: Characters

    private func plainStep(at start: Int, isLate: Bool) -> Step {
        let byte = bytes[start]
        if byte < 0x20 || byte == 0x7F { return .key(1, KeyTable.control(byte)) }
        if byte < 0x80 { return .key(1, Key(.character(Character(Unicode.Scalar(byte))))) }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let present = bytes[start...].prefix(length)
        let isCut = present.count < length && present.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
        if byte >= 0xC2, byte <= 0xF4, isCut, !isLate { return .wait }
        guard let text = String(validating: present, as: UTF8.self), let scalar = text.unicodeScalars.first,
            scalar.value >= 0xA0
        else { return .take(1, event: nil) }
        return .key(length, Key(.character(Character(scalar))))
    }
}

/// Text between the marks of a bracketed paste. It is collected as it comes; nothing in it is a key.
private struct Paste {
    /// What is kept at most; the rest of a longer paste is dropped.
    static let limit = 1 << 20
    private static let end = Array("\u{1B}[201~".utf8)

    private(set) var bytes: [UInt8] = []

    /// Takes what belongs to the paste. Bytes that may begin the end mark are left until the rest of it is there.
    mutating func take(_ more: ArraySlice<UInt8>) -> (count: Int, isOver: Bool) {
        var place = more.startIndex
        while let escape = more[place...].firstIndex(of: 0x1B) {
            let rest = more[escape...].prefix(Paste.end.count)
            if rest.elementsEqual(Paste.end) {
                keep(more[..<escape])
                return (escape + Paste.end.count - more.startIndex, true)
            }
            if Paste.end.starts(with: rest) {
                keep(more[..<escape])
                return (escape - more.startIndex, false)
            }
            place = escape + 1
        }
        keep(more)
        return (more.count, false)
    }

    private mutating func keep(_ more: ArraySlice<UInt8>) {
        bytes.append(contentsOf: more.prefix(Paste.limit - bytes.count))
    }
}

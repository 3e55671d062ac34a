import Browser

/// A sequence that a terminal sends for a key, a mouse event or a report: `ESC [` with parameters (ECMA-48, 5.4) or
/// `ESC O` with one letter.
struct ControlSequence: Equatable {
    /// Whether it began with `ESC O`.
    var isShift: Bool
    /// The bytes before the final one: digits, semicolons, private marks.
    var parameters: [UInt8]
    var final: UInt8

    enum Reading {
        /// With its length in bytes.
        case complete(ControlSequence, Int)
        case incomplete
        /// So many bytes are no sequence.
        case broken(Int)
    }

    private static let longest = 64

    /// Reads the sequence that `bytes` begin with.
    static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        let start = bytes.startIndex
        let isShift = bytes[start + 1] == UInt8(ascii: "O")
        var place = start + 2
        while place < bytes.endIndex, (0x20..<0x40).contains(bytes[place]) { place += 1 }
        guard place < bytes.endIndex, place - start < longest else {
            return place - start < longest ? .incomplete : .broken(place - start)
        }
        guard (0x40..<0x7F).contains(bytes[place]) else { return .broken(place - start) }
        let parameters = Array(bytes[(start + 2)..<place])
        if !isShift, bytes[place] == UInt8(ascii: "M"), parameters.isEmpty {
            return readOldMouse(bytes, from: place + 1)
        }
        let sequence = ControlSequence(isShift: isShift, parameters: parameters, final: bytes[place])
        return .complete(sequence, place + 1 - start)
    }

    /// The mouse report of terminals that know no other: three bytes behind `ESC [ M`, each 32 too large.
    private static func readOldMouse(_ bytes: ArraySlice<UInt8>, from place: Int) -> Reading {
        guard place + 3 <= bytes.endIndex else { return .incomplete }
        let numbers = bytes[place..<(place + 3)].map { Int($0) - 32 }
        let button = numbers[0] & 3 == 3 ? numbers[0] & ~3 : numbers[0]
        let final = numbers[0] & 0b1100_0011 == 3 ? "m" : "M"
        let text = "<\(button);\(numbers[1]);\(numbers[2])"
        let sequence = ControlSequence(
            isShift: false, parameters: Array(text.utf8), final: final.utf8.first ?? 0)
        return .complete(sequence, place + 3 - bytes.startIndex)
    }

    var isPasteStart: Bool { !isShift && final == UInt8(ascii: "~") && parameters.elementsEqual("200".utf8) }

    /// What it means; nil for a report nobody asked for and for anything unknown.
    var event: Event? {
        if parameters.first == UInt8(ascii: "<") { return mouse.map(Event.mouse) }
        return key.map(Event.key)
    }

    /// The parameters as numbers, 0 where one is empty; nil where they hold anything but digits and semicolons.
    private var numbers: [Int]? {
        var numbers = [0]
        for byte in parameters {
            switch byte {
            case UInt8(ascii: ";"): numbers.append(0)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let last = numbers.count - 1
                numbers[last] = min(numbers[last] * 10 + Int(byte - UInt8(ascii: "0")), 1 << 24)
            default: return nil
            }
        }
        return numbers
    }

    // MARK: Keys

    private var key: Key? {
        guard let numbers else { return nil }
        if isShift { return KeyTable.shifted[final].map { modified($0, by: numbers.last ?? 0) } }
        switch final {
        case UInt8(ascii: "~"): return tildeKey(numbers)
        case UInt8(ascii: "^"), UInt8(ascii: "@"): return rxvtKey(numbers)
        case UInt8(ascii: "u"): return written(numbers[0], by: numbers.count > 1 ? numbers[1] : 1)
        default:
            guard numbers.count < 3, numbers.count < 2 || numbers[0] <= 1 else { return nil }
            return KeyTable.lettered[final].map { modified($0, by: numbers.count > 1 ? numbers[1] : 1) }
        }
    }

    private func tildeKey(_ numbers: [Int]) -> Key? {
        if numbers.count == 3, numbers[0] == 27 { return written(numbers[2], by: numbers[1]) }
        guard numbers.count < 3 else { return nil }
        return KeyTable.numbered[numbers[0]].map { modified($0, by: numbers.count > 1 ? numbers[1] : 1) }
    }

    /// rxvt marks modifiers by the final byte: `^` Ctrl, `@` Ctrl and Shift.
    private func rxvtKey(_ numbers: [Int]) -> Key? {
        guard numbers.count == 1 else { return nil }
        return KeyTable.numbered[numbers[0]].map { Key($0, isControl: true) }
    }

    /// A key sent by its character's number, as some terminals do for combinations that have no byte.
    private func written(_ number: Int, by modifiers: Int) -> Key? {
        if number < 0x20 || number == 0x7F {
            return KeyTable.control(UInt8(number)).map { modified($0.code, by: modifiers) }
        }
        guard let scalar = Unicode.Scalar(UInt32(number)), number >= 0xA0 || number < 0x7F else { return nil }
        return modified(.character(Character(scalar)), by: modifiers)
    }

    /// xterm's modifier parameter: 1 plus 1 Shift, 2 Alt, 4 Ctrl, 8 Meta.
    private func modified(_ code: Key.Code, by parameter: Int) -> Key {
        let bits = max(0, parameter - 1)
        let isShiftTab = code == .tab && bits & 1 != 0
        return Key(isShiftTab ? .backTab : code, isControl: bits & 4 != 0, isAlt: bits & 10 != 0)
    }

    // MARK: Mouse

    /// The report of mode 1006: `< button ; column ; row`, 1-based, ended by `M`, or by `m` for a release.
    private var mouse: Mouse? {
        let report = ControlSequence(isShift: false, parameters: Array(parameters.dropFirst()), final: final)
        guard let numbers = report.numbers, numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else {
            return nil
        }
        let position = Position(column: numbers[1] - 1, row: numbers[2] - 1)
        // 4, 8 and 16 are modifiers, 32 is motion.
        switch (numbers[0] & ~(4 | 8 | 16), final) {
        case (0, UInt8(ascii: "M")): return Mouse(.press, at: position)
        case (0, UInt8(ascii: "m")): return Mouse(.release, at: position)
        case (32, UInt8(ascii: "M")): return Mouse(.drag, at: position)
        case (64, UInt8(ascii: "M")): return Mouse(.wheelUp, at: position)
        case (65, UInt8(ascii: "M")): return Mouse(.wheelDown, at: position)
        default: return nil
        }
    }
}

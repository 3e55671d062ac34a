/// A run of letters within a word, with the marks on them, and whether it is one that can be divided.
struct LetterRun {
    /// The letters as the patterns want them; of use only where `isOrdinary`.
    private(set) var word = HyphenWord()
    /// Whether it is a word of the language in small letters, the first of any case, without an apostrophe at its sides.
    private(set) var isOrdinary = true
    /// The place behind it: at least one byte behind its start.
    private(set) var end: Int
    private let start: Int
    private var hasMarks = false

    /// Reads the run that begins at `start`; a scalar that is no letter is a run by itself, not an ordinary one.
    @inline(__always)
    init(in text: Span<UInt8>, from start: Int, alphabet: HyphenAlphabet) {
        self.start = start
        end = start
        while end < text.count {
            let scalar = DecodedScalar(in: text, at: end)
            let code = alphabet.code(of: scalar.value)
            if code == 0, !takeOther(scalar.value) { break }
            if code > 0 { take(code) }
            end &+= scalar.length
        }
        if end == start {
            end &+= DecodedScalar(in: text, at: start).length
            isOrdinary = false
        } else if isOrdinary {
            isOrdinary = word.count >= 4 && !text.hasApostrophe(before: start) && !text.hasApostrophe(at: end)
        }
    }

    @inline(__always)
    private mutating func take(_ code: UInt8) {
        let isCapital = code & HyphenAlphabet.capital != 0
        let fits = word.append(code & ~HyphenAlphabet.capital)
        isOrdinary = isOrdinary && fits && (!isCapital || word.count == 1)
    }

    /// Takes a mark, or a letter that the language does not have.
    /// - Returns: false where the scalar is neither.
    private mutating func takeOther(_ scalar: UInt32) -> Bool {
        if CellWidth.of(scalar) == 0 {
            hasMarks = true
            return true
        }
        let isAlphabetic = scalar >= 0x250 && Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
        guard isAlphabetic || Letter.isLetter(scalar) else { return false }
        isOrdinary = false
        return true
    }

    /// Calls `body` with the place behind each letter whose bit is set, and behind the marks on it.
    func forEachPlace(in text: Span<UInt8>, _ places: UInt64, _ body: (Int) -> Void) {
        if !hasMarks {
            forEachPlace(places, letterBytes: (end &- start) / word.count, body)
            return
        }
        var position = start
        var letters = 0
        while position < end {
            let scalar = DecodedScalar(in: text, at: position)
            if CellWidth.of(scalar.value) > 0 {
                if letters > 0, places >> UInt64(letters &- 1) & 1 == 1 { body(position) }
                letters &+= 1
            }
            position &+= scalar.length
        }
    }

    /// The letters of one alphabet all take as many bytes.
    private func forEachPlace(_ places: UInt64, letterBytes: Int, _ body: (Int) -> Void) {
        var left = places
        while left != 0 {
            body(start &+ (left.trailingZeroBitCount &+ 1) &* letterBytes)
            left &= left &- 1
        }
    }
}

extension Span<UInt8> {
    /// Whether the word holds what words of prose do not: a digit, a sign of addresses and programs, or a full stop with
    /// a letter behind it.
    var isAddress: Bool {
        var place = 0
        while true {
            place = LineClass.letters(in: self, from: place).end
            guard place < count else { return false }
            switch self[place] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): return true
            case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "_"),
                UInt8(ascii: "="),
                UInt8(ascii: "#"), UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: ">"):
                return true
            case UInt8(ascii: "."): if isLetter(at: place &+ 1) { return true }
            default: break
            }
            place &+= 1
        }
    }

    private func isLetter(at place: Int) -> Bool {
        place < count && Letter.isLetter(DecodedScalar(in: self, at: place).value)
    }

    /// Whether ' or ’ ends at `place`.
    @inline(__always)
    fileprivate func hasApostrophe(before place: Int) -> Bool {
        place >= 1 && self[place &- 1] == UInt8(ascii: "'") || place >= 3 && hasApostrophe(at: place &- 3)
    }

    /// Whether ' or ’ begins at `place`. (The letter ʼ is one already.)
    @inline(__always)
    fileprivate func hasApostrophe(at place: Int) -> Bool {
        guard place < count else { return false }
        if self[place] == UInt8(ascii: "'") { return true }
        return self[place] == 0xE2 && place &+ 2 < count && self[place &+ 1] == 0x80
            && self[place &+ 2] == 0x99
    }
}

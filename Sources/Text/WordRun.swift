/// The words of one paragraph in the making: the last one stands open until a break behind it is found.
struct WordRun {
    private let noBreak: NoBreak?
    private let widestJoin: Int
    /// The last closed word, and how many letters it ends with.
    private var last = Word(start: 0, end: 0, next: 0, cells: 0, spaceCells: 0, ending: .allowed)
    private var lastLetters = 0

    /// The open word: its first byte, the end of what is no space in it, its cells, and the spaces behind it.
    private var start = 0
    private var end = 0
    private var cells = 0
    private var spaces = 0
    /// How many of the commonest letters it begins and ends with, or fewer; `.max` for signs that typesetting does not
    /// heed.
    private var lettersAtStart = 0
    private var lettersAtEnd = 0
    private var context = LineContext()

    init(noBreak: NoBreak?, widestJoin: Int) {
        self.noBreak = noBreak
        self.widestJoin = widestJoin
    }

    /// Breaks the text from a place where a line may begin until a word that holds a foreign scalar.
    /// - Returns: the start of that word, or the end of the text.
    mutating func breakPlain(_ text: Span<UInt8>, from first: Int, into words: inout [Word]) -> Int {
        open(at: first)
        context = LineContext()
        var position = first
        while position < text.count {
            if text[position] == 0x20 {
                spaces &+= 1
                position &+= 1
                continue
            }
            let letters = LineClass.letters(in: text, from: position)
            if letters.count > 0 {
                breakLine(before: .letter, in: text, at: position, into: &words)
                if position == start, let word = PlainWord(beginningWith: letters, in: text) {
                    position = pass(word, of: text, into: &words)
                    continue
                }
                take(.letter, cells: letters.count, end: letters.end, isLeadingHyphen: false)
                if position == start { lettersAtStart = letters.count }
                lettersAtEnd = letters.count
                position = letters.end
            } else {
                guard let behind = takeSign(in: text, at: position, into: &words) else { return start }
                position = behind
            }
        }
        close(at: position, in: text, into: &words)
        return position
    }

    /// Closes a plain word, which begins where the open one does, and those behind it, of which most of a text are made.
    /// - Returns: where the first word of another kind begins, which is open.
    private mutating func pass(_ first: PlainWord, of text: Span<UInt8>, into words: inout [Word]) -> Int {
        var plain = first
        var position = start
        // Kept out of `self` in the loop, which passes most words of a text.
        var (last, lastLetters) = (last, lastLetters)
        while true {
            let word = Word(
                start: Int32(truncatingIfNeeded: position), end: Int32(truncatingIfNeeded: plain.end),
                next: Int32(truncatingIfNeeded: plain.end &+ 1),
                cells: Int32(truncatingIfNeeded: plain.cells), spaceCells: 1, ending: .allowed)
            let stays =
                noBreak?.forbidsBreak(behind: last, letters: lastLetters, plain.letters, of: text) ?? false
            if !stays || !joinToLast(word, of: &words) { words.append(word) }
            (last, lastLetters) = (word, plain.lettersAtEnd)
            position = plain.end &+ 1
            let letters = LineClass.letters(in: text, from: position)
            guard let next = PlainWord(beginningWith: letters, in: text) else { break }
            plain = next
        }
        (self.last, self.lastLetters) = (last, lastLetters)
        open(at: position)
        context = LineContext()
        context.pass(.letter, behindSpaces: true, isLeadingHyphen: false)
        return position
    }

    /// Takes a scalar that is no space and no letter of the commonest.
    /// - Returns: the place behind it, or nil where it is foreign or must be judged with a foreign one.
    @inline(__always)
    private mutating func takeSign(
        in text: Span<UInt8>, at position: Int, into words: inout [Word]
    ) -> Int? {
        let scalar = DecodedScalar(in: text, at: position)
        let behind = position &+ scalar.length
        var next = LineClass(scalar.value)
        if next == .mark {
            // A mark belongs to its base (LB9); without one it is like a letter (LB10).
            if context.hasBase, spaces == 0 {
                end = behind
                return behind
            }
            next = .letter
        }
        var opensNumber = false
        if context.asksForNumber(behind: next, behindSpaces: spaces > 0) {
            let opened = LineClass.ofNumber(in: text, from: behind, behindSeparator: next == .infix)
            if opened == .foreign { return nil }
            opensNumber = opened == .digit
        }
        if next == .foreign { return nil }
        breakLine(before: next, opensNumber: opensNumber, in: text, at: position, into: &words)
        let isHyphen = next == .hyphen || scalar.value == 0x2010
        take(
            next, cells: CellWidth.of(scalar.value), end: behind,
            isLeadingHyphen: isHyphen && start == position)
        let isHeeded = next == .digit || scalar.value == 0x2E || scalar.value == 0xAD || isHyphen
        lettersAtEnd = isHeeded ? 0 : .max
        return behind
    }

    @inline(__always)
    private mutating func take(_ next: LineClass, cells more: Int, end behind: Int, isLeadingHyphen: Bool) {
        context.pass(next, behindSpaces: spaces > 0, isLeadingHyphen: isLeadingHyphen)
        cells &+= more &+ spaces
        spaces = 0
        end = behind
    }

    /// Closes the open word before `position` if a line may end there.
    @inline(__always)
    private mutating func breakLine(
        before next: LineClass, opensNumber: Bool = false, in text: Span<UInt8>, at position: Int,
        into words: inout [Word]
    ) {
        guard context.allowsBreak(before: next, behindSpaces: spaces > 0, opensNumber: opensNumber) else {
            return
        }
        close(at: position, in: text, into: &words)
        open(at: position)
    }

    private mutating func open(at position: Int) {
        start = position
        end = position
        cells = 0
        spaces = 0
        lettersAtStart = 0
        lettersAtEnd = 0
    }

    @inline(__always)
    private mutating func close(at position: Int, in text: Span<UInt8>, into words: inout [Word]) {
        guard position > start else { return }
        let word = Word(
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
            next: Int32(truncatingIfNeeded: position), cells: Int32(truncatingIfNeeded: cells),
            spaceCells: Int32(truncatingIfNeeded: spaces), ending: .allowed)
        append(word, letters: (lettersAtStart, lettersAtEnd), of: text, to: &words)
    }

    /// Appends a word as a line may break, or joins it to the last one where typesetting forbids that.
    /// - Parameter letters: how many the word begins and ends with, or fewer (see `lettersAtEnd`).
    mutating func append(
        _ word: Word, letters: (first: Int, last: Int) = (0, 0), of text: Span<UInt8>, to words: inout [Word]
    ) {
        var word = word
        if word.end == word.next, word.ending == .allowed { word.endAtSoftHyphen(of: text) }
        join(word, letters: letters, of: text, to: &words)
    }

    @inline(__always)
    private mutating func join(
        _ word: Word, letters: (first: Int, last: Int), of text: Span<UInt8>, to words: inout [Word]
    ) {
        if !staysWithLast(letters.first, of: text) || !joinToLast(word, of: &words) { words.append(word) }
        last = word
        lastLetters = letters.last
    }

    /// - Returns: false where a line must end between the words, or they are too wide together.
    private func joinToLast(_ word: Word, of words: inout [Word]) -> Bool {
        guard let joined = words.last?.joined(word, atMost: widestJoin) else { return false }
        words[words.count &- 1] = joined
        return true
    }

    /// Whether typesetting forbids the break behind the last closed word, before one that begins with so many letters.
    @inline(__always)
    private func staysWithLast(_ letters: Int, of text: Span<UInt8>) -> Bool {
        noBreak?.forbidsBreak(behind: last, letters: lastLetters, letters, of: text) ?? false
    }
}

extension Word {
    /// Makes the soft hyphen at the end of the word a break with a hyphen.
    @inline(__always)
    fileprivate mutating func endAtSoftHyphen(of text: Span<UInt8>) {
        // U+00AD is C2 AD. A word of nothing else cannot end in a hyphen, nor can the text.
        guard end &- start > 2, Int(end) < text.count, text[Int(end) &- 1] == 0xAD,
            text[Int(end) &- 2] == 0xC2
        else { return }
        end &-= 2
        ending = .hyphen
    }

    /// The word together with the next one, or nil where a line must end between or they take more than `cells`.
    fileprivate func joined(_ next: Word, atMost cells: Int) -> Word? {
        let sum = Int(self.cells) + Int(spaceCells) + Int(next.cells)
        guard ending == .allowed, sum <= cells else { return nil }
        var joined = next
        joined.start = start
        joined.cells = Int32(truncatingIfNeeded: sum)
        return joined
    }
}

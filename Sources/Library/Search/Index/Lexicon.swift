/// The words of a table of the index as they are written (folded), with the number of rows that have each.
///
/// They stand in the order of their keys of second rank (``WordKeys/plain(_:)``), so the words that begin alike, with
/// Kazakh letters or with Russian ones for them, stand together, and so do the forms of a word. The index knows only
/// words; which of them a query means is asked here.
struct Lexicon {
    private(set) var bytes: [UInt8] = []
    /// Where each word begins, and the end of the last.
    private(set) var starts: [UInt32] = [0]
    private(set) var counts: [UInt32] = []
    /// For each word which letters it has: a bit for each of 32 classes of last bytes of letters.
    private(set) var letters: [UInt32] = []

    var count: Int { counts.count }

    init() {}

    /// A lexicon as it was saved; nil where the parts do not fit together.
    init?(bytes: [UInt8], starts: [UInt32], counts: [UInt32]) {
        guard starts.first == 0, starts.last.map(Int.init) == bytes.count, starts.count == counts.count + 1,
            zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
        else { return nil }
        self.bytes = bytes
        self.starts = starts
        self.counts = counts
        noteLetters()
    }

    /// The words of `words`, each once, in any order.
    init(_ words: [(word: [UInt8], count: Int)]) {
        var keyed = words.map { (key: WordKeys.plain($0.word), word: $0.word, count: $0.count) }
        let isBefore = {
            (
                left: (key: [UInt8], word: [UInt8], count: Int),
                right: (key: [UInt8], word: [UInt8], count: Int)
            ) in
            left.key == right.key
                ? left.word.lexicographicallyPrecedes(right.word)
                : left.key.lexicographicallyPrecedes(right.key)
        }
        if zip(keyed, keyed.dropFirst()).contains(where: { !isBefore($0, $1) }) { keyed.sort(by: isBefore) }
        for (_, word, count) in keyed where bytes.count + word.count < Int(UInt32.max) {
            bytes += word
            starts.append(UInt32(bytes.count))
            counts.append(UInt32(clamping: count))
        }
        noteLetters()
    }

    subscript(index: Int) -> ArraySlice<UInt8> {
        bytes[Int(starts[index])..<Int(starts[index + 1])]
    }

    /// Bytes of a word.
    @inline(__always)
    func length(of index: Int) -> Int { Int(starts[index + 1] - starts[index]) }

    /// Calls `body` with the bytes of a word.
    @inline(__always)
    func withWord<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[Int(starts[index])..<Int(starts[index + 1])]))
        }
    }

    /// The words whose key of second rank begins with `prefix`, which is such a key. Takes the logarithm of their
    /// number.
    func range(withPlainPrefix prefix: [UInt8]) -> Range<Int> {
        let first = firstIndex { WordKeys.compare($0, toPrefix: prefix) >= 0 }
        let end = firstIndex { WordKeys.compare($0, toPrefix: prefix) > 0 }
        return first..<max(first, end)
    }

    private func firstIndex(where isBehind: (UnsafeBufferPointer<UInt8>) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if withWord(middle, isBehind) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Which letters a word has.
    static func letters(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var letters: UInt32 = 0
        for index in word.indices where index + 1 == word.count || word[index + 1] & 0xC0 != 0x80 {
            letters |= 1 << (UInt32(word[index]) & 31)
        }
        return letters
    }

    private mutating func noteLetters() {
        letters = (0..<count).map { withWord($0, Self.letters) }
    }
}

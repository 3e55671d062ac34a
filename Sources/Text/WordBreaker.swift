/// Finds the words of a paragraph by the line breaking rules of UAX #14, and keeps together what typesetting in
/// its language keeps together (see ``NoBreak``).
///
/// Latin and Cyrillic text is broken here, over bytes; from a word that holds anything else ICU takes over until
/// a word without.
public struct WordBreaker {
    /// Words are not kept together over more cells than this; a caller with narrow lines sets their width.
    public var widestJoin = 30
    private let noBreak: NoBreak?
    private var foreign: ForeignBreaks?

    /// - Parameter appliesNoBreakRules: whether to leave out breaks that UAX #14 allows and typesetting does not.
    public init(language: Language, appliesNoBreakRules: Bool = true) {
        noBreak = appliesNoBreakRules ? NoBreak(language: language) : nil
    }

    /// Replaces `words` by the words of `text`, which is safe text in UTF-8 of at most 2 GB. The words cover the text
    /// without a gap; spaces at its beginning are the spaces of an empty word. Cost is linear in its length.
    public mutating func breakWords(of text: Span<UInt8>, into words: inout [Word]) {
        words.removeAll(keepingCapacity: true)
        let text = text.extracting(first: Int(Int32.max))
        var run = WordRun(noBreak: noBreak, widestJoin: widestJoin)
        var start = 0
        while start < text.count {
            start = run.breakPlain(text, from: start, into: &words)
            if start < text.count { start = breakForeign(text, from: start, in: &run, into: &words) }
        }
    }

    /// Breaks by ICU up to the end of the first word that it would not be needed for.
    private mutating func breakForeign(
        _ text: Span<UInt8>, from start: Int, in run: inout WordRun, into words: inout [Word]
    ) -> Int {
        if foreign == nil { foreign = ForeignBreaks() }
        var reached = start
        foreign?.forEach(in: text.extracting(start...)) { offset, isHard in
            let bounds = reached..<start + offset
            run.append(Word(bounds, of: text, isHard: isHard), of: text, to: &words)
            reached = bounds.upperBound
            return LineClass.holdsForeign(text.extracting(bounds))
        }
        if reached == start {
            // ICU cannot be had: what is left is one word.
            run.append(Word(start..<text.count, of: text, isHard: false), of: text, to: &words)
            reached = text.count
        }
        return reached
    }
}

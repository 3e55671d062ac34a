/// The one filter between foreign text and the terminal: everything that comes from content, file names, front
/// matter or arguments passes through here before it becomes cells or bytes of any output format.
///
/// C0, C1, DEL, line and paragraph separators, bidirectional controls, private use, noncharacters, what the C library
/// does not know, and each maximal part that is not UTF-8 become U+FFFD, and so does a run of tag characters. A tab and
/// the typographic spaces become a space; no-break spaces, the ideographic space and the soft hyphen stay; zero-width
/// spaces and joiners, variation selectors and other invisible scalars are dropped.
///
/// Sequences on whose width terminals disagree are drawn by a stand-in of certain width: the first emoji of a family,
/// an emoji without its skin tone, the two letters of a flag, the digit of a keycap. Combining marks past the fourth
/// on one base (what a cell of ncurses holds) are dropped; a mark without a base gets U+25CC. Conjoining jamo are
/// composed. The filter is idempotent.
public enum SafeText {
    /// Appends the printable form of UTF-8 `bytes` to `output`. Line feeds count as controls here: whoever has
    /// lines splits them first.
    public static func append(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
        let copied = rewrite(bytes, to: &output)
        copy(bytes, copied..<bytes.count, to: &output)
    }

    /// The printable form of `text`; costs no allocation where the text is safe already.
    public static func printable(_ text: String) -> String {
        let bytes = text.utf8Span.span
        var output: [UInt8] = []
        let copied = rewrite(bytes, to: &output)
        if copied == 0 { return text }
        copy(bytes, copied..<bytes.count, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends the printable form of `bytes` up to the last place that had to be changed.
    /// - Returns: how many of the bytes that covers; the rest is safe as it stands.
    private static func rewrite(_ bytes: Span<UInt8>, to output: inout [UInt8]) -> Int {
        var filter = SafeFilter()
        var copied = 0
        var position = 0
        while position < bytes.count {
            let plain = PlainText.end(in: bytes, from: position)
            if plain > position { filter.passPlain(lastIn: bytes.extracting(position..<plain)) }
            position = plain
            // Behind the plain blocks stands one with something else in it.
            let blockEnd = min(bytes.count, plain &+ 8)
            while position < blockEnd {
                let scalar = DecodedScalar(in: bytes, at: position)
                let end = position &+ scalar.length
                let verdict = scalar.isValid ? filter.judge(scalar.value) : filter.replace()
                if verdict.isChange {
                    copy(bytes, copied..<position, to: &output)
                    apply(verdict, of: bytes.extracting(position..<end), to: &output)
                    copied = end
                }
                position = end
            }
        }
        return copied
    }

    private static func apply(
        _ verdict: SafeFilter.Verdict, of scalar: Span<UInt8>, to output: inout [UInt8]
    ) {
        switch verdict {
        case .kept, .dropped: break
        case .replaced(let stand): append(stand, to: &output)
        case .marksCircle:
            append(SafeFilter.dottedCircle, to: &output)
            copy(scalar, 0..<scalar.count, to: &output)
        case .composed(let syllable):
            // It takes the place of a leading consonant or a syllable, both three bytes long.
            output.removeLast(3)
            append(syllable, to: &output)
        }
    }

    private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private static func copy(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
        guard !range.isEmpty else { return }
        bytes.extracting(range).withUnsafeBufferPointer { output.append(contentsOf: $0) }
    }
}

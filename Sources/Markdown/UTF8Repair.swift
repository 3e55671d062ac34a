/// Puts one U+FFFD in place of each bad part of a text: the longest piece that begins a character and cannot end it,
/// or a single byte that begins none ("maximal subpart", Unicode 15, section 3.9).
enum UTF8Repair {
    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Makes `text` valid UTF-8, in place where it is that already.
    /// - Returns: what was repaired, nil for nothing.
    static func repair(_ text: inout [UInt8]) -> Problem? {
        if text.withUnsafeBytes(UTF8Check.isValid) { return nil }
        guard let first = badPart(in: text.span) else { return nil }
        var repaired: [UInt8] = []
        repaired.reserveCapacity(text.count + SourceText.padding)
        var (count, position, next) = (0, 0, first as Range<Int>?)
        while let bad = next {
            repaired.append(contentsOf: text[position..<position + bad.lowerBound])
            repaired.append(contentsOf: replacement)
            count += 1
            position += bad.upperBound
            next = badPart(in: text.span.extracting(position..<text.count))
        }
        repaired.append(contentsOf: text[position...])
        let place = SourceText.place(of: first.lowerBound, in: text)
        text = repaired
        return Problem(kind: .invalidUTF8(count: count), line: place.line, column: place.column)
    }

    private static func badPart(in bytes: Span<UInt8>) -> Range<Int>? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes)
            return nil
        } catch {
            return error.byteOffsets
        }
    }
}

/// Makes links of addresses that stand in the text without any mark: `http://`, `https://`, `www.` and e-mail addresses.
///
/// After "Autolinks (extension)" of the GitHub Flavored Markdown specification 0.29, with these differences: any byte
/// but a letter or digit of ASCII may stand before an address; letters of any script may stand in it; quotation marks,
/// dashes and blanks of any script end it, so that «https://example.kz» is a link without its quotes; a square bracket
/// at the end is part of it only where it is balanced, like a round one. Addresses do not reach over a change of look.
struct BareLinks {
    /// A link to make: its bytes in the text of the document and what leads to it.
    struct Found {
        let range: Range<Int>
        /// What is put before the bytes to make the destination.
        let prefix: String
    }

    private let text: UnsafeRawBufferPointer
    private var next: (colon: Int, at: Int, dot: Int)
    /// Bytes before this one are part of an address already, or of something that is none.
    private var taken = 0

    init(in text: UnsafeRawBufferPointer, from start: Int) {
        self.text = text
        next = (start, start, start)
        next = (offset(of: 0x3A, from: start), offset(of: 0x40, from: start), offset(of: 0x2E, from: start))
    }

    /// The offset of the next byte that may be part of an address, nil where there is none: a colon behind `http`, a dot
    /// behind `www`, an `@`.
    mutating func nextCandidate() -> Int? {
        while true {
            let offset = min(next.colon, next.at, next.dot)
            guard offset < text.count else { return nil }
            switch text[offset] {
            case 0x3A: next.colon = self.offset(of: 0x3A, from: offset + 1)
            case 0x40: next.at = self.offset(of: 0x40, from: offset + 1)
            default: next.dot = self.offset(of: 0x2E, from: offset + 1)
            }
            if offset >= taken, isCandidate(offset) { return offset }
        }
    }

    private func isCandidate(_ offset: Int) -> Bool {
        switch text[offset] {
        case 0x3A: schemeStart(before: offset) != nil
        case 0x2E: offset >= 3 && text[offset - 3..<offset].allSatisfy { $0 | 0x20 == 0x77 }
        default: true
        }
    }

    /// The address around a candidate, if there is one inside `run`.
    mutating func address(at candidate: Int, in run: Range<Int>) -> Found? {
        let inside = max(run.lowerBound, taken)..<run.upperBound
        switch text[candidate] {
        case 0x3A: return webAddress(at: candidate, in: inside)
        case 0x2E: return hostAddress(at: candidate, in: inside)
        default: return mailAddress(at: candidate, in: inside)
        }
    }

    private mutating func webAddress(at colon: Int, in run: Range<Int>) -> Found? {
        guard let start = schemeStart(before: colon), start >= run.lowerBound, isFree(before: start, in: run),
            colon + 3 < run.upperBound, text[colon + 1] == 0x2F, text[colon + 2] == 0x2F
        else { return nil }
        return address(from: start, host: colon + 3, in: run, prefix: "", hostNeedsDot: false)
    }

    private mutating func hostAddress(at dot: Int, in run: Range<Int>) -> Found? {
        guard dot - 3 >= run.lowerBound, isFree(before: dot - 3, in: run) else { return nil }
        return address(from: dot - 3, host: dot - 3, in: run, prefix: "http://", hostNeedsDot: true)
    }

    private mutating func address(
        from start: Int, host: Int, in run: Range<Int>, prefix: String, hostNeedsDot: Bool
    ) -> Found? {
        let hostEnd = AddressBytes.hostEnd(in: text, from: host, to: run.upperBound)
        guard AddressBytes.isHost(text, host..<hostEnd, needsDot: hostNeedsDot) else {
            taken = hostEnd
            return nil
        }
        let end = AddressBytes.end(in: text, from: hostEnd, to: run.upperBound)
        let trimmed = AddressBytes.trimmedEnd(in: text, start..<end)
        taken = end
        guard trimmed > host + (hostNeedsDot ? 4 : 0) else { return nil }
        return Found(range: start..<trimmed, prefix: prefix)
    }

    private mutating func mailAddress(at sign: Int, in run: Range<Int>) -> Found? {
        var start = sign
        while start > run.lowerBound, AddressBytes.isMailName(text[start - 1]) { start -= 1 }
        guard start < sign else { return nil }
        var end = sign + 1
        var lastDot: Int?
        while end < run.upperBound, AddressBytes.isMailHost(text[end]) {
            if text[end] == 0x2E { lastDot = end }
            end += 1
        }
        while end > sign + 1, text[end - 1] == 0x2E { end -= 1 }
        taken = end
        guard let lastDot, sign + 1 < end, text[sign + 1] != 0x2E, text[end - 1] != 0x2D,
            text[end - 1] != 0x5F,
            lastDot < end || text[sign + 1..<end].contains(0x2E)
        else { return nil }
        let scheme = start - 7
        let hasScheme =
            scheme >= run.lowerBound && text[scheme..<start].map { $0 | 0x20 }.elementsEqual("mailto:".utf8)
        return Found(range: (hasScheme ? scheme : start)..<end, prefix: hasScheme ? "" : "mailto:")
    }

    /// The beginning of `http` or `https` before a colon.
    private func schemeStart(before colon: Int) -> Int? {
        for scheme in ["http", "https"] where colon >= scheme.utf8.count {
            let start = colon - scheme.utf8.count
            if zip(text[start..<colon], scheme.utf8).allSatisfy({ $0 | 0x20 == $1 }) { return start }
        }
        return nil
    }

    /// Whether no letter or digit stands before `start`.
    private func isFree(before start: Int, in run: Range<Int>) -> Bool {
        start == run.lowerBound || !AddressBytes.isAlphanumeric(text[start - 1])
    }

    private func offset(of byte: UInt8, from start: Int) -> Int {
        text.firstOffset(of: byte, from: start) ?? text.count
    }
}

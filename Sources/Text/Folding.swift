/// What is taken for the same when text is searched. Each folding also takes for the same: letters of either case, ё and
/// е, letters with and without accents of Latin and stress, composed and decomposed letters, all kinds of spaces, of
/// hyphens and dashes, of quotation marks and apostrophes; soft hyphens and what shows nothing count for nothing.
/// й stays apart from и.
public enum Folding: Sendable, CaseIterable {
    /// As above.
    case spelling
    /// Kazakh letters too are what people type for them on a Russian keyboard: ә а, ғ г, қ к, ң н, ө о, ұ ү у, һ х, і и.
    case keyboard

    /// `text`, which is UTF-8, folded, with the way back to it. Cost is linear.
    public func fold(_ text: Span<UInt8>) -> FoldedText {
        var folder = Folder(self)
        folder.fold(text)
        return folder.folded
    }

    /// `text` folded.
    public func fold(_ text: String) -> String {
        String(decoding: fold(text.utf8Span.span).bytes, as: UTF8.self)
    }
}

/// Folded text that knows where it comes from, to mark in the source what was found in it.
public struct FoldedText: Sendable, Equatable {
    /// UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// For each byte where in the source the scalar begins, with its marks, that it comes from.
    private var origins: [Int32] = []
    private var sourceCount = 0

    fileprivate init() {}

    /// The bytes of the source that a range of `bytes` comes from: whole scalars, with the marks on them and what shows
    /// nothing behind them. Empty for an empty range.
    public func source(of range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: 0..<bytes.count)
        guard !range.isEmpty else { return 0..<0 }
        let last = origins[range.upperBound - 1]
        var end = range.upperBound
        while end < origins.count, origins[end] == last { end += 1 }
        return Int(origins[range.lowerBound])..<(end < origins.count ? Int(origins[end]) : sourceCount)
    }

    fileprivate mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
        origins.reserveCapacity(count)
    }

    @inline(__always)
    fileprivate mutating func append(_ scalar: UInt32, origin: Int) {
        let origin = Int32(truncatingIfNeeded: origin)
        if scalar < 0x80 {
            append(byte: UInt8(truncatingIfNeeded: scalar), origin)
        } else if scalar < 0x800 {
            append(byte: 0xC0 | UInt8(truncatingIfNeeded: scalar >> 6), origin)
            append(byte: 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F), origin)
        } else if let scalar = Unicode.Scalar(scalar) {
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte: byte, origin) }
        }
    }

    @inline(__always)
    private mutating func append(byte: UInt8, _ origin: Int32) {
        bytes.append(byte)
        origins.append(origin)
    }

    fileprivate mutating func removeAll(behind count: Int) {
        bytes.removeSubrange(count...)
        origins.removeSubrange(count...)
    }

    fileprivate mutating func end(sourceCount: Int) {
        self.sourceCount = sourceCount
    }
}

/// Folds one text: the scalars of ``FoldedScalar`` one by one, stretches of others by ICU.
private struct Folder {
    private(set) var folded = FoldedText()
    private let folding: Folding
    /// Where the last thing begins that counts, in the source and in the folded text: a mark behind it belongs to it.
    private var lastStart = 0
    private var lastCount = 0

    init(_ folding: Folding) {
        self.folding = folding
    }

    mutating func fold(_ text: Span<UInt8>) {
        folded.reserve(text.count)
        var position = 0
        while position < text.count {
            let scalar = DecodedScalar(in: text, at: position)
            if let plain = FoldedScalar(scalar.value, folding) {
                if let drawn = plain.scalar {
                    lastStart = position
                    lastCount = folded.bytes.count
                    folded.append(drawn, origin: position)
                }
                position &+= scalar.length
            } else if !Self.isLatin(scalar.value), Normalizer.folding.isInert(scalar.value) {
                lastStart = position
                lastCount = folded.bytes.count
                folded.append(scalar.value, origin: position)
                position &+= scalar.length
            } else {
                position = foldStretch(of: text, from: position)
            }
        }
        folded.end(sourceCount: text.count)
    }

    /// Folds a scalar that is not plain, with its base if it is a mark, and with the marks behind it.
    /// - Returns: the place behind it.
    private mutating func foldStretch(of text: Span<UInt8>, from position: Int) -> Int {
        var start = position
        let first = DecodedScalar(in: text, at: position).value
        if !Normalizer.folding.hasBoundary(before: first), position &- lastStart < Normalizer.longest {
            start = lastStart
            folded.removeAll(behind: lastCount)
        }
        var scalars: [UInt32] = []
        var end = start
        while end < text.count, scalars.count < Normalizer.longest {
            let scalar = DecodedScalar(in: text, at: end)
            if end > position, Normalizer.folding.hasBoundary(before: scalar.value) { break }
            scalars.append(scalar.value)
            end &+= scalar.length
        }
        let count = folded.bytes.count
        for scalar in Normalizer.folding.normalize(scalars) { append(scalar, origin: start) }
        if folded.bytes.count > count {
            lastStart = start
            lastCount = count
        }
        return end
    }

    /// Appends a scalar that ICU has folded: accents go, Latin letters lose theirs.
    private mutating func append(_ scalar: UInt32, origin: Int) {
        if (0x300...0x36F).contains(scalar) { return }
        if let plain = FoldedScalar(scalar, folding) {
            if let drawn = plain.scalar { folded.append(drawn, origin: origin) }
        } else if Self.isLatin(scalar) {
            folded.append(Normalizer.decomposition.normalize([scalar]).first ?? scalar, origin: origin)
        } else {
            folded.append(scalar, origin: origin)
        }
    }

    /// Whether a scalar may be a letter with an accent.
    private static func isLatin(_ scalar: UInt32) -> Bool {
        scalar < 0x250 || (0x1E00...0x1EFF).contains(scalar)
    }
}

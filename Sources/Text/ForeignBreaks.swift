import CICU

/// The line breaks of any script, by ICU: dictionaries for Thai and its neighbours included.
final class ForeignBreaks {
    private let breaks: OpaquePointer

    /// Nil where ICU has no data.
    init?() {
        guard let opened = icu_open_line_breaks() else { return nil }
        breaks = opened
    }

    deinit { icu_close_breaks(breaks) }

    /// Calls `body` with each boundary of `text` behind its start, in bytes, the end of the text last, and whether a line
    /// must end there; until `body` says false.
    func forEach(in text: Span<UInt8>, _ body: (Int, Bool) -> Bool) {
        text.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: CChar.self).baseAddress
            guard icu_set_utf8(breaks, start, Int64(bytes.count)) else { return }
            while case let boundary = icu_next_break(breaks), boundary >= 0 {
                if !body(Int(boundary), icu_is_hard_break(breaks)) { break }
            }
        }
    }
}

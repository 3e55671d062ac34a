struct NoBreak {
    init(language: Language) {}
    func forbidsBreak(behind word: Word, of text: Span<UInt8>) -> Bool { false }
}

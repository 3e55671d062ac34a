/// What holds for the text that comes next in a leaf block.
struct InlineState {
    /// The first run of the leaf.
    var firstRun = 0
    /// The first byte of its text.
    var firstByte = 0
    /// Whether the leaf is a code block that begins with a fence, one line before its text.
    var isFenced = false
    /// Whether the first character of the leaf is escaped, if it was that which told the leaf's line.
    var isEscaped = false
    var emphasis: Emphasis = []
    /// The link that the text belongs to, or -1. Of links in each other (an image that is a link) the outermost.
    var link: Int32 = -1
    /// Images around the text.
    var images = 0

    /// Links and images around the text.
    fileprivate var links = 0
    /// How often each kind of stress is open, by its raw value: text may be stressed twice.
    fileprivate var stresses: [5 of Int] = [0, 0, 0, 0, 0]
    fileprivate var isInComment = false
    /// A comment came last, behind a blank.
    fileprivate var isBehindComment = false
    /// The bytes of text when the outermost image began, and its entry in the links.
    fileprivate var image = (firstByte: 0, link: 0)

    init() {}

    init(firstRun: Int, firstByte: Int, isFenced: Bool) {
        self.firstRun = firstRun
        self.firstByte = firstByte
        self.isFenced = isFenced
    }
}

extension TreeBuilder {
    /// Opens a level of stress (1) or closes one (-1).
    mutating func stress(_ kind: Emphasis, by change: Int) {
        let level = inline.stresses[Int(kind.rawValue)] + change
        inline.stresses[Int(kind.rawValue)] = level
        if level > 0 { inline.emphasis.insert(kind) } else { inline.emphasis.remove(kind) }
    }

    mutating func open(_ link: Link) {
        if inline.links == 0 { inline.link = Int32(document.links.count) }
        inline.links += 1
        if link.isImage {
            if inline.images == 0 { inline.image = (document.text.count, document.links.count) }
            inline.images += 1
        }
        document.links.append(link)
    }

    mutating func closeLink(isImage: Bool) {
        if isImage {
            if inline.images == 1, document.text.count == inline.image.firstByte { addImageName() }
            inline.images -= 1
        }
        inline.links -= 1
        if inline.links == 0 { inline.link = -1 }
    }

    /// The file name stands for an image without alternative text.
    private mutating func addImageName() {
        let name = document.links[inline.image.link].destination.utf8.split(separator: 0x2F).last
        let bytes = Array(name ?? "image"[...].utf8)
        bytes.withUnsafeBytes { add(.image, $0) }
    }

    mutating func add(_ kind: Run.Kind, _ bytes: UnsafeRawBufferPointer) {
        notePlace(of: bytes)
        if inline.isBehindComment {
            inline.isBehindComment = false
            // The blanks on both sides of what is hidden are one.
            if kind == .text, bytes.first == 0x20 {
                return add(kind, UnsafeRawBufferPointer(rebasing: bytes.dropFirst()))
            }
        }
        guard !edits.isEmpty, let original = withoutEdits(bytes) else { return addOriginal(kind, bytes) }
        original.withUnsafeBytes { addOriginal(kind, $0) }
    }

    private mutating func addOriginal(_ kind: Run.Kind, _ bytes: UnsafeRawBufferPointer) {
        if kind == .text, !footnotes.isEmpty, inline.links == 0 { return addWithReferences(bytes) }
        append(kind, bytes)
    }

    private mutating func append(_ kind: Run.Kind, _ bytes: UnsafeRawBufferPointer) {
        let start = document.text.count
        if kind == .code || kind == .html, isInCell {
            document.text.appendWithoutEscapedPipes(bytes)
        } else {
            document.text.append(contentsOf: bytes)
        }
        extendRun(kind, from: start)
    }

    private var isInCell: Bool { open.last.map { document.blocks[$0].kind == .cell } ?? false }

    /// `bytes` as they were before the edits in them; nil where there are none.
    private mutating func withoutEdits(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        guard let offset = source.offset(of: bytes) else { return nil }
        let end = offset + bytes.count
        var edit = edits.firstIndex(sorted: { $0.range.upperBound > offset })
        guard edit < edits.count, edits[edit].range.lowerBound < end else { return nil }
        var original: [UInt8] = []
        var position = offset
        while edit < edits.count, edits[edit].range.lowerBound < end {
            let range = edits[edit].range
            original += bytes[position - offset..<max(position, range.lowerBound) - offset]
            original += edits[edit].original
            if !edits[edit].original.isEmpty { footnotes.dropMark(endingAt: edits[edit].end) }
            position = min(range.upperBound, end)
            edit += 1
        }
        return original + bytes[position - offset..<bytes.count]
    }

    /// Adds text in which footnotes may be referred to.
    private mutating func addWithReferences(_ bytes: UnsafeRawBufferPointer) {
        var position = 0
        while let found = footnotes.reference(in: bytes, from: position) {
            append(.text, UnsafeRawBufferPointer(rebasing: bytes[position..<found.range.lowerBound]))
            let start = Int32(document.text.count)
            document.text.append(contentsOf: bytes[found.range])
            footnotes.noteReference(toMark: found.mark)
            document.runs.append(
                Run(
                    text: start..<Int32(document.text.count), kind: .footnoteReference,
                    emphasis: inline.emphasis, link: -1))
            position = found.range.upperBound
        }
        append(.text, UnsafeRawBufferPointer(rebasing: bytes[position...]))
    }

    mutating func add(_ kind: Run.Kind, entity: UnsafeRawBufferPointer) {
        notePlace(of: entity)
        let start = document.text.count
        Entity.append(entity, to: &document.text)
        extendRun(kind, from: start)
    }

    /// Raw HTML between other text; of a comment, which md4c tells line by line, nothing is kept.
    mutating func addHTML(_ bytes: UnsafeRawBufferPointer) {
        if isInHTMLBlock { return add(.html, bytes) }
        if !inline.isInComment { inline.isInComment = bytes.starts(with: HTMLComment.opening) }
        guard inline.isInComment else { return add(.html, bytes) }
        inline.isInComment = !bytes.suffix(3).elementsEqual(HTMLComment.closing)
        inline.isBehindComment = document.text.last == 0x20
    }

    mutating func addHardBreak() {
        if inline.images > 0 { return [0x0A].withUnsafeBytes { add(.image, $0) } }
        let end = Int32(document.text.count)
        document.runs.append(
            Run(text: end..<end, kind: .hardBreak, emphasis: inline.emphasis, link: inline.link))
    }

    private mutating func notePlace(of piece: UnsafeRawBufferPointer) {
        if unplaced < document.blocks.count { place(by: piece) }
        if let offset = source.offset(of: piece) { lastPiece = offset }
    }

    private var isInHTMLBlock: Bool {
        guard let innermost = open.last else { return false }
        return document.blocks[innermost].kind == .html
    }

    /// Gives the text from byte `start` on to the last run, or to a new one where that looks different.
    private mutating func extendRun(_ kind: Run.Kind, from start: Int) {
        if start == document.text.count { return }
        let kind = inline.images > 0 ? .image : kind
        let end = Int32(document.text.count)
        let last = document.runs.count - 1
        if last >= inline.firstRun, document.runs[last].kind == kind,
            document.runs[last].emphasis == inline.emphasis, document.runs[last].link == inline.link
        {
            document.runs[last].text = document.runs[last].text.lowerBound..<end
        } else {
            document.runs.append(
                Run(text: Int32(start)..<end, kind: kind, emphasis: inline.emphasis, link: inline.link))
        }
    }
}

extension [UInt8] {
    /// Appends raw text of a cell, in which a backslash before a pipe says no more than that no cell ends there.
    fileprivate mutating func appendWithoutEscapedPipes(_ bytes: UnsafeRawBufferPointer) {
        for (index, byte) in bytes.enumerated() {
            if byte == 0x5C, index + 1 < bytes.count, bytes[index + 1] == 0x7C { continue }
            append(byte)
        }
    }
}

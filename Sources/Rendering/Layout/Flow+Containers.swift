import Markdown
import Text

/// Lists, quotes, callouts and footnotes: what they put in front of their lines.
extension Flow {
    mutating func openList(_ block: Block, start: ListStart?, isTight: Bool) {
        var list = Container(end: block.end, spacing: isTight ? 0 : 1, mark: walk.prefix.mark)
        list.listDepth = 1
        list.number = start?.number
        if let start {
            list.numberDelimiter = start.delimiter
            list.numberCells = cellsOfNumbers(from: start.number, in: block)
        }
        open(list)
    }

    /// The cells that the widest number shown of a list takes with its delimiter.
    private func cellsOfNumbers(from start: Int, in list: Block) -> Int {
        var items = 0
        var item = walk.next
        while item < min(list.end, document.blocks.count) {
            if options.showsStaff || document.endOfStaffPart(at: item) == nil { items += 1 }
            item = max(item + 1, document.blocks[item].end)
        }
        return String(start &+ max(0, items - 1)).utf8.count + 1
    }

    mutating func openItem(_ index: Int, _ block: Block, isDone: Bool?) {
        let list = walk.containers.count - 1
        var item = Container(end: block.end, spacing: walk.containers[list].spacing, mark: walk.prefix.mark)
        item.isItem = true
        item.mayBeNoticeable = isDone != nil
        let isDone = isDone.map { $0 != options.ticked.contains(index) }
        composeMarker(isDone: isDone)
        walk.containers[list].number = walk.containers[list].number.map { $0 &+ 1 }
        hangMarker()
        open(item)
        if let isDone { walk.pendingStep = Step(block: index, line: 0, isDone: isDone) }
    }

    /// Makes what stands before an item: bullet or number, and its box.
    private mutating func composeMarker(isDone: Bool?) {
        walk.marker.removeAll()
        let list = walk.containers[walk.containers.count - 1]
        if let number = list.number {
            let digits = "\(number)\(list.numberDelimiter.rawValue) "
            walk.marker.append(spaces: max(0, list.numberCells + 1 - digits.utf8.count))
            walk.marker.append(digits, isDone == nil ? .marker : .stepNumber, cells: digits.utf8.count)
        } else if isDone == nil {
            walk.marker.append(glyphs.bullet(atDepth: max(0, list.listDepth - 1)), .marker, cells: 2)
        }
        if let isDone {
            let box = isDone ? glyphs.doneBox : glyphs.openBox
            walk.marker.append(box, isDone ? .tickDone : .tickBox, cells: glyphs.isASCII ? 4 : 2)
        }
    }

    /// Hangs the marker left of the text that follows, or, where indents have taken all the room there is, makes it
    /// the beginning of that text.
    mutating func hangMarker() {
        guard walk.prefix.cells - column.margin + walk.marker.cells <= column.mostIndent else {
            if walk.hasMarker || !walk.inlineMarker.isEmpty { layOutMarkerAlone() }
            walk.inlineMarker.become(walk.marker)
            return
        }
        if !walk.inlineMarker.isEmpty { layOutMarkerAlone() }
        if !walk.hasMarker { walk.firstPrefix.become(walk.prefix) }
        walk.hasMarker = true
        walk.firstPrefix.append(walk.marker)
        walk.prefix.append(spaces: walk.marker.cells)
    }

    /// Puts a bar in front of the lines that follow. Where indents have taken all the room there is, the bar of a quote
    /// in a quote is left out, but not one that tells a quote from a list or a callout.
    private mutating func appendBar(_ bar: String, _ role: Role) {
        let indent = walk.prefix.cells - column.margin + 2
        let isLike = walk.prefix.endsInBar(role)
        guard indent <= (isLike ? column.mostIndent : column.mostIndentWithBar) else { return }
        if !walk.inlineMarker.isEmpty { layOutMarkerAlone() }
        if walk.hasMarker {
            walk.firstPrefix.append(bar, role, cells: 1)
            walk.firstPrefix.append(spaces: 1)
        }
        walk.prefix.append(bar, role, cells: 1)
        walk.prefix.append(spaces: 1)
    }

    mutating func openQuote(_ block: Block) {
        var quote = Container(end: block.end, spacing: 1, mark: walk.prefix.mark)
        quote.textRole = .quote
        appendBar(glyphs.quoteBar, .quoteBar)
        open(quote)
    }

    mutating func openCallout(
        _ index: Int, _ block: Block, _ kind: Callout
    ) {
        let callout = Container(end: block.end, spacing: 1, mark: walk.prefix.mark)
        appendBar(glyphs.calloutBar, kind.role)
        open(callout)
        let label = Label.callout(kind).text(in: options.language)
        layOutWords(label, Look(kind.role, emphasis: .strong), of: index, .keepsWithNext)
    }

    mutating func openFootnotes(_ index: Int, _ block: Block) {
        let notes = Container(end: block.end, spacing: 0, mark: walk.prefix.mark)
        decorate(rule: min(width, 12), .rule, of: index, .keepsWithNext)
        open(notes)
    }

    mutating func openFootnote(_ block: Block, number: Int) {
        var note = Container(end: block.end, spacing: 1, mark: walk.prefix.mark)
        note.isItem = true
        let label = "[\(number)]"
        walk.marker.removeAll()
        walk.marker.append(label, .footnote, cells: label.utf8.count)
        walk.marker.append(spaces: 1)
        hangMarker()
        open(note)
    }
}

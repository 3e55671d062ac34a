import Markdown
import Rendering

/// The end of a long text, which is shown before the lines above it are laid out.
extension Reader {
    /// Shows the last lines. False where they are not to be had without all others.
    mutating func showEnd(_ around: Surroundings) -> Bool {
        guard let end = PagePortions(of: page).end(ofAtLeast: 4 * around.body.rows.count) else {
            return false
        }
        page = end
        showsEndAlone = true
        lastSeen = nil
        stop = nil
        move(.end, around)
        return true
    }

    /// Takes the whole page of the text; what is on the screen stays there.
    mutating func take(_ whole: Page) {
        if showsEndAlone {
            let above = whole.lines.count - page.lines.count
            top += above
            lastSeen = lastSeen.map { $0 + above }
        }
        page = whole
        showsEndAlone = false
        stop = stop.flatMap { stops.find($0.kind) }
    }

    /// Lays out all lines, for what needs them at once.
    mutating func layOutWhole() {
        var whole = showsEndAlone ? Page(startingWith: document, options: page.options) : page
        whole.layOut(throughLine: .max)
        take(whole)
    }

    /// Puts a line of the whole text at the top of the window. Above the end alone the page begins anew.
    mutating func scroll(to line: Int, _ around: Surroundings) {
        if line < linesAbove {
            page = Page(startingWith: document, options: page.options)
            showsEndAlone = false
        }
        top = line - linesAbove
        clamp(around)
    }

    /// About how many lines stand above those of the page.
    var linesAbove: Int {
        guard showsEndAlone else { return 0 }
        let first = page.anchor(ofLine: 0).block
        return page.lines.count * first / max(1, document.blocks.count - first)
    }

    /// Whether an action needs lines that stand above the end, or places of the whole page. Lines and pages are scrolled by
    /// there as anywhere.
    func needsLinesAbove(_ action: Action) -> Bool {
        switch action {
        case .move(.up), .move(.down), .move(.pageUp), .move(.pageDown): false
        case .move(.halfPageUp), .move(.halfPageDown), .move(.end): false
        case .move, .enter, .nextMatch, .previousMatch, .switchLanguage: true
        case .show(let place):
            switch place {
            case .contents, .find, .qr, .sideBySide, .presentation, .jumps: true
            case .help, .numbers, .search, .tray, .export, .palette: false
            }
        case .back, .forward, .switchTheme, .changeTray, .blankPage, .moveEarlier, .moveLater: false
        case .reload, .redraw, .suspend, .releaseMouse, .quit, .quickExit: false
        }
    }
}

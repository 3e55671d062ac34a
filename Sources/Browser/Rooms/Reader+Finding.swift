import Library
import Markdown
import Rendering

/// What a search found in the open text.
extension Reader {
    /// Marks what a query finds in the text and shows the first match of the section that begins with a block; its
    /// heading where nothing stands in it, because the section was found by title or summary.
    mutating func show(_ query: String, from block: Int, _ around: Surroundings) {
        let section = document.section(from: block)
        let matcher = TextMatcher(query, language: edition.language ?? around.language)
        let inTitle = titleMatches(matcher)
        let matches =
            inTitle
            + matcher.matches(in: document, hidesStaff: !page.options.showsStaff, section: section)
        found = matches.isEmpty ? nil : Found(query: query, matches: matches)
        show(Anchor(block: block, offset: 0), around)
        if let first = matches.firstIndex(where: { section.contains($0.block) }) {
            found?.index = first
            showMatch(around)
        } else if section.contains(0), !inTitle.isEmpty {
            showMatch(around)
        } else {
            // The next step leads to the first match behind the section.
            let next = matches.firstIndex { $0.block >= section.upperBound } ?? 0
            found?.index = (next + matches.count - 1) % max(1, matches.count)
        }
    }

    /// What matches in the title above the text.
    private func titleMatches(_ matcher: TextMatcher) -> [TextMatcher.Match] {
        matcher.places(in: page.options.title).map { .inTitle($0) }
    }

    /// What finds what was typed in the text.
    func finder(of typed: String, _ around: Surroundings) -> TextFinder {
        TextFinder(
            typed, language: edition.language ?? around.language, hidesStaff: !page.options.showsStaff)
    }

    /// Marks what was found wherever it stands in the text and shows the first place from a block on.
    mutating func mark(
        _ matches: [TextMatcher.Match], of finder: TextFinder, from block: Int, _ around: Surroundings
    ) {
        let inTitle = titleMatches(
            TextMatcher(finder.query, language: edition.language ?? around.language))
        let matches = inTitle + matches
        found = matches.isEmpty ? nil : Found(query: finder.query, matches: matches)
        found?.index = matches.firstIndex { $0.block >= block || block == 0 } ?? 0
        showMatch(around)
    }

    /// Goes to the next match (1) or the one before (-1), around the ends.
    /// - Returns: false where nothing was searched for.
    mutating func stepMatch(by step: Int, _ around: Surroundings) -> Bool {
        guard var next = found, !next.matches.isEmpty else { return false }
        next.index = (next.index + step + next.matches.count) % next.matches.count
        found = next
        showMatch(around)
        return true
    }

    /// Brings the match that was gone to onto the screen, where it is not.
    private mutating func showMatch(_ around: Surroundings) {
        guard let found, found.matches.indices.contains(found.index) else { return }
        let match = found.matches[found.index]
        let place =
            match.isInTitle
            ? Anchor(block: 0, offset: -1) : Anchor(block: match.block, offset: match.bytes.lowerBound)
        layOut(through: place)
        let cells = MatchCells(page, document).cells(of: match)
        let line = cells.first?.line ?? page.line(of: place)
        let height = layout(around).rows.count
        if !(top..<top + height).contains(line) { top = line - height / 3 }
        if let first = cells.first { reveal(first.columns, onLine: first.line, around) }
        clamp(around)
    }
}

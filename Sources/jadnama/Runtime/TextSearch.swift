import Library
import Markdown
import Synchronization

/// The search for what is typed into the line under an open text: a new one ends the one before.
final class TextSearch: Sendable {
    private let wanted = Mutex<TextFinder?>(nil)

    /// Takes note of what is looked for now.
    func want(_ finder: TextFinder) {
        wanted.withLock { $0 = finder }
    }

    /// Every place in a text; nil where something else is looked for meanwhile.
    func matches(of finder: TextFinder, in document: Document) -> [TextMatcher.Match]? {
        let isWanted = { self.wanted.withLock { $0 == finder } }
        let matches = finder.matches(in: document, while: isWanted)
        return isWanted() ? matches : nil
    }
}

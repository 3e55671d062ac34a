import Markdown
import Text

/// A link inside the library leads to a file that is there.
struct LinksLeadSomewhere: FileRule {
    let name = "dead-link"
    let severity = Finding.Severity.error
    let sentence = Sentence(
        kk: "Ішкі сілтеме бар файлға апаруы керек.",
        ru: "Внутренняя ссылка ведёт к существующему файлу.",
        en: "A link inside the library leads to a file that is there.")
    let message = Sentence(
        kk: "Сілтеме жоқ файлға апарады: {1}.",
        ru: "Ссылка ведёт в никуда: {1}.",
        en: "The link leads nowhere: {1}.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        text.links.compactMap { index, block in
            guard let path = deadPath(index, text, context) else { return nil }
            let place = text.place(ofLink: index, in: block)
            return finding(text.path, line: place.line, column: place.column, path)
        }
    }

    /// The path of a link that leads to no file; nil for any other link.
    private func deadPath(_ index: Int, _ text: CheckedText, _ context: CheckContext) -> String? {
        let destination = text.document.links[index].destination
        switch context.target(ofLink: index, in: text) {
        case .phone, .anchor, .law, .web: return nil
        case .material(_, let language?, _) where language == text.edition.language: return nil
        case .material where !context.library.isCurated && !destination.namesMarkdown: return nil
        case .material(_, .some, _) where !context.library.isCurated: return nil
        case .material, .nothing:
            return destination.isEmpty || context.holds(destination, from: text) ? nil : destination
        }
    }
}

extension CheckContext {
    /// Whether a file stands where `destination`, a link in `text`, points.
    func holds(_ destination: String, from text: CheckedText) -> Bool {
        let file = destination.prefix { $0 != "#" && $0 != "?" }
        guard let path = FilePath.resolved(String(file), in: MaterialPath.split(text.path).folder) else {
            return false
        }
        let whole = FilePath.joined(library.root, path)
        return (try? FileReader.status(of: whole, followsLink: false))?.kind == .file
    }
}

extension String {
    /// Whether a link means the very file and not the page that is made of it.
    fileprivate var namesMarkdown: Bool { FolderWalk.isMarkdown(PathLink(self).file) }
}

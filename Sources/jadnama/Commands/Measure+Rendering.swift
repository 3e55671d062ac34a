import Library
import Markdown
import Rendering
import Text

extension Measure {
    /// What the checker asks of layout.
    static let ofRendering = Measure(
        flyer: { document, title, language, width in
            var options = PageOptions(form: .flyer, width: width, language: language)
            options.title = title
            let page = Page(document, options: options)
            return (page.lines.map { CellWidth.of($0.text) }.max() ?? 0, page.lines.count)
        },
        tablesAsCards: { document, language, width in
            guard document.holdsTables else { return [] }
            return Page(document, options: PageOptions(form: .plain, width: width, language: language))
                .cardTables
        })
}

extension Document {
    /// Spares the layout of what cannot have cards.
    fileprivate var holdsTables: Bool {
        blocks.contains { block in
            if case .table = block.kind { true } else { false }
        }
    }
}

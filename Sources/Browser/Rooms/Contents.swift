import Rendering
import Text

/// The headings of the open text, to choose one.
struct Contents: WindowRoom {
    let text: String
    let headings: [Heading]
    var cursor = Cursor()

    func crumbs(_ around: Surroundings) -> [String] { [title(around), text] }

    func title(_ around: Surroundings) -> String { around.text(.contents) }

    func entries(_ around: Surroundings) -> [String] {
        let shallowest = headings.map(\.level).min() ?? 1
        return headings.map { String(repeating: "  ", count: $0.level - shallowest) + $0.text }
    }

    func enter(_ around: Surroundings) -> Request {
        guard headings.indices.contains(cursor.index) else { return .back }
        return .jump(Anchor(block: headings[cursor.index].block, offset: 0))
    }
}

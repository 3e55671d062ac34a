import Markdown
import Text

extension Document {
    /// The look of a run in a block whose plain text has the role `base`.
    func look(of run: Run, base: Role) -> Look {
        Look(role(of: run, base: base), emphasis: run.emphasis, link: drawnLink(of: run))
    }

    private func role(of run: Run, base: Role) -> Role {
        switch run.kind {
        case .code: return .code
        case .html: return .html
        case .image: return .image
        case .footnoteReference: return .footnote
        case .text, .hardBreak: break
        }
        guard run.link >= 0, Int(run.link) < links.count else { return base }
        return links[Int(run.link)].isPhone ? .phone : .link
    }

    /// An image is no link that one can follow, unless it stands in one.
    private func drawnLink(of run: Run) -> Int32 {
        guard run.link >= 0, Int(run.link) < links.count else { return -1 }
        return links[Int(run.link)].isImage ? -1 : run.link
    }

    /// The safe text of a leaf block on one line, without the numbers of footnotes.
    func safeText(of block: Int) -> String {
        var bytes: [UInt8] = []
        for run in runs[blocks[block].runs] where run.kind != .footnoteReference {
            if run.kind == .hardBreak { bytes.append(0x20) }
            bytes.append(contentsOf: text[Int(run.text.lowerBound)..<Int(run.text.upperBound)])
        }
        for index in bytes.indices where bytes[index] == 0x0A { bytes[index] = 0x20 }
        bytes.removeSoftHyphens(from: 0)
        return SafeText.printable(String(decoding: bytes, as: UTF8.self))
    }

    /// Whether a block is an image and nothing else.
    func isImage(_ block: Block) -> Bool {
        !block.runs.isEmpty && block.runs.allSatisfy { runs[$0].kind == .image }
    }
}

extension Run {
    var isImage: Bool { kind == .image }
    var isStruck: Bool { emphasis.contains(.strikethrough) }

    /// Whether the text of one image goes on from the run before: it may be stressed in part.
    func continuesImage(of last: Run?) -> Bool {
        guard let last else { return false }
        return isImage && last.isImage && last.link == link
    }
}

extension Markdown.Link {
    /// Whether the link is a phone number to call.
    var isPhone: Bool { destination.utf8.prefix(4).elementsEqual("tel:".utf8) }
}

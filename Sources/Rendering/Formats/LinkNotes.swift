import Markdown
import Text

/// The numbers of the links of a document, for paper and for the ear: one for each address that a text leads to but
/// does not show. They follow those of the footnotes.
struct LinkNotes: Sendable {
    /// By index into the document's links; 0 for a link without a note.
    private(set) var numbers: [Int] = []
    /// The addresses in the order of their numbers.
    private(set) var addresses: [String] = []
    /// The number of the first address.
    let first: Int

    /// Nil where the options do not ask for notes.
    init?(_ document: Document, _ options: PageOptions) {
        guard options.isPlainText else { return nil }
        first =
            1
            + document.blocks.reduce(0) { most, block in
                if case .footnote(let number) = block.kind { max(most, number) } else { most }
            }
        var known: [String: Int] = [:]
        let shown = LinkNotes.shownAddresses(in: document)
        let hidden = options.showsStaff ? [] : document.staffLinks
        numbers = Array(repeating: 0, count: document.links.count)
        // Links without a text are never come by: nothing would bear their number.
        for run in document.runs where run.link >= 0 && Int(run.link) < numbers.count {
            let index = Int(run.link)
            let link = document.links[index]
            guard numbers[index] == 0, !link.isImage, !shown[index], !hidden.contains(index),
                LinkNotes.isNoted(link.destination)
            else { continue }
            if known[link.destination] == nil { addresses.append(link.destination) }
            let number = known[link.destination, default: first + addresses.count - 1]
            known[link.destination] = number
            numbers[index] = number
        }
    }

    func number(of link: Int32) -> Int {
        link >= 0 && Int(link) < numbers.count ? numbers[Int(link)] : 0
    }

    /// Paths within the library need no note.
    private static func isNoted(_ destination: String) -> Bool {
        switch LinkScheme(of: destination) {
        case .http, .https, .mailto, .tel: true
        case .relative, nil: false
        }
    }

    /// For each link, whether its text is its address or number.
    static func shownAddresses(in document: Document) -> [Bool] {
        var shown = Array(repeating: false, count: document.links.count)
        for run in document.runs where run.link >= 0 && Int(run.link) < shown.count {
            let destination = document.links[Int(run.link)].destination
            let text = document.text(of: run)
            if LinkScheme(of: destination) == .tel {
                shown[Int(run.link)] = shown[Int(run.link)] || showsNumber(text, destination)
                continue
            }
            guard destination == text || destination == "mailto:" + text else { continue }
            // An address that looks like another one is no honest text.
            shown[Int(run.link)] = WebAddress.revealed(destination) == destination
        }
        return shown
    }

    /// Whether a text holds the number that is called, be it without the code before it or with another trunk prefix.
    private static func showsNumber(_ text: String, _ destination: String) -> Bool {
        let shown = text.filter { ("0"..."9").contains($0) }
        let called = destination.filter { ("0"..."9").contains($0) }
        // The number of a room is no number to call, though it may end alike.
        return !shown.isEmpty && shown == called || shown.count >= 6 && called.hasSuffix(shown)
            || shown.count >= 10 && called.suffix(10) == shown.suffix(10)
    }
}

extension Flow {
    /// The list of addresses behind the text.
    mutating func layOutLinkNotes() {
        guard let notes = linkNotes, !notes.addresses.isEmpty else { return }
        let last = max(0, document.blocks.count - 1)
        oweGap(1)
        let label = Label.links.text(in: options.language)
        layOutWords(label, Look(.subheading), of: last, .keepsWithNext)
        for (index, address) in notes.addresses.enumerated() {
            walk.marker.removeAll()
            let number = "[\(notes.first + index)]"
            walk.marker.append(number, .footnote, cells: number.utf8.count)
            walk.marker.append(spaces: 1)
            let mark = walk.prefix.mark
            hangMarker()
            // Nobody would see where an address with spaces ends.
            let shown = WebAddress.revealed(address.replacing(" ", with: "%20")).trimmingScheme("tel:")
            layOutWords(shown, Look(.meta), of: last, [])
            walk.prefix.cut(to: mark)
        }
    }
}

extension String {
    /// The text without `scheme`, which it may begin with in letters of any case.
    fileprivate func trimmingScheme(_ scheme: String) -> String {
        lowercased().hasPrefix(scheme) ? String(dropFirst(scheme.count)) : self
    }
}

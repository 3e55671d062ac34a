import Library
import Text

extension Surroundings {
    /// The name of a shelf, for lists and the head of the screen.
    func text(_ shelf: Shelf) -> String {
        switch shelf {
        case .flyers: text(Message.flyers)
        case .booklets: text(Message.booklets)
        case .memos: text(Message.memos)
        case .folder(""): text(Message.materials)
        case .folder(let path): SafeText.printable(path)
        }
    }

    /// The name of the library, of the program where it has none.
    var libraryName: String {
        let name = library.name.text(in: language)
        return name.isEmpty ? text(.productName) : name
    }

    /// What a material is, in one word; empty in a folder without kinds.
    func kindName(of shelf: Shelf) -> String {
        switch shelf {
        case .flyers: text(.flyer)
        case .booklets: text(.booklet)
        case .memos: text(.memo)
        case .folder: ""
        }
    }

    /// For whom an edition is; empty where it does not say.
    func audience(of edition: Edition) -> String {
        edition.audience.isEmpty ? "" : text(.forWhom(edition.audience))
    }

    /// When an edition was held against its sources and by whom it was read; empty where it says neither.
    func dates(of edition: Edition) -> String {
        var dates: [String] = []
        if let compiled = edition.compiled { dates.append(text(.compiled(compiled))) }
        if let review = edition.reviewed {
            dates.append(text(.reviewed(review.date, role: SafeText.printable(review.role))))
        } else if edition.compiled != nil {
            dates.append(text(.notReviewed))
        }
        return dates.joined(separator: ". ")
    }
}

extension String {
    /// The path without as many folders at its front as must go to fit in `cells` cells, which tells neighbours apart
    /// where its beginning would not; the last name stays whole.
    func endOfPath(toCells cells: Int) -> String {
        if CellWidth.of(self) <= cells { return self }
        var rest = self[...]
        while let slash = rest.firstIndex(of: "/"), slash != rest.indices.last {
            rest = rest[rest.index(after: slash)...]
            if CellWidth.of("…/" + rest) <= cells { break }
        }
        return rest.count == count ? self : "…/" + rest
    }
}

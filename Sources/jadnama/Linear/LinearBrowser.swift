import Library
import Markdown
import Rendering
import Text

/// The browser for screen readers, braille displays and serial lines, as a pure function: a line comes in, lines go
/// out, nothing that was written is ever changed. Everything is chosen by number.
struct LinearBrowser {
    /// What is chosen from.
    private enum Place {
        case doors
        case materials(ids: [String])
        /// The rest of a text, and the materials that it links to.
        case text(rest: ArraySlice<[UInt8]>, links: [String])
    }

    private let library: Library
    private let width: Int
    /// How many lines of a text are written at once; nil for all.
    private let pageHeight: Int?
    private let showsStaff: Bool
    private var language: Language
    private var places: [Place] = [.doors]
    private(set) var isOver = false

    init(_ library: Library, _ language: Language, width: Int, pageHeight: Int?, showsStaff: Bool) {
        self.library = library
        self.language = language
        self.width = width
        self.pageHeight = pageHeight
        self.showsStaff = showsStaff
    }

    /// What is written first.
    mutating func start() -> [String] {
        if library.root.isEmpty { return open(library.materials[0].id) }
        return [say(.linearHelp), ""] + numbers + [""] + menu
    }

    /// Takes a line that was typed and gives what is written next.
    mutating func answer(_ line: String) -> [String] {
        let word = line.filter { !$0.isWhitespace }.lowercased()
        if let number = Int(word) { return number == 0 ? back() : choose(number) }
        guard let letter = word.first else { return goOn() }
        switch KeyboardLayout.allCases.lazy.compactMap({ $0.position(of: letter) }).first ?? letter {
        case "q":
            isOver = true
            return []
        case "b": return back()
        case "l": return switchLanguage()
        case "n": return numbers
        case "h", "?": return [say(.linearHelp)]
        default: return [say(.notAmongChoices)]
        }
    }

    private func say(_ message: CommandMessage) -> String { message.text(in: language) }

    // MARK: Places

    private mutating func back() -> [String] {
        guard places.count > 1 else { return menu }
        places.removeLast()
        return menu
    }

    private mutating func switchLanguage() -> [String] {
        let all = Language.allCases
        language = all[((all.firstIndex(of: language) ?? 0) + 1) % all.count]
        if case .text = places[places.count - 1] { places.removeLast() }
        return menu
    }

    private mutating func choose(_ number: Int) -> [String] {
        let ids = choices
        guard number > 0, number <= ids.count else { return [say(.notAmongChoices)] }
        if case .doors = places[places.count - 1] {
            let door = doors[number - 1]
            let shown = door.materials.map { ids in ids.filter { library.material($0) != nil } }
            places.append(.materials(ids: shown ?? library.materials.map(\.id)))
            return menu
        }
        return open(ids[number - 1])
    }

    /// The next page of a text; the menu again anywhere else.
    private mutating func goOn() -> [String] {
        guard case .text(let rest, let links) = places[places.count - 1], !rest.isEmpty else { return menu }
        let page = rest.prefix(pageHeight ?? rest.count)
        places[places.count - 1] = .text(rest: rest.dropFirst(page.count), links: links)
        let lines = page.map { String(decoding: $0, as: UTF8.self) }
        return lines + (page.count < rest.count ? ["", say(.moreText)] : [""] + menu)
    }

    private mutating func open(_ id: String) -> [String] {
        guard let material = library.material(id) else { return [say(.notAmongChoices)] }
        let edition = material.edition(in: language, fallback: library.fallback)
        do throws(LibraryError) {
            let file = try library.read(edition)
            var options = PageOptions(
                form: material.shelf.form, width: width, of: edition, as: file, language)
            options.isLinear = true
            options.showsStaff = showsStaff
            if let shown = library.substitute(for: language, of: material) {
                options.notes = [say(.notInLanguage(shown: shown))]
            }
            let text = Page(file.document, options: options).text()
            let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
            places.append(.text(rest: lines[...], links: links(of: file.document, in: edition)))
            return goOn()
        } catch {
            return [say(.failure(.item(error)))]
        }
    }

    /// The other materials that a text links to, each once, in order.
    private func links(of document: Document, in edition: Edition) -> [String] {
        var ids: [String] = []
        let hidden = showsStaff ? [] : document.staffLinks
        for (index, link) in document.links.enumerated() where !hidden.contains(index) {
            guard case .material(let id, _, _) = library.target(of: link.destination, from: edition.path),
                library.material(id) != nil, !ids.contains(id)
            else { continue }
            ids.append(id)
        }
        return ids
    }

    // MARK: Menus

    private var doors: [Door] {
        library.doors.isEmpty ? [Door(id: "all", name: [:], materials: nil)] : library.doors
    }

    /// What the numbers stand for: ids of materials, or of doors.
    private var choices: [String] {
        switch places[places.count - 1] {
        case .doors: doors.map(\.id)
        case .materials(let ids): ids
        case .text(_, let links): links
        }
    }

    private var menu: [String] {
        let names =
            switch places[places.count - 1] {
            case .doors: doors.map { $0.name[language] ?? say(.allMaterials) }
            case .materials(let ids), .text(_, let ids): ids.compactMap { library.material($0) }.map(title)
            }
        return names.enumerated().map { "\($0 + 1). \(SafeText.printable($1))" } + [say(.chooseNumber)]
    }

    private func title(of material: Material) -> String {
        material.edition(in: language, fallback: library.fallback).title
    }

    /// The numbers to call, one a line.
    private var numbers: [String] {
        library.helplines.filter(\.isInFooter).map { line in
            let name = line.name[language] ?? line.short[language] ?? line.id
            return SafeText.printable("\(line.number): \(name)")
        }
    }
}

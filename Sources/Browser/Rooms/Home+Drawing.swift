import Library
import Text

extension Home {
    func draw(on frame: inout Frame, _ around: Surroundings) {
        let layout = HomeLayout(around)
        drawDoors(on: &frame, layout, around)
        if layout.isWide || pane == .facets { drawFacets(on: &frame, layout, around) }
        if layout.isWide { drawDivider(on: &frame, layout) }
        if layout.isWide || pane != .facets {
            drawList(on: &frame, layout, around)
            if !layout.card.rows.isEmpty { drawCard(on: &frame, layout, around) }
        }
    }

    private func drawDoors(on frame: inout Frame, _ layout: HomeLayout, _ around: Surroundings) {
        for (index, columns) in layout.doors.enumerated() {
            let door = around.library.doors[index]
            let isChosen = door.materials == nil ? chosenDoor == nil : chosenDoor == index
            let hasKeyboard = pane == .doors && self.door == index
            let ink: Ink = hasKeyboard ? .selected : isChosen ? .chosen : .plain
            frame.put(door.name.text(in: around.language), ink, row: layout.doorRow, columns: columns)
            frame.answer(.door(index), row: layout.doorRow, columns: columns)
            if hasKeyboard { frame.screen.cursor = Position(column: columns.lowerBound, row: layout.doorRow) }
            if index > 0 {
                let gap = layout.doors[index - 1].upperBound..<columns.lowerBound
                let separator = gap.count >= 3 ? " \(frame.look.glyphs.separator)" : " "
                frame.put(separator, .quiet, row: layout.doorRow, columns: gap)
            }
        }
        if !layout.doors.isEmpty { frame.rule(row: layout.doorRow + 1, columns: 1..<around.size.columns - 1) }
    }

    private func drawDivider(on frame: inout Frame, _ layout: HomeLayout) {
        for row in layout.facets.rows {
            frame.put(
                frame.look.glyphs.vertical, .rule, row: row, columns: layout.divider..<layout.divider + 1)
        }
    }

    private func drawFacets(on frame: inout Frame, _ layout: HomeLayout, _ around: Surroundings) {
        var cursor = facetCursor
        cursor.show(count: facets.count, height: layout.facets.rows.count)
        for (row, index) in zip(layout.facets.rows, cursor.top..<facets.count) {
            let (facet, count) = facets[index]
            if case .heading(let name) = facet {
                frame.put(around.text(name), .quiet, row: row, columns: layout.facets.columns.dropFirst(1))
                continue
            }
            let columns = layout.facets.columns.lowerBound + 1..<layout.facets.columns.upperBound - 1
            let hasKeyboard = pane == .facets && index == cursor.index
            let ink: Ink = hasKeyboard ? .selected : isOn(facet) ? .chosen : .plain
            let figures = String(count)
            let room = max(1, columns.count - figures.utf8.count - 1)
            let name = name(of: facet, around, cells: room).padded(toCells: room)
            frame.put(name + " " + figures, ink, row: row, columns: columns)
            frame.answer(.facet(index), row: row, columns: layout.facets.columns)
            if hasKeyboard { frame.screen.cursor = Position(column: columns.lowerBound, row: row) }
        }
    }

    private func name(of facet: Facet, _ around: Surroundings, cells: Int) -> String {
        switch facet {
        case .heading(let message): around.text(message)
        case .all: around.text(.allMaterials)
        case .audience(let audience): around.text(.audienceInList(audience))
        case .level(let level): around.text(.level(level))
        case .language(let language): language.ownName
        case .freshness(let freshness): around.text(.freshnessIs(freshness))
        case .sets: around.text(.sets)
        case .shelf(.folder(let path)) where !path.isEmpty: SafeText.printable(path).endOfPath(toCells: cells)
        case .shelf(let shelf): around.text(shelf)
        case .topic(let id):
            around.library.topics.first { $0.id == id }?.name.text(in: around.language) ?? id
        }
    }

    private func drawList(on frame: inout Frame, _ layout: HomeLayout, _ around: Surroundings) {
        guard !rows.isEmpty else {
            return drawEmptiness(on: &frame, layout, around)
        }
        var cursor = cursor
        cursor.show(count: rows.count, height: layout.list.rows.count)
        for (row, index) in zip(layout.list.rows, cursor.top..<rows.count) {
            drawEntry(index, isSelected: index == cursor.index, row: row, on: &frame, layout, around)
        }
        Scrollbar(first: cursor.top, count: rows.count, area: layout.list).draw(on: &frame)
    }

    /// Why nothing is listed, and how to get everything back.
    private func drawEmptiness(on frame: inout Frame, _ layout: HomeLayout, _ around: Surroundings) {
        let columns =
            layout.list.columns.lowerBound
            + 2..<max(
                layout.list.columns.lowerBound + 3, layout.list.columns.upperBound - 1)
        let chosen = namesOfChosen(around)
        let reason = around.text(chosen.isEmpty ? .nothingHere : .nothingPasses(chosen))
        let lines = Sheet.wrapped(reason, width: columns.count).prefix(layout.list.rows.count)
        for (row, line) in zip(layout.list.rows, lines) {
            frame.put(line, .quiet, row: row, columns: columns)
        }
        let row = layout.list.rows.lowerBound + lines.count + 1
        guard !chosen.isEmpty, row < layout.list.rows.upperBound else { return }
        let next = frame.put(around.key(of: .back), .key, row: row, columns: columns)
        let end = frame.put(
            " " + around.text(.showEverything), .plain, row: row, columns: next..<columns.upperBound)
        frame.answer(.action(.back), row: row, columns: columns.lowerBound..<end)
    }

    /// What narrows the list now.
    func namesOfChosen(_ around: Surroundings) -> [String] {
        let door = chosenDoor.map { around.library.doors[$0].name.text(in: around.language) }
        let facets = facets.map(\.facet).filter { $0 != .all && isOn($0) }
        return [door].compactMap { $0 } + facets.map { name(of: $0, around, cells: .max) }
    }

    private func drawEntry(
        _ index: Int, isSelected: Bool, row: Int, on frame: inout Frame, _ layout: HomeLayout,
        _ around: Surroundings
    ) {
        let columns = layout.list.columns.lowerBound + 1..<layout.list.columns.upperBound - 1
        let entry = entry(rows[index], around)
        let remarkWidth = layout.hasRemarks ? CellWidth.of(entry.remark) + 1 : 0
        let pointer = isSelected ? frame.look.glyphs.pointer : " "
        let title = "\(pointer) \(SafeText.printable(entry.title))".padded(
            toCells: max(2, columns.count - remarkWidth))
        let hasKeyboard = isSelected && pane == .list
        let ink: Ink = hasKeyboard ? .selected : isSelected ? .chosen : .plain
        let next = frame.put(title, ink, row: row, columns: columns)
        if remarkWidth > 0 {
            frame.put(
                " " + entry.remark, hasKeyboard ? .selected : .quiet, row: row,
                columns: next..<max(next, columns.upperBound))
        }
        frame.answer(.item(index), row: row, columns: layout.list.columns)
        if hasKeyboard { frame.screen.cursor = Position(column: columns.lowerBound, row: row) }
    }

    private func entry(_ row: Row, _ around: Surroundings) -> (title: String, remark: String) {
        switch row {
        case .set(let index):
            let set = around.library.sets[index]
            return (set.title.text(in: around.language), around.text(.found(set.items.count)))
        case .material(let index):
            let material = around.library.materials[index]
            let edition = around.edition(of: material)
            let minutes = edition.minutes.map { around.text(.minutes($0)) } ?? ""
            let gap = String(repeating: " ", count: max(1, 7 - CellWidth.of(minutes)))
            let remark =
                around.kindName(of: material.shelf).padded(toCells: kindCells(around)) + gap + minutes
            return (edition.title, remark + "  " + languageMarks(material))
        }
    }

    /// The width of the widest name of a kind in the list, so that the columns align.
    private func kindCells(_ around: Surroundings) -> Int {
        [Shelf.flyers, .booklets, .memos].filter { shelf in facets.contains { $0.facet == .shelf(shelf) } }
            .map { CellWidth.of(around.kindName(of: $0)) }.max() ?? 0
    }

    /// The languages a material is written in, a letter each, always three cells wide so that they align.
    func languageMarks(_ material: Material) -> String {
        let marks: [(Language, String)] = [(.kazakh, "Қ"), (.russian, "Р"), (.english, "E")]
        return marks.map { language, mark in
            material.isEdited(in: language) ? mark : " "
        }.joined()
    }
}

extension Range<Int> {
    /// The range without its first `count` numbers.
    func dropFirst(_ count: Int) -> Range<Int> { Swift.min(lowerBound + count, upperBound)..<upperBound }

    /// The range without its last `count` numbers.
    func dropLast(_ count: Int) -> Range<Int> { lowerBound..<Swift.max(lowerBound, upperBound - count) }
}

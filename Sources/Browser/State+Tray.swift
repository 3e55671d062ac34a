extension State {
    mutating func showExport() {
        if settings.isVisitor {
            notice = .notForVisitors
        } else if tray.isEmpty {
            notice = .trayEmpty
        } else {
            enter(ExportRoom())
        }
    }

    /// Puts the open or selected material into the tray, a whole set at once; in the tray takes it out.
    mutating func changeTray() {
        if let shown = room as? Tray {
            tray = shown.removed(around)
            return
        }
        let ids = chosenMaterials
        let new = ids.filter { !tray.contains($0) }
        tray += new
        notice =
            ids.isEmpty
            ? .nothingHere : new.isEmpty ? .alreadyInTray : .putInTray(new.count, total: tray.count)
    }

    /// Moves the selected material of the tray, or goes on to another material of the set.
    mutating func step(by step: Int) -> [Effect] {
        if var shown = room as? Tray {
            tray = shown.reorder(by: step, around)
            room = shown
        } else if let meeting = (room as? Reader)?.meeting {
            return open(set: meeting.set, meeting.index + step)
        }
        return []
    }

    private var chosenMaterials: [String] {
        switch room {
        case let reader as Reader: [reader.material]
        case let home as Home: home.chosenMaterials(library)
        case let set as SetRoom: set.materials(around)
        default: []
        }
    }

    mutating func take(_ result: Result<Void, HandoutError>, of handout: Handout) -> [Effect] {
        switch result {
        case .failure(let error): notice = .cannotHandOut(error)
        case .success:
            notice = .handedOut(handout.output)
            if room is ExportRoom { rooms.removeLast() }
        }
        return []
    }
}

import Rendering
import Text

/// The places of the way, the first one on top, down to those that one came back from: any of them is a key away.
struct JumpList: WindowRoom {
    struct Place: Sendable {
        /// From the outside in: a title, and the section that is open in it.
        var names: [String]
        /// Where it stands among the rooms of the way and those ahead.
        var index: Int
    }

    let places: [Place]
    /// The index of the place below the window.
    let present: Int
    var cursor: Cursor

    /// - Parameter cursor: where it was in the same list, drawn anew; else the present place is selected.
    init(_ places: [Place], present: Int, cursor: Cursor?) {
        self.places = places
        self.present = present
        self.cursor = cursor ?? Cursor(index: places.firstIndex { $0.index == present } ?? 0)
    }

    func crumbs(_ around: Surroundings) -> [String] { [title(around)] }

    func title(_ around: Surroundings) -> String { around.text(.action(.show(.jumps))) }

    func entries(_ around: Surroundings) -> [String] {
        let glyphs = Look(around.settings).glyphs
        return places.map { place in
            let name = place.names.joined(separator: " \(glyphs.into) ")
            // The mark stands in front, where a narrow window does not cut it.
            return place.index == present ? "\(around.text(.youAreHere)) \(glyphs.separator) \(name)" : name
        }
    }

    func enter(_ around: Surroundings) -> Request {
        guard places.indices.contains(cursor.index), places[cursor.index].index != present else {
            return .back
        }
        return .travel(places[cursor.index].index)
    }
}

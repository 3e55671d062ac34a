import Glibc

/// Large pages of memory, where the system has them for who asks (madvise(2)): the 100 MB of a large text are given in
/// fifty pieces then, not in twenty-five thousand.
package enum LargePages {
    /// Rooms of at least 32 MB are never cut out of memory that malloc(3) shares and keeps: there a large page would
    /// stay for the sake of some small thing in it.
    private static let smallest = 32 << 20

    /// Asks for large pages behind `room`, of which nothing was written yet. Whether they come changes nothing but
    /// the time it takes.
    package static func ask(for room: UnsafeMutableRawBufferPointer) {
        guard room.count >= smallest, let start = room.baseAddress else { return }
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let first = start.alignedUp(toMultipleOf: page)
        madvise(first, room.count - (first - start), MADV_HUGEPAGE)
    }
}

extension Array {
    /// Makes room for `count` elements, in large pages where that is much.
    mutating func reserveLargeCapacity(_ count: Int) {
        reserveCapacity(count)
        let capacity = capacity
        withUnsafeMutableBufferPointer { elements in
            let room = UnsafeMutableRawBufferPointer(
                start: elements.baseAddress, count: capacity * MemoryLayout<Element>.stride)
            LargePages.ask(for: room)
        }
    }
}

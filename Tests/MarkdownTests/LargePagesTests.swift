import Testing

@testable import Markdown

struct LargePagesTests {
    /// The request must neither move nor clear what an array holds, and not reach beyond its room.
    @Test(arguments: [0, 1, 4096, 33 << 20])
    func reservingKeepsTheElements(_ count: Int) {
        let before = [UInt8](repeating: 7, count: 64 << 10)
        var array = before
        array.reserveLargeCapacity(count)
        #expect(array.capacity >= count)
        array.append(8)
        #expect(array == before + [8])
    }
}

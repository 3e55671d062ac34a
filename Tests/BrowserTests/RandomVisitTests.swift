import RandomVisits
import Testing

/// Whatever is pressed in whatever order: no trap, a whole screen of allowed characters, a way out at any time. `make
/// soak` does it for longer.
struct RandomVisitTests {
    private static let content: String = {
        let parts = #filePath.split(separator: "/").dropLast(3)
        return parts.reduce("") { $0 + "/" + $1 } + "/content"
    }()

    @Test(arguments: [1, 2, 3] as [UInt64])
    func aThousandEvents(seed: UInt64) throws {
        var visit = try RandomVisit(try FakeRuntime.Shelves(Self.content), seed: seed)
        while visit.events < 1000 { try visit.step() }
    }
}

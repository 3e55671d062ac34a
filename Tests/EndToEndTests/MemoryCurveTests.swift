import Glibc
import TestSupport
import Testing

/// What `make soak` holds the memory of a long run against.
struct MemoryCurveTests {
    @Test(arguments: [
        ([], "no memory was measured"), ([9000], nil), ([9000, 80_000, 9000, 9000, 9000, 9000], nil),
        ([50_000, 50_000, 50_000, 55_000, 60_000, 63_000], nil),
        ([50_000, 50_000, 50_000, 55_000, 60_000, 70_000], "memory grows"),
    ])
    func growthIsTold(_ kilobytes: [Int], trouble: String?) {
        #expect(MemoryCurve(kilobytes).trouble == trouble)
    }

    @Test func ownMemoryIsMeasured() {
        var memory = MemoryCurve()
        memory.sample(getpid())
        #expect(memory.trouble == nil)
        #expect(memory.sentence.contains { $0.isNumber })
    }
}

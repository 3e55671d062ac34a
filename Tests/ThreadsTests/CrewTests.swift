import Glibc
import Synchronization
import Testing

@testable import Threads

@Suite struct CrewTests {
    @Test func stretchesFollowOneAnother() {
        for count in 0..<40 {
            let stretches = Crew.share(3..<3 + count, least: 4) { $0 }
            #expect(stretches.flatMap(Array.init) == Array(3..<3 + count))
            #expect(stretches.count <= Crew.size)
            #expect(stretches.count == 1 || stretches.allSatisfy { $0.count >= 4 })
        }
    }

    @Test func nothingToDo() {
        #expect(Crew.share(7..<7, least: 0) { $0 }.isEmpty)
    }
}

@Suite struct ProcessionTests {
    @Test func piecesComeInTheirOrder() {
        for count in 0..<60 {
            var taken: [Int] = []
            let square = { @Sendable (number: Int) in number * number }
            Crew.makeInOrder(count, square) { (piece) throws(Never) in
                taken.append(piece)
                return true
            }
            #expect(taken == (0..<count).map { $0 * $0 })
        }
    }

    @Test func slowPiecesHoldTheOthersUp() {
        let begun = Mutex<Set<Int>>([])
        var taken = 0
        let make = { @Sendable (number: Int) -> Int in
            begun.withLock { _ = $0.insert(number) }
            if number % 7 == 0 { usleep(2_000) }
            return number
        }
        Crew.makeInOrder(50, make) { (piece) throws(Never) in
            let farthest = begun.withLock { $0.max() } ?? 0
            #expect(piece == taken && farthest <= piece + 2 * Crew.size + 2)
            taken += 1
            return true
        }
        #expect(taken == 50)
    }

    @Test func whoHadEnoughGetsNoMore() {
        var taken: [Int] = []
        let same = { @Sendable (number: Int) in number }
        Crew.makeInOrder(1_000, same) { (piece) throws(Never) in
            taken.append(piece)
            return piece < 3
        }
        #expect(taken == [0, 1, 2, 3])
    }
}

@Suite struct JobTests {
    @Test func resultCanBeAskedAgain() {
        let job = Job { 6 * 7 }
        #expect(job.result == 42)
        #expect(job.result == 42)
    }
}

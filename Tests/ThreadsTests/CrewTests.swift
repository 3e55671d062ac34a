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

@Suite struct JobTests {
    @Test func resultCanBeAskedAgain() {
        let job = Job { 6 * 7 }
        #expect(job.result == 42)
        #expect(job.result == 42)
    }
}

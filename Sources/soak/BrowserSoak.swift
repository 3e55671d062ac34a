import Glibc
import Library
import RandomVisits
import TestSupport

/// Events at the pure browser, as fast as they are taken.
struct BrowserSoak {
    private let soak: Soak

    init(_ soak: Soak) {
        self.soak = soak
    }

    func run() throws(Failure) {
        let shelves: FakeRuntime.Shelves
        do throws(LibraryError) {
            shelves = try FakeRuntime.Shelves(soak.library)
        } catch {
            throw Failure(sentence: "\(soak.library): \(error)")
        }
        say("seed \(soak.seed), \(soak.events) events, \(shelves.library.materials.count) materials")
        do throws(RandomVisit.Trouble) {
            let memory = try press(RandomVisit(shelves, seed: soak.seed))
            if let trouble = memory.trouble { throw RandomVisit.Trouble(description: trouble) }
        } catch {
            throw Failure(sentence: error.description)
        }
    }

    private func press(_ first: RandomVisit) throws(RandomVisit.Trouble) -> MemoryCurve {
        var (visit, memory) = (first, MemoryCurve())
        let begin = secondsNow()
        var mark = 0
        while visit.events < soak.events {
            try visit.step()
            if visit.events >= mark {
                memory.sample(getpid())
                mark += max(1, soak.events / 30)
            }
        }
        say("\(visit.events) events, \(visit.endings) endings in \(Int(secondsNow() - begin)) s")
        say(visit.slowest.description)
        say(memory.sentence)
        return memory
    }
}

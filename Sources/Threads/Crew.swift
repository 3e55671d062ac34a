import Glibc

/// Threads that share one piece of work: as many as there are processors, within reason.
public enum Crew {
    /// How many share the work: more than four would only take memory.
    public static let size = min(4, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    /// Cuts `range` into stretches of equal length, one for each of the crew and none under `least`, and returns what
    /// `work` makes of them, in their order. The last is made by the calling thread; an empty range has no stretch.
    public static func share<Result: Sendable>(
        _ range: Range<Int>, least: Int, _ work: @escaping @Sendable (Range<Int>) -> Result
    ) -> [Result] {
        let count = min(size, max(1, range.count / max(1, least)))
        var stretches = (0..<count).map { number in
            range.lowerBound + range.count * number / count..<range.lowerBound + range.count * (number + 1)
                / count
        }
        guard let own = stretches.popLast(), !own.isEmpty else { return [] }
        let others = stretches.map { stretch in Job { work(stretch) } }
        let last = work(own)
        return others.map(\.result) + [last]
    }
}

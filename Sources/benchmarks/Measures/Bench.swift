/// Runs programs side by side and keeps the figures.
final class Bench {
    let options: Options
    let corpus: Corpus
    let programs: Programs
    private(set) var figures: [Figure] = []
    /// Seconds a byte and size of the last specimen of a series, for the growth.
    private var previous: [String: (pace: Double, size: Int)] = [:]
    private var order = RandomNumbers(seed: 1)

    init(_ options: Options, _ corpus: Corpus, _ programs: Programs) {
        self.options = options
        self.corpus = corpus
        self.programs = programs
    }

    func add(_ figure: Figure) { figures.append(figure) }

    /// How often each program runs, and how long all runs of one program may take: the first run always counts.
    private var rounds: Int { options.isQuick ? 3 : 9 }
    private var patience: Double { options.isQuick ? 3 : 20 }

    /// Lets the contenders run in turns, so that whatever else the machine does falls on all of them alike. Those that a
    /// bound compares have turns of their own: what a long run of another program leaves in caches and on the processors
    /// would fall on who comes next. For the same reason each turn has another order.
    /// - Parameters:
    ///   - size: bytes of text that a run takes in.
    ///   - series: names specimens of growing size, the smallest first.
    ///   - rounds: how many runs, where they are not cheap.
    func compare(
        _ suite: Suite, _ measure: String, _ contenders: [Contender], unit: Unit = .seconds, size: Int? = nil,
        series: String? = nil, rounds: Int? = nil
    ) {
        complain("\(suite.rawValue): \(measure)")
        let states = contenders.map(ContenderState.init)
        let rivals = Set(contenders.flatMap(\.rivals))
        let groups = [true, false].map { isRival in states.filter { rivals.contains($0.name) == isRival } }
        for group in groups {
            for round in (rounds == nil ? -1 : 0)..<(rounds ?? self.rounds) {
                for state in order.shuffled(group) where !state.isDone(patience: patience) {
                    state.run(isWarmUp: round < 0)
                }
            }
        }
        for state in states {
            var figure = state.figure(suite, measure, unit)
            figure.size = size
            if let series { takeGrowth(of: &figure, series: series) }
            add(figure)
        }
    }

    private func takeGrowth(of figure: inout Figure, series: String) {
        guard let size = figure.size, size > 0, let median = figure.samples?.median else { return }
        let key = series + " " + figure.program
        let pace = median / Double(size)
        if let last = previous[key], last.size < size { figure.growth = pace / last.pace }
        previous[key] = (pace, size)
    }
}

/// The runs of one contender so far.
private final class ContenderState {
    private let contender: Contender
    private var values: [Double] = []
    private var processor: [Double] = []
    private var peak: Int?
    private var failure: String?
    private var spent = 0.0

    var name: String { contender.name }

    /// A first run that takes longer needs no warming up: it counts.
    private static let longRun = 1.0

    init(_ contender: Contender) {
        self.contender = contender
        failure = contender.skipped
    }

    func isDone(patience: Double) -> Bool { failure != nil || (!values.isEmpty && spent > patience) }

    func run(isWarmUp: Bool) {
        let start = now()
        let attempt = contender.attempt()
        let duration = now() - start
        failure = attempt.failure
        guard !isWarmUp || duration > Self.longRun else { return }
        spent += duration
        values += attempt.values
        if let time = attempt.processor { processor.append(time) }
        peak = [peak, attempt.peak].compactMap(\.self).max()
    }

    func figure(_ suite: Suite, _ measure: String, _ unit: Unit) -> Figure {
        var figure = Figure(suite: suite, measure: measure, program: contender.name, unit: unit)
        figure.samples = failure == nil ? Samples(values) : nil
        figure.skipped = failure
        figure.processor = failure == nil ? Samples(processor)?.median : nil
        figure.peak = failure == nil ? peak : nil
        figure.bounds = contender.bounds
        return figure
    }
}

/// A program in one measure.
struct Contender {
    let name: String
    let bounds: [Bound]
    /// Why it does not take part; nil when it does.
    let skipped: String?
    /// Runs it once.
    let attempt: () -> Attempt

    init(
        _ name: String, bounds: [Bound] = [], skipped: String? = nil, attempt: @escaping () -> Attempt
    ) {
        self.name = name
        self.bounds = bounds
        self.skipped = skipped
        self.attempt = attempt
    }

    /// Those that its bounds compare, itself among them; none where they name no other.
    var rivals: [String] {
        let others = bounds.flatMap(\.programs)
        return others.isEmpty ? [] : others + [name]
    }

    /// A command whose time from the start to the end counts.
    init(_ name: String, bounds: [Bound] = [], skipped: String? = nil, running command: Command) {
        self.init(name, bounds: bounds, skipped: skipped) { Attempt(command.run()) }
    }
}

/// What one run gave: usually one value, or one for each key that was pressed.
struct Attempt {
    var values: [Double] = []
    /// Processor time of the whole run, where it ran to its end.
    var processor: Double?
    var peak: Int?
    var failure: String?

    init(_ values: [Double], peak: Int? = nil) {
        self.values = values
        self.peak = peak
    }

    init(_ run: Run) {
        if run.failure == nil { values = [run.seconds] }
        processor = run.processor
        peak = run.peak
        failure = run.failure
    }

    init(failure: String) {
        self.failure = failure
    }
}

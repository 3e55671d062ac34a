/// One line of the table: what one program did in one measure.
struct Figure {
    /// The heading it stands under, and the name to ask for it by.
    var suite: Suite
    /// What was measured, in words.
    var measure: String
    var program: String
    var unit: Unit
    /// nil where nothing could be measured.
    var samples: Samples?
    /// Why nothing was measured, a sentence without a full stop.
    var skipped: String?
    /// Bytes of text that one run took in, for the throughput; nil where that says nothing.
    var size: Int?
    /// Processor time of one run in seconds, the median: on a busy machine it says more than the time that passed.
    var processor: Double?
    /// The most memory of any run, in bytes.
    var peak: Int?
    /// Time a byte against the next smaller specimen of the same series: 1 is linear.
    var growth: Double?
    var bounds: [Bound] = []

    /// Bytes a second.
    var throughput: Double? {
        guard unit == .seconds, let size, let median = samples?.median, median > 0 else { return nil }
        return Double(size) / median
    }
}

enum Unit: String {
    case seconds
    case bytes
    case count
    case ratio
}

/// A figure to reach: what of a figure is held against which limit.
struct Bound {
    enum Quantity: String {
        case median
        case percentile95 = "95 %"
        case percentile99 = "99 %"
        case peak
        case growth
    }

    enum Limit {
        case fixed(Double)
        /// So many times what another program needed in the same measure.
        case times(Double, String)
    }

    var quantity = Quantity.median
    /// It is enough to keep one of them.
    var limits: [Limit]

    /// Those whose figures it is worked out from.
    var programs: [String] {
        limits.compactMap { limit in
            switch limit {
            case .fixed: nil
            case .times(_, let program): program
            }
        }
    }

    static func atMost(_ limit: Double, _ quantity: Quantity = .median) -> Bound {
        Bound(quantity: quantity, limits: [.fixed(limit)])
    }

    static func atMost(_ factor: Double, of program: String, _ quantity: Quantity = .median) -> Bound {
        Bound(quantity: quantity, limits: [.times(factor, program)])
    }
}

extension Bound.Quantity {
    func unit(in figure: Figure) -> Unit {
        switch self {
        case .median, .percentile95, .percentile99: figure.unit
        case .peak: .bytes
        case .growth: .ratio
        }
    }

    func value(in figure: Figure) -> Double? {
        switch self {
        case .median: figure.samples?.median
        case .percentile95: figure.samples?.percentile(95)
        case .percentile99: figure.samples?.percentile(99)
        case .peak: figure.peak.map(Double.init)
        case .growth: figure.growth
        }
    }
}

/// How a figure stands to one of its bounds.
struct Verdict {
    var quantity: Bound.Quantity
    var value: Double
    /// The most generous of the limits that could be worked out.
    var limit: Double
    var isReached: Bool { value <= limit }

    /// nil where the figure or every other program of the bound is missing.
    init?(_ bound: Bound, of figure: Figure, among figures: [Figure]) {
        let limits = bound.limits.compactMap { limit -> Double? in
            switch limit {
            case .fixed(let value): return value
            case .times(let factor, let program):
                let other = figures.first {
                    $0.suite == figure.suite && $0.measure == figure.measure && $0.program == program
                }
                return other.flatMap { bound.quantity.value(in: $0) }.map { $0 * factor }
            }
        }
        guard let value = bound.quantity.value(in: figure), let limit = limits.max() else { return nil }
        quantity = bound.quantity
        self.value = value
        self.limit = limit
    }
}

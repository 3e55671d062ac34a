/// What several runs of one thing gave, at least one.
struct Samples {
    let sorted: [Double]

    /// nil where there is none.
    init?(_ values: [Double]) {
        guard !values.isEmpty else { return nil }
        sorted = values.sorted()
    }

    var count: Int { sorted.count }
    var lowest: Double { sorted[0] }
    var highest: Double { sorted[sorted.count - 1] }

    /// The middle one, or the mean of the two in the middle.
    var median: Double { (sorted[(count - 1) / 2] + sorted[count / 2]) / 2 }

    /// The smallest that at least `percent` in a hundred do not exceed.
    func percentile(_ percent: Int) -> Double {
        sorted[max(0, (count * percent + 99) / 100 - 1)]
    }
}

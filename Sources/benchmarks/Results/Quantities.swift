/// Figures as people read them: three digits that count.
enum Quantities {
    static func text(_ value: Double, _ unit: Unit) -> String {
        switch unit {
        case .seconds: value < 1 ? digits(value * 1000) + " ms" : digits(value) + " s"
        case .bytes: value < 100_000 ? grouped(Int(value)) + " B" : megabytes(value) + " MB"
        case .count: value < 100 ? digits(value) : grouped(Int(value))
        case .ratio: digits(value)
        }
    }

    static func megabytes(_ bytes: Double) -> String { digits(bytes / 1e6) }

    /// `0.123`, `1.23`, `12.3`, `123`.
    static func digits(_ value: Double) -> String {
        let places = value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0
        let scale = [1, 10, 100, 1000][places]
        let rounded = Int((value * Double(scale)).rounded())
        guard places > 0 else { return grouped(rounded) }
        return "\(rounded / scale)." + "\(scale + rounded % scale)".dropFirst()
    }
}

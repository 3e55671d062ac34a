import RandomVisits
import TestSupport

/// Draws what an xterm sends when a person presses anything, and now and then what no terminal sends.
enum RandomBytes {
    private static let keys: [String] = [
        "\u{1B}OA", "\u{1B}OB", "\u{1B}OC", "\u{1B}OD", "\u{1B}OB", "\r", "\r", "\r", "\u{1B}[5~",
        "\u{1B}[6~",
        "\u{1B}[6~", "\t", "\u{1B}[Z", "\u{1B}", "\u{7F}", "\u{1B}OH", "\u{1B}OF", "\u{1B}OP", "\u{1B}OQ",
        "\u{1B}OR", "\u{1B}[15~", "\u{1B}[17~", "\u{1B}[18~", "\u{1B}[19~", "\u{1B}[24~", "\u{3}", "\u{1A}",
        "\u{1C}", "\u{13}", "\u{C}", "\u{4}", "\u{15}", "\u{0}", "\u{1B}[1;3A", "\u{1B}[1;3D", "\u{1B}[I",
    ]
    private static let letters = Array(
        "abcdefghijklmnopqrstuvwxyz /:?й цукенгшфывапролджячсмитьәғқңөұүһі№.,-=+[]GNПТ")

    static func event(_ random: inout SeededRandom) -> [UInt8] {
        switch random.number(in: 0...99) {
        case 0..<60: Array(random.choice(of: keys).utf8)
        case 60..<82: Array(String(random.choice(of: letters)).utf8)
        case 82..<94: Array(mouse(&random).utf8)
        case 94..<98: Array("\u{1B}[200~\(RandomEvents.text(&random))\u{1B}[201~".utf8)
        default: (0..<random.number(in: 1...40)).map { _ in UInt8.random(in: 0...255, using: &random) }
        }
    }

    private static func mouse(_ random: inout SeededRandom) -> String {
        let button = random.choice(of: [0, 0, 0, 32, 64, 65, 2, 4])
        let end = random.oneIn(3) ? "m" : "M"
        return "\u{1B}[<\(button);\(random.number(in: 0...130));\(random.number(in: 0...45))\(end)"
    }
}

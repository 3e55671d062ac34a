import Markdown

extension Block {
    var isHeading: Bool {
        if case .heading = kind { true } else { false }
    }
}

extension Document {
    /// The words of all blocks, a line each.
    var plainText: String {
        blocks.filter { !$0.runs.isEmpty }.map { block in
            runs[block.runs].map {
                String(decoding: text[Int($0.text.lowerBound)..<Int($0.text.upperBound)], as: UTF8.self)
            }.joined()
        }.joined(separator: "\n")
    }

    var headingCount: Int { blocks.count { $0.isHeading } }
}

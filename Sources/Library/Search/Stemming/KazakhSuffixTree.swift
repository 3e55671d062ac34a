/// The endings of ``KazakhSuffix`` as a tree of their letters, from the last to the first.
struct KazakhSuffixTree {
    static let root = 0

    /// For each node the node behind each letter, 0 where there is none.
    private var children = [UInt16](repeating: 0, count: KazakhAlphabet.codeCount)
    private var suffixes: [[KazakhSuffix]] = [[]]

    init(_ all: [(letters: [UInt8], suffix: KazakhSuffix)]) {
        for (letters, suffix) in all {
            let node = letters.reversed().reduce(Self.root) { grow($0, $1) }
            suffixes[node].append(suffix)
        }
    }

    func child(of node: Int, by letter: UInt8) -> Int? {
        let child = Int(children[node * KazakhAlphabet.codeCount + Int(letter)])
        return child == 0 ? nil : child
    }

    /// What ends (to the left) at `node`.
    func suffixes(at node: Int) -> [KazakhSuffix] { suffixes[node] }

    private mutating func grow(_ node: Int, _ letter: UInt8) -> Int {
        if let child = child(of: node, by: letter) { return child }
        children[node * KazakhAlphabet.codeCount + Int(letter)] = UInt16(suffixes.count)
        children += [UInt16](repeating: 0, count: KazakhAlphabet.codeCount)
        suffixes.append([])
        return suffixes.count - 1
    }
}

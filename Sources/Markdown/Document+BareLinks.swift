extension Document {
    /// Makes links of the bare addresses in the running text of the block at `index`, the last one, whose text begins at
    /// byte `start`.
    mutating func linkBareAddresses(inLastBlock index: Int, from start: Int) {
        let range = blocks[index].runs
        let found = text.withUnsafeBytes { text in
            AddressHint.mayHoldAddress(text[start...]) ? bareAddresses(in: range, of: text, from: start) : []
        }
        if found.isEmpty { return }
        var split: [Run] = []
        var next = 0
        for run in runs[range] {
            var rest = run
            while next < found.count, Int(run.text.upperBound) >= found[next].range.upperBound {
                split.append(contentsOf: take(found[next], from: &rest))
                next += 1
            }
            if !rest.text.isEmpty || rest.kind == .hardBreak { split.append(rest) }
        }
        runs.replaceSubrange(range, with: split)
        blocks[index].runs = range.lowerBound..<runs.count
    }

    private func bareAddresses(
        in range: Range<Int>, of text: UnsafeRawBufferPointer, from start: Int
    ) -> [BareLinks.Found] {
        var found: [BareLinks.Found] = []
        var addresses = BareLinks(in: text, from: start)
        var run = range.lowerBound
        while let candidate = addresses.nextCandidate() {
            while run < range.upperBound, runs[run].text.upperBound <= candidate { run += 1 }
            guard run < range.upperBound else { break }
            let bytes = Int(runs[run].text.lowerBound)..<Int(runs[run].text.upperBound)
            guard bytes.contains(candidate), runs[run].kind == .text, runs[run].link < 0 else { continue }
            if let link = addresses.address(at: candidate, in: bytes) { found.append(link) }
        }
        return found
    }

    /// Cuts what stands before an address and the address itself off `rest`.
    private mutating func take(_ link: BareLinks.Found, from rest: inout Run) -> [Run] {
        var (before, address) = (rest, rest)
        before.text = rest.text.lowerBound..<Int32(link.range.lowerBound)
        address.text = Int32(link.range.lowerBound)..<Int32(link.range.upperBound)
        address.link = Int32(links.count)
        rest.text = Int32(link.range.upperBound)..<rest.text.upperBound
        let destination = link.prefix + String(decoding: text[link.range], as: UTF8.self)
        links.append(Link(destination: destination, title: "", isImage: false))
        return before.text.isEmpty ? [address] : [before, address]
    }
}

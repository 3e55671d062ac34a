/// Rendering in instructions a byte, counted by valgrind: the one figure that is the same in every run, on a busy machine
/// too.
extension Bench {
    /// Documents are compared in pairs: what both need to start falls out of the difference. They are small because a
    /// program runs fifty times slower under valgrind.
    private static let sizes = (1, 3)

    func measureInstructions() {
        let stripped = countable()
        compare(
            .instructions, "document, \(Self.sizes.1) MB less \(Self.sizes.0) MB, a byte",
            [
                counted("jadnama", bounds: [.atMost(150)], checksOutput: true) { stripped.show($0) },
                counted("md4c to HTML", stripped.htmlFloor),
                counted("lowdown", skipped: programs.lacks(.lowdown), programs.lowdown),
            ], unit: .ratio, rounds: 1)
    }

    private func counted(
        _ name: String, bounds: [Bound] = [], skipped: String? = nil, checksOutput: Bool = false,
        _ command: @escaping (String) -> Command
    ) -> Contender {
        Contender(name, bounds: bounds, skipped: programs.lacks(.valgrind) ?? skipped) { [self] in
            let paths = [Self.sizes.0, Self.sizes.1].map { corpus.path(of: .document(megabytes: $0)) }
            let counts = paths.map { instructions(of: command($0), checksOutput: checksOutput) }
            guard let first = counts[0], let second = counts[1] else {
                return Attempt(failure: "valgrind counted nothing, or the text was refused")
            }
            return Attempt([(second - first) / Double(size(ofFile: paths[1]) - size(ofFile: paths[0]))])
        }
    }

    /// nil where valgrind fails or the document was not laid out.
    private func instructions(of command: Command, checksOutput: Bool) -> Double? {
        let (log, output) = (corpus.path + "/valgrind", corpus.path + "/counted")
        // The tool that counts into its log alone: our program forbids itself to open a file for writing, valgrind's too.
        let tool = ["--tool=lackey", "--basic-counts=yes", "--log-file=\(log)"]
        let run = Command("valgrind", tool + [command.program] + command.arguments).run(
            output: output, limit: 900)
        guard run.failure == nil, !(checksOutput && isPlain(output)) else { return nil }
        let words = readSmallFile(log)?.split { $0 == " " || $0 == "\n" } ?? []
        guard let place = words.firstIndex(of: "instrs:") else { return nil }
        return words.dropFirst(place + 1).first.flatMap { Double($0.filter(\.isNumber)) }
    }

    /// The programs with ours without what is there for debuggers, which valgrind stumbles over.
    private func countable() -> Programs {
        programs.with(jadnama: stripped(programs.jadnama), own: stripped(programs.own))
    }

    private func stripped(_ program: String) -> String {
        let target = corpus.path + "/" + (program.split(separator: "/").last ?? "program")
        return Command("strip", ["-g", "-o", target, program]).run().failure == nil ? target : program
    }
}

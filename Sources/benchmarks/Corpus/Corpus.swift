/// The specimens on disk, each made when it is first asked for. A process of its own makes it: what this one has ever
/// used counts as memory of every process that it starts.
final class Corpus {
    let path: String
    private let ownProgram: String
    private var made: Set<Specimen> = []

    init(_ path: String, ownProgram: String) {
        self.path = path
        self.ownProgram = ownProgram
        for folder in ["memos", "booklets"] { makeFolder(path + "/" + folder) }
    }

    /// The path of a file or of a library's folder.
    func path(of specimen: Specimen) -> String {
        if made.insert(specimen).inserted {
            complain("making: \(specimen.title)")
            let run = Command(ownProgram, ["--make", specimen.path, path]).run()
            if run.failure != nil { stop("could not make the \(specimen.title)") }
        }
        return path + "/" + specimen.path
    }

    /// The path of the document as HTML, for programs that read no Markdown.
    func pathOfHTML(of specimen: Specimen) -> String {
        let source = path(of: specimen)
        let target = source + ".html"
        if size(ofFile: target) == 0 {
            _ = Command(ownProgram, ["--html", source]).run(output: target)
        }
        return target
    }
}

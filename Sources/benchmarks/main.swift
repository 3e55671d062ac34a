import Glibc

// Some floors run as children of this program itself, so that their memory is counted as that of every other program.
let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "--make" where words.count == 3:
    guard let specimen = Specimen(path: words[1]) else { stop("no specimen \(words[1])") }
    SpecimenMaker().make(specimen, in: words[2])
case "--html" where words.count == 2: HTMLFloor.run(words[1])
case "--read-folder" where words.count == 2: FolderReading.run(words[1])
case "--index" where words.count == 3: FullTextTable(words[1]).build(from: words[2])
case "--search" where words.count == 2: OwnIndex.run(words[1])
case "--queries" where words.count == 2:
    let table = FullTextTable(words[1])
    _ = TypedQueries.steps.map(table.time)
    for step in TypedQueries.steps { print(table.time(of: step)) }
default: Benchmarks.run(words)
}

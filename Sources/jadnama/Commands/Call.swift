import Text

/// What every command works with: what was typed, what is around the program, and the language to answer in.
struct Call {
    let arguments: Arguments
    let host: Host
    let language: Language

    /// Finds the library that was meant.
    var finder: LibraryFinder { LibraryFinder(arguments: arguments, host: host) }
}

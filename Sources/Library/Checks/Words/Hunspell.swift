#if canImport(Glibc)
    import Glibc
#endif

/// The C interface of libhunspell, loaded at run time where it is installed: nothing is linked, no child process is
/// started. Not for use from several threads at once.
struct Hunspell {
    typealias Create = @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>) -> OpaquePointer?
    typealias Destroy = @convention(c) (OpaquePointer) -> Void
    typealias Spell = @convention(c) (OpaquePointer, UnsafePointer<CChar>) -> Int32
    typealias Encoding = @convention(c) (OpaquePointer) -> UnsafePointer<CChar>?

    let create: Create
    let destroy: Destroy
    let spell: Spell
    private let encodingOf: Encoding

    /// nil where the library is not installed or lacks a function. It stays loaded until the program ends.
    init?() {
        #if canImport(Glibc)
            guard let library = dlopen("libhunspell-1.7.so.0", RTLD_NOW | RTLD_LOCAL),
                let create = dlsym(library, "Hunspell_create"),
                let destroy = dlsym(library, "Hunspell_destroy"),
                let spell = dlsym(library, "Hunspell_spell"),
                let encoding = dlsym(library, "Hunspell_get_dic_encoding")
            else { return nil }
            self.create = unsafeBitCast(create, to: Create.self)
            self.destroy = unsafeBitCast(destroy, to: Destroy.self)
            self.spell = unsafeBitCast(spell, to: Spell.self)
            encodingOf = unsafeBitCast(encoding, to: Encoding.self)
        #else
            return nil
        #endif
    }

    func encoding(_ handle: OpaquePointer) -> String {
        encodingOf(handle).map { String(cString: $0) } ?? ""
    }
}

/// A dictionary of hunspell in UTF-8.
final class HunspellDictionary {
    /// Where Debian keeps the files of all dictionaries.
    private static let folder = "/usr/share/hunspell/"
    private let hunspell: Hunspell
    private let handle: OpaquePointer
    private let name: String

    /// Loads the dictionary `name`, which takes a tenth of a second; nil where it is not installed.
    init?(_ hunspell: Hunspell, name: String) {
        let path = Self.folder + name
        guard (try? FileReader.status(of: path + ".dic", followsLink: true)) != nil,
            let handle = hunspell.create(path + ".aff", path + ".dic")
        else { return nil }
        self.hunspell = hunspell
        self.handle = handle
        self.name = name
        if hunspell.encoding(handle).uppercased() != "UTF-8" { return nil }
    }

    deinit {
        hunspell.destroy(handle)
    }

    func accepts(_ word: String) -> Bool { hunspell.spell(handle, word) != 0 }

    /// The words that the dictionary lists, without those that its rules make of them.
    var words: [String] {
        let path = (try? FileReader.realPath(of: Self.folder + name + ".dic")) ?? ""
        let lines = (try? FileReader.read(path))?.split(separator: .lineFeed).dropFirst() ?? []
        return lines.map { line in
            String(decoding: line.prefix { $0 != UInt8(ascii: "/") && $0 > .space }, as: UTF8.self)
        }
    }
}

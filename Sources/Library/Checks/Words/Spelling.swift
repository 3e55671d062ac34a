import Text

#if canImport(Glibc)
    import Glibc
#endif

/// Hunspell and its dictionaries, loaded at run time where they are installed: nothing is linked, no child process is
/// started. Not for use from several threads at once.
final class Spelling {
    private var dictionaries: [Language: Dictionary?] = [:]
    private var remembered: [String: String?] = [:]
    private let hunspell: Hunspell?

    init() {
        hunspell = Hunspell()
    }

    /// The dictionary of `language`, loaded on first use (a tenth of a second); nil where it is not installed.
    func dictionary(of language: Language) -> Dictionary? {
        if let known = dictionaries[language] { return known }
        let loaded = hunspell.flatMap { hunspell in
            Self.names(of: language).lazy.compactMap { Dictionary(hunspell, name: $0) }.first
        }
        dictionaries[language] = .some(loaded)
        return loaded
    }

    /// The correction of `word`, computed once.
    func remember(_ word: String, _ correction: () -> String?) -> String? {
        if let known = remembered[word] { return known }
        let correction = correction()
        remembered[word] = .some(correction)
        return correction
    }

    private static func names(of language: Language) -> [String] {
        switch language {
        case .kazakh: ["kk_KZ"]
        case .russian: ["ru_RU"]
        case .english: ["en_GB", "en_US"]
        }
    }

    /// A dictionary in UTF-8.
    final class Dictionary {
        private let hunspell: Hunspell
        private let handle: OpaquePointer

        fileprivate init?(_ hunspell: Hunspell, name: String) {
            let path = "/usr/share/hunspell/" + name
            guard (try? FileReader.status(of: path + ".dic", followsLink: true)) != nil,
                let handle = hunspell.create(path + ".aff", path + ".dic")
            else { return nil }
            self.hunspell = hunspell
            self.handle = handle
            if hunspell.encoding(handle).uppercased() != "UTF-8" { return nil }
        }

        deinit {
            hunspell.destroy(handle)
        }

        /// Whether the word is spelled as the dictionary has it. Parts that a hyphen joins may stand alone.
        func accepts(_ word: String) -> Bool {
            if hunspell.spell(handle, word) != 0 { return true }
            let parts = word.split { $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" }
            return parts.count > 1 && parts.allSatisfy { hunspell.spell(handle, String($0)) != 0 }
        }
    }
}

/// The C interface of libhunspell.
private struct Hunspell {
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

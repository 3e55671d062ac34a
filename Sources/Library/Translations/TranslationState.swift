public import Text

/// How an edition stands to the text it was translated from.
public enum TranslationState: String, Sendable, CaseIterable {
    /// It is the source itself.
    case source
    /// The source has not changed since.
    case current
    /// The source has changed since: shown with a note.
    case stale
    /// It does not say what it was made from, or that cannot be read.
    case unknown

    /// The state of `edition` beside its source, of which `bytes` are all; nil where the source cannot be read.
    public init(of edition: Edition, source bytes: [UInt8]?) {
        guard edition.translationOf != nil else {
            self = .source
            return
        }
        guard let written = edition.sourceHash, let bytes else {
            self = .unknown
            return
        }
        self = SourceHash.of(bytes) == written ? .current : .stale
    }
}

/// A translation that is to be made or made again.
public struct TranslationGap: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case missing
        case stale
        case unknown
    }

    /// Id of the material.
    public var id: String
    public var language: Language
    public var kind: Kind

    public init(id: String, language: Language, kind: Kind) {
        self.id = id
        self.language = language
        self.kind = kind
    }
}

extension Library {
    /// How `edition` of `material` stands to its source. Reads the source's file.
    public func translationState(of edition: Edition, in material: Material) -> TranslationState {
        let source = material.source(of: edition).flatMap { try? bytes(of: $0.path) }
        return TranslationState(of: edition, source: source)
    }

    /// What is to be translated, in the order of the catalogue and of the library's languages. Reads the sources of
    /// all materials: for a list that staff ask for, not for every start.
    public func translationGaps() -> [TranslationGap] {
        materials.flatMap { material in languages.compactMap { gap(of: material, in: $0) } }
    }

    private func gap(of material: Material, in language: Language) -> TranslationGap? {
        guard let edition = material.editions.first(where: { $0.language == language }) else {
            return TranslationGap(id: material.id, language: language, kind: .missing)
        }
        switch translationState(of: edition, in: material) {
        case .source, .current: return nil
        case .stale: return TranslationGap(id: material.id, language: language, kind: .stale)
        case .unknown: return TranslationGap(id: material.id, language: language, kind: .unknown)
        }
    }
}

extension Material {
    /// The edition that `edition` was translated from.
    func source(of edition: Edition) -> Edition? {
        guard let language = edition.translationOf else { return nil }
        return editions.first { $0.language == language }
    }
}

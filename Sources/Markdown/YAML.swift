/// A YAML value with the place where it stands. Scalars stay text: whoever knows the schema reads them as numbers,
/// dates or flags. Anchors are resolved within limits; a document nested too deep or grown too large is an error.
public struct YAML: Sendable, Equatable {
    /// What a node is.
    public indirect enum Value: Sendable, Equatable {
        /// An empty node, `~` or `null`.
        case null
        /// Everything else that is one word or text; numbers and dates are not told apart.
        case scalar(String)
        /// The nodes of a list.
        case sequence([YAML])
        /// Pairs in the order of the file; a key that stands twice keeps its first value.
        case mapping([Pair])
    }

    /// A key with its value.
    public struct Pair: Sendable, Equatable {
        /// The key as text.
        public var key: String
        /// What stands behind the colon.
        public var value: YAML
        /// 1-based line and column of the key.
        public var line: Int
        /// In characters, as libyaml counts.
        public var column: Int

        /// A pair whose key stands at that place.
        public init(key: String, value: YAML, line: Int, column: Int) {
            self.key = key
            self.value = value
            self.line = line
            self.column = column
        }
    }

    /// What the node is.
    public var value: Value
    /// 1-based line in the file.
    public var line: Int
    /// 1-based column in characters, as libyaml counts.
    public var column: Int
    /// The pairs of this mapping that were left out because their key stood before; empty for anything else.
    public var repeated: [Pair] = []

    /// A node at that place.
    public init(value: Value, line: Int, column: Int) {
        self.value = value
        self.line = line
        self.column = column
    }

    /// Parses one YAML document in UTF-8, or in UTF-16 with a byte order mark; nothing at all is a null.
    ///
    /// Keys must be scalars; merge keys (`<<`) and tags have no meaning. Throws what libyaml finds wrong, and where a
    /// value is nested deeper than ``deepestNesting`` or more than ``mostValues`` come together, aliases
    /// counted at their full size. Cost is linear in the bytes.
    public init(parsing bytes: [UInt8]) throws(YAMLError) {
        self = try YAMLReader.read(bytes, linesBefore: 0)
    }

    /// The sequences and mappings that may lie around a value.
    public static let deepestNesting = 100
    /// The values that one document may hold.
    public static let mostValues = 100_000

    /// The value under `key` of a mapping; nil for anything else.
    public subscript(key: String) -> YAML? {
        guard case .mapping(let pairs) = value else { return nil }
        return pairs.first { $0.key == key }?.value
    }

    /// The text of a scalar; nil for anything else.
    public var string: String? {
        guard case .scalar(let text) = value else { return nil }
        return text
    }

    /// The members of a sequence; empty for anything else.
    public var members: [YAML] {
        guard case .sequence(let members) = value else { return [] }
        return members
    }

    /// The pairs of a mapping; empty for anything else.
    public var pairs: [Pair] {
        guard case .mapping(let pairs) = value else { return [] }
        return pairs
    }
}

/// Why a text is no YAML: the parser's word and the place.
public struct YAMLError: Error, Sendable, Equatable {
    /// libyaml's word for it.
    public var cause: String
    /// 1-based.
    public var line: Int
    /// 1-based.
    public var column: Int

    /// An error at that place.
    public init(cause: String, line: Int, column: Int) {
        self.cause = cause
        self.line = line
        self.column = column
    }
}

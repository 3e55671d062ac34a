/// Builds a YAML value from events with a stack of its own, so that depth costs no recursion.
struct YAMLBuilder {
    /// The finished document.
    private(set) var root: YAML?
    private var open: [Collection] = []
    private var anchors: [String: Anchored] = [:]
    private var values = 0
    private var documents = 0

    /// A sequence or mapping whose end has not come yet.
    private struct Collection {
        /// Of a sequence.
        var members: [YAML] = []
        /// nil in a sequence.
        var mapping: Mapping?
        var anchor: String?
        var place: YAMLPlace
        /// `values` when it began.
        var valuesBefore: Int
        /// The deepest nesting of its members so far.
        var nesting = 0

        var finished: YAML {
            guard let mapping else { return YAML(value: .sequence(members), at: place) }
            var yaml = YAML(value: .mapping(mapping.pairs), at: place)
            yaml.repeated = mapping.repeated
            return yaml
        }

        mutating func add(_ value: YAML, nesting inner: Int) {
            nesting = max(nesting, inner)
            if mapping == nil { members.append(value) } else { mapping?.add(value) }
        }
    }

    private struct Mapping {
        var pairs: [YAML.Pair] = []
        var repeated: [YAML.Pair] = []
        var keys: Set<String> = []
        /// The key whose value has not come yet.
        var key: (text: String, place: YAMLPlace)?

        mutating func add(_ value: YAML) {
            guard let (text, place) = key else { return }
            key = nil
            let pair = YAML.Pair(key: text, value: value, line: place.line, column: place.column)
            if keys.insert(text).inserted { pairs.append(pair) } else { repeated.append(pair) }
        }
    }

    /// A value that an alias may repeat, with what it costs.
    private struct Anchored {
        var value: YAML
        var values: Int
        var nesting: Int
    }

    mutating func take(_ event: YAMLEvent, at place: YAMLPlace) throws(YAMLError) {
        switch event {
        case .documentStart: try startDocument(at: place)
        case .scalar(let text, let isPlain, let anchor):
            try addScalar(text, isPlain: isPlain, anchor: anchor, at: place)
        case .alias(let name): try addAlias(name, at: place)
        case .sequenceStart(let anchor): try start(nil, anchor: anchor, at: place)
        case .mappingStart(let anchor): try start(Mapping(), anchor: anchor, at: place)
        case .end: end()
        case .streamEnd, .nothing: break
        }
    }

    private mutating func startDocument(at place: YAMLPlace) throws(YAMLError) {
        documents += 1
        if documents > 1 { throw YAMLError(cause: "found another document", at: place) }
    }

    private mutating func start(_ mapping: Mapping?, anchor: String?, at place: YAMLPlace) throws(YAMLError) {
        if isAtKey { throw YAMLError(cause: "found a key that is no scalar", at: place) }
        if open.count == YAML.deepestNesting { throw Self.tooDeep(at: place) }
        try count(1, at: place)
        open.append(Collection(mapping: mapping, anchor: anchor, place: place, valuesBefore: values - 1))
    }

    private mutating func end() {
        guard let collection = open.popLast() else { return }
        let finished = collection.finished
        let nesting = collection.nesting + 1
        if let anchor = collection.anchor {
            anchors[anchor] = Anchored(
                value: finished, values: values - collection.valuesBefore, nesting: nesting)
        }
        add(finished, nesting: nesting)
    }

    private mutating func addScalar(
        _ text: String, isPlain: Bool, anchor: String?, at place: YAMLPlace
    ) throws(YAMLError) {
        try count(1, at: place)
        let isNull = isPlain && ["", "~", "null", "Null", "NULL"].contains(text)
        let value = YAML(value: isNull ? .null : .scalar(text), at: place)
        if let anchor { anchors[anchor] = Anchored(value: value, values: 1, nesting: 0) }
        if isAtKey { setKey(text, at: place) } else { add(value, nesting: 0) }
    }

    private mutating func addAlias(_ name: String, at place: YAMLPlace) throws(YAMLError) {
        guard let anchored = anchors[name] else {
            throw YAMLError(cause: "found undefined alias", at: place)
        }
        if open.count + anchored.nesting > YAML.deepestNesting { throw Self.tooDeep(at: place) }
        try count(anchored.values, at: place)
        guard isAtKey else { return add(anchored.value, nesting: anchored.nesting) }
        guard let text = anchored.value.string else {
            throw YAMLError(cause: "found a key that is no scalar", at: place)
        }
        setKey(text, at: place)
    }

    private mutating func count(_ more: Int, at place: YAMLPlace) throws(YAMLError) {
        values += more
        if values > YAML.mostValues { throw YAMLError(cause: "found too many values", at: place) }
    }

    private static func tooDeep(at place: YAMLPlace) -> YAMLError {
        YAMLError(cause: "found values nested too deep", at: place)
    }

    /// Whether the next value is the key of a mapping.
    private var isAtKey: Bool {
        guard let mapping = open.last?.mapping else { return false }
        return mapping.key == nil
    }

    private mutating func setKey(_ text: String, at place: YAMLPlace) {
        open[open.count - 1].mapping?.key = (text, place)
    }

    /// Puts a finished value into the innermost open collection, or makes it the document.
    private mutating func add(_ value: YAML, nesting: Int) {
        if open.isEmpty {
            root = value
        } else {
            open[open.count - 1].add(value, nesting: nesting)
        }
    }
}

import CYaml

/// Reads YAML by the events of libyaml: the only place that sees the C library.
enum YAMLReader {
    /// The document in `bytes`, whose first line is the line behind `linesBefore` others of its file. What is plain is read
    /// without libyaml, which says the same of it.
    static func read(_ bytes: [UInt8], linesBefore: Int) throws(YAMLError) -> YAML {
        let plain = bytes.withUnsafeBytes { PlainYAML.document(in: $0, linesBefore: linesBefore) }
        if let plain { return plain }
        return try parse(bytes, linesBefore: linesBefore)
    }

    /// The same, by libyaml alone.
    static func parse(_ bytes: [UInt8], linesBefore: Int) throws(YAMLError) -> YAML {
        guard !bytes.isEmpty else { return YAML(value: .null, line: linesBefore + 1, column: 1) }
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else {
            throw YAMLError(cause: "out of memory", line: linesBefore + 1, column: 1)
        }
        defer { yaml_parser_delete(parser) }
        return try bytes.withUnsafeBufferPointer { (buffer) throws(YAMLError) in
            yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
            var builder = YAMLBuilder()
            while true {
                let step = next(parser, linesBefore: linesBefore)
                guard let step else { throw failure(parser.pointee, in: buffer, linesBefore: linesBefore) }
                if case .streamEnd = step.event { return builder.root ?? YAML(value: .null, at: step.place) }
                try builder.take(step.event, at: step.place)
            }
        }
    }

    /// The next event and its place, or nil where the text is no YAML.
    private static func next(
        _ parser: UnsafeMutablePointer<yaml_parser_t>, linesBefore: Int
    ) -> (event: YAMLEvent, place: YAMLPlace)? {
        var raw = yaml_event_t()
        guard yaml_parser_parse(parser, &raw) == 1 else { return nil }
        defer { yaml_event_delete(&raw) }
        return (event(raw), YAMLPlace(raw.start_mark, linesBefore: linesBefore))
    }

    private static func event(_ raw: yaml_event_t) -> YAMLEvent {
        switch raw.type {
        case YAML_SCALAR_EVENT: scalar(raw.data.scalar)
        case YAML_ALIAS_EVENT: .alias(text(raw.data.alias.anchor) ?? "")
        case YAML_SEQUENCE_START_EVENT: .sequenceStart(anchor: text(raw.data.sequence_start.anchor))
        case YAML_MAPPING_START_EVENT: .mappingStart(anchor: text(raw.data.mapping_start.anchor))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .end
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: .streamEnd
        default: .nothing
        }
    }

    private static func scalar(_ raw: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar) -> YAMLEvent
    {
        let value = String(decoding: UnsafeBufferPointer(start: raw.value, count: raw.length), as: UTF8.self)
        return .scalar(
            value, isPlain: raw.plain_implicit == 1 && raw.style == YAML_PLAIN_SCALAR_STYLE,
            anchor: text(raw.anchor))
    }

    private static func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        bytes.map { String(cString: $0) }
    }

    /// What libyaml found wrong. Bytes that are no characters stop its reader, which knows only their offset.
    private static func failure(
        _ parser: yaml_parser_t, in bytes: UnsafeBufferPointer<UInt8>, linesBefore: Int
    ) -> YAMLError {
        let problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
        guard parser.error == YAML_READER_ERROR else {
            let cause = [problem, parser.context.map { String(cString: $0) }].compactMap(\.self)
            return YAMLError(
                cause: cause.joined(separator: " "),
                at: YAMLPlace(parser.problem_mark, linesBefore: linesBefore))
        }
        let before = bytes.prefix(parser.problem_offset)
        let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
        return YAMLError(
            cause: problem, line: linesBefore + 1 + before.count { $0 == 0x0A },
            column: 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 })
    }
}

/// What libyaml reports, without its memory.
enum YAMLEvent {
    case documentStart
    case scalar(String, isPlain: Bool, anchor: String?)
    case alias(String)
    case sequenceStart(anchor: String?)
    case mappingStart(anchor: String?)
    /// Of a sequence or mapping.
    case end
    case streamEnd
    case nothing
}

/// A 1-based line and column in the file.
struct YAMLPlace {
    var line: Int
    var column: Int

    init(_ mark: yaml_mark_t, linesBefore: Int) {
        line = Int(clamping: mark.line) &+ linesBefore &+ 1
        column = Int(clamping: mark.column) &+ 1
    }
}

extension YAML {
    init(value: Value, at place: YAMLPlace) {
        self.init(value: value, line: place.line, column: place.column)
    }
}

extension YAMLError {
    init(cause: String, at place: YAMLPlace) {
        self.init(cause: cause, line: place.line, column: place.column)
    }
}

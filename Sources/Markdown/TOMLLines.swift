/// What can be understood of TOML front matter without a parser of TOML: lines `key = value` before the first table.
enum TOMLLines {
    /// A mapping of the keys to strings, numbers, flags and dates, all as text. Arrays, tables and everything
    /// that goes over several lines are left out.
    static func mapping(_ text: [UInt8]) -> YAML {
        var pairs: [YAML.Pair] = []
        var keys: Set<String> = []
        var line = 1
        for bytes in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            if bytes.first == 0x5B { break }
            guard let pair = pair(bytes, line: line) else { continue }
            if keys.insert(pair.key).inserted { pairs.append(pair) }
        }
        return YAML(value: .mapping(pairs), line: 2, column: 1)
    }

    private static func pair(_ bytes: ArraySlice<UInt8>, line: Int) -> YAML.Pair? {
        guard let equals = bytes.firstIndex(of: 0x3D) else { return nil }
        let key = trimmed(bytes[..<equals])
        guard !key.isEmpty, key.allSatisfy(FrontMatter.isNameByte) else { return nil }
        let written = trimmed(bytes[(equals + 1)...])
        guard let value = value(written) else { return nil }
        let column = written.startIndex - bytes.startIndex + 1
        return YAML.Pair(
            key: String(decoding: key, as: UTF8.self),
            value: YAML(value: .scalar(value), line: line, column: column),
            line: line, column: key.startIndex - bytes.startIndex + 1)
    }

    private static func value(_ written: ArraySlice<UInt8>) -> String? {
        switch written.first {
        case 0x22: basicString(written.dropFirst())
        case 0x27: literalString(written.dropFirst())
        case nil, 0x5B, 0x7B: nil
        default: String(decoding: trimmed(written.prefix { $0 != 0x23 }), as: UTF8.self)
        }
    }

    private static func literalString(_ rest: ArraySlice<UInt8>) -> String? {
        guard let end = rest.firstIndex(of: 0x27), !rest.starts(with: [0x27, 0x27]) else { return nil }
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    private static func basicString(_ rest: ArraySlice<UInt8>) -> String? {
        guard !rest.starts(with: [0x22, 0x22]) else { return nil }
        var text: [UInt8] = []
        var index = rest.startIndex
        while index < rest.endIndex, rest[index] != 0x22 {
            if rest[index] == 0x5C, index + 1 < rest.endIndex,
                rest[index + 1] == 0x22 || rest[index + 1] == 0x5C
            {
                index += 1
            }
            text.append(rest[index])
            index += 1
        }
        return index < rest.endIndex ? String(decoding: text, as: UTF8.self) : nil
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
        return bytes[start..<max(start, end)]
    }
}

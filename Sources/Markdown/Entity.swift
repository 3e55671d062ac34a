/// The character references of HTML 5 as CommonMark has them: `&copy;`, `&#169;`, `&#xA9;`.
enum Entity {
    /// Appends the characters that `entity` stands for, or `entity` itself where there is no such name. A number that
    /// is no character gives U+FFFD.
    static func append(_ entity: UnsafeRawBufferPointer, to text: inout [UInt8]) {
        guard entity.count >= 3, entity[0] == 0x26, entity[entity.count - 1] == 0x3B else {
            return text.append(contentsOf: entity)
        }
        let name = entity[1..<entity.count - 1]
        guard name.first == 0x23 else {
            if !EntityTable.append(name, to: &text) { text.append(contentsOf: entity) }
            return
        }
        let isHexadecimal = name.count > 1 && name[2] | 0x20 == 0x78
        let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
        let value = UInt32(digits, radix: isHexadecimal ? 16 : 10) ?? 0
        let scalar = value == 0 ? nil : Unicode.Scalar(value)
        text.append(contentsOf: String(Character(scalar ?? "\u{FFFD}")).utf8)
    }
}

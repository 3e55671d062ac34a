import CMd4c

/// Feeds the events of md4c to a `TreeBuilder`: the only place that sees the C library and its pointers.
enum Md4c {
    /// Parses `body`, behind which at least 64 zero bytes stand and whose last byte is a line feed. False where the
    /// builder gave up, or md4c had no memory.
    static func parse(_ body: UnsafeRawBufferPointer, into builder: inout TreeBuilder) -> Bool {
        guard let text = body.baseAddress?.assumingMemoryBound(to: CChar.self) else { return true }
        var parser = MD_PARSER()
        parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)
        parser.enter_block = { type, detail, user in tree(user).pointee.enterBlock(type, detail) }
        parser.leave_block = { type, _, user in tree(user).pointee.leaveBlock(type) }
        parser.enter_span = { type, detail, user in tree(user).pointee.enterSpan(type, detail) }
        parser.leave_span = { type, detail, user in tree(user).pointee.leaveSpan(type, detail) }
        parser.text = { type, bytes, size, user in
            tree(user).pointee.text(type, UnsafeRawBufferPointer(start: bytes, count: Int(size)))
        }
        return withUnsafeMutablePointer(to: &builder) {
            md_parse(text, UInt32(body.count), &parser, $0) == 0
        }
    }
}

private func tree(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TreeBuilder> {
    guard let user else { preconditionFailure("md4c lost the pointer it was given") }
    return user.assumingMemoryBound(to: TreeBuilder.self)
}

/// The callbacks. Each returns 0 to go on.
extension TreeBuilder {
    fileprivate mutating func enterBlock(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
        guard spend(1) else { return -1 }
        switch type {
        case MD_BLOCK_QUOTE: open(.quote)
        case MD_BLOCK_UL: open(list(detail.value(MD_BLOCK_UL_DETAIL.self)))
        case MD_BLOCK_OL: open(list(detail.value(MD_BLOCK_OL_DETAIL.self)))
        case MD_BLOCK_LI: openItem(detail.value(MD_BLOCK_LI_DETAIL.self))
        case MD_BLOCK_HR: open(.rule)
        case MD_BLOCK_H: openLeaf(.heading(level: Int(detail.value(MD_BLOCK_H_DETAIL.self)?.level ?? 1)))
        case MD_BLOCK_CODE: openCode(detail.value(MD_BLOCK_CODE_DETAIL.self))
        case MD_BLOCK_HTML: openLeaf(.html)
        case MD_BLOCK_P: openLeaf(.paragraph)
        case MD_BLOCK_TABLE: open(.table(columns: []))
        case MD_BLOCK_TR: open(.row)
        case MD_BLOCK_TH: openCell(alignment(detail.value(MD_BLOCK_TD_DETAIL.self)), isHeader: true)
        case MD_BLOCK_TD: openCell(alignment(detail.value(MD_BLOCK_TD_DETAIL.self)), isHeader: false)
        default: break
        }
        return 0
    }

    fileprivate mutating func leaveBlock(_ type: MD_BLOCKTYPE) -> Int32 {
        guard spend(1) else { return -1 }
        switch type {
        case MD_BLOCK_DOC, MD_BLOCK_THEAD, MD_BLOCK_TBODY: break
        default: close()
        }
        return 0
    }

    fileprivate mutating func enterSpan(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
        guard spend(1) else { return -1 }
        openParagraphInTightItem()
        switch type {
        case MD_SPAN_EM: stress(.emphasis, by: 1)
        case MD_SPAN_STRONG: stress(.strong, by: 1)
        case MD_SPAN_DEL: stress(.strikethrough, by: 1)
        case MD_SPAN_A:
            guard let detail = detail.value(MD_SPAN_A_DETAIL.self) else { return 0 }
            return openLink(detail.href, detail.title, isImage: false)
        case MD_SPAN_IMG:
            guard let detail = detail.value(MD_SPAN_IMG_DETAIL.self) else { return 0 }
            return openLink(detail.src, detail.title, isImage: true)
        default: break
        }
        return 0
    }

    fileprivate mutating func leaveSpan(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
        switch type {
        case MD_SPAN_EM: stress(.emphasis, by: -1)
        case MD_SPAN_STRONG: stress(.strong, by: -1)
        case MD_SPAN_DEL: stress(.strikethrough, by: -1)
        case MD_SPAN_A: closeLink(isImage: false)
        case MD_SPAN_IMG: closeLink(isImage: true)
        default: break
        }
        // md4c builds the attributes of a link again to tell that it ends.
        let attributes = detail.value(MD_SPAN_A_DETAIL.self).map { cost($0.href) + cost($0.title) } ?? 0
        return spend(1 + attributes) ? 0 : -1
    }

    fileprivate mutating func text(_ type: MD_TEXTTYPE, _ bytes: UnsafeRawBufferPointer) -> Int32 {
        guard spend(1), hasRoom(for: bytes.count) else { return -1 }
        openParagraphInTightItem()
        switch type {
        case MD_TEXT_BR: addHardBreak()
        case MD_TEXT_ENTITY: add(.text, entity: bytes)
        case MD_TEXT_CODE: add(.code, bytes)
        case MD_TEXT_HTML: addHTML(bytes)
        default: add(.text, bytes)
        }
        return 0
    }

    private mutating func openItem(_ detail: MD_BLOCK_LI_DETAIL?) {
        guard let detail, detail.is_task != 0 else { return open(.item(isDone: nil)) }
        open(.item(isDone: detail.task_mark != 0x20))
        place(atOffset: Int(detail.task_mark_offset))
    }

    private mutating func openCode(_ detail: MD_BLOCK_CODE_DETAIL?) {
        guard let detail, detail.fence_char != 0 else { return openLeaf(.code(language: "")) }
        openLeaf(.code(language: string(detail.lang)), isFenced: true)
    }

    private mutating func openLink(_ destination: MD_ATTRIBUTE, _ title: MD_ATTRIBUTE, isImage: Bool) -> Int32
    {
        guard spend(cost(destination) + cost(title)) else { return -1 }
        open(Link(destination: string(destination), title: string(title), isImage: isImage))
        return 0
    }

    private func list(_ detail: MD_BLOCK_UL_DETAIL?) -> Block.Kind {
        .list(start: nil, isTight: detail?.is_tight != 0)
    }

    private func list(_ detail: MD_BLOCK_OL_DETAIL?) -> Block.Kind {
        .list(
            start: ListStart(
                Int(detail?.start ?? 1), detail?.mark_delimiter == 0x29 ? .parenthesis : .fullStop),
            isTight: detail?.is_tight != 0)
    }

    private func alignment(_ detail: MD_BLOCK_TD_DETAIL?) -> Alignment {
        switch detail?.align {
        case MD_ALIGN_LEFT: .left
        case MD_ALIGN_CENTER: .center
        case MD_ALIGN_RIGHT: .right
        default: .natural
        }
    }

    /// What an attribute costs against the budget: a reference may repeat a long address any number of times.
    private func cost(_ attribute: MD_ATTRIBUTE) -> Int { Int(attribute.size) / 16 }

    private func string(_ attribute: MD_ATTRIBUTE) -> String {
        guard let text = attribute.text, let types = attribute.substr_types,
            let ends = attribute.substr_offsets
        else { return "" }
        let bytes = UnsafeRawBufferPointer(start: text, count: Int(attribute.size))
        if types[0] == MD_TEXT_NORMAL, ends[1] == attribute.size {
            return String(decoding: bytes, as: UTF8.self)
        }
        var decoded: [UInt8] = []
        var part = 0
        while ends[part] < attribute.size {
            let piece = UnsafeRawBufferPointer(rebasing: bytes[Int(ends[part])..<Int(ends[part + 1])])
            if types[part] == MD_TEXT_ENTITY {
                Entity.append(piece, to: &decoded)
            } else {
                decoded.append(contentsOf: piece)
            }
            part += 1
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}

extension UnsafeMutableRawPointer? {
    /// The structure that md4c points to.
    fileprivate func value<Detail>(_ type: Detail.Type) -> Detail? {
        self?.assumingMemoryBound(to: type).pointee
    }
}

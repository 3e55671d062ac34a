import Markdown
import Text

/// What a memo has above its text: title, progress, and what the mark of noticeable steps means.
extension Flow {
    mutating func layOutMemoOpening() {
        layOutTitles()
        if !content.lines.isEmpty { oweGap(1) }
        let tasks = document.tasks(options)
        if tasks.total > 0 { layOutProgress(done: tasks.done, of: tasks.total) }
        if tasks.isNoticeable { layOutLegend() }
        guard !content.lines.isEmpty else { return }
        layOutOpeningRule()
    }

    /// "3 of 7 done" and a bar of as many parts.
    private mutating func layOutProgress(done: Int, of total: Int) {
        let label = Label.progress(done: done, of: total).text(in: options.language)
        let bar = min(20, width - CellWidth.of(label) - 2)
        guard bar >= 5, !options.isLinear else {
            return layOutWords(label, Look(.meta), of: 0, .keepsWithNext)
        }
        let filled = done * bar / total
        beginLine(of: 0)
        content.lines.open.append(label + "  ", Look(.meta))
        content.lines.open.append(
            String(repeating: glyphs.thickRule, count: filled), Look(.tickDone))
        glyphs.writeRule(cells: bar - filled, .rule, to: &content.lines.open)
        content.lines.endLine(at: anchor(of: 0), [.content, .keepsWithNext])
    }

    private mutating func layOutLegend() {
        let label = Label.noticeableSteps(mark: glyphs.noticeable).text(in: options.language)
        layOutWords(label, Look(.warning), of: 0, .keepsWithNext)
    }
}

/// The steps of a memo.
struct Tasks {
    var done = 0
    var total = 0
    /// Whether one of them may be noticed by an abuser.
    var isNoticeable = false
}

extension Document {
    /// Counts the steps that a reader is shown.
    func tasks(_ options: PageOptions) -> Tasks {
        var tasks = Tasks()
        var index = 0
        while index < blocks.count {
            let block = blocks[index]
            if !options.showsStaff, let end = endOfStaffPart(at: index) {
                index = end
                continue
            }
            if case .item(let isDone?) = block.kind {
                tasks.total += 1
                if isDone != options.ticked.contains(index) { tasks.done += 1 }
                if isNoticeable(item: index) { tasks.isNoticeable = true }
            }
            index += 1
        }
        return tasks
    }

    /// Whether the text of an item begins with the mark.
    private func isNoticeable(item: Int) -> Bool {
        guard item + 1 < blocks.count, let run = blocks[item + 1].runs.first else { return false }
        let range = runs[run].text
        return text[Int(range.lowerBound)..<Int(range.upperBound)].starts(with: "\u{26A0}".utf8)
    }
}

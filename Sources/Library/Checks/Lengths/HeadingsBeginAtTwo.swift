import Markdown

/// Headings in a body begin at level 2 and leave no level out.
struct HeadingsBeginAtTwo: FileRule {
    let name = "heading-level"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Мәтіндегі тақырыпшалар ## деңгейінен басталып, деңгей аттап кетпейді.",
        ru: "Заголовки в тексте начинаются с ## и не перескакивают через уровень.",
        en: "Headings in a body begin at ## and leave no level out.")
    let message = Sentence(
        kk: "{1}-деңгейлі тақырыпша {2}-деңгейден кейін тұр.",
        ru: "Заголовок уровня {1} стоит после уровня {2}.",
        en: "A heading of level {1} follows level {2}.")

    func check(_ text: CheckedText, beside others: [CheckedText], _ context: CheckContext) -> [Finding] {
        var above = 1
        var findings: [Finding] = []
        for block in text.document.blocks.indices {
            guard let level = text.document.headingLevel(of: block) else { continue }
            // Without registries no title stands above the text, and it may begin with its own.
            if level == 1 && context.library.isCurated || level > above + 1 {
                let line = text.document.blocks[block].line
                findings.append(finding(text.path, line: line, "\(level)", "\(above)"))
            }
            above = level
        }
        return findings
    }
}

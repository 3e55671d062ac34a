import Markdown

/// A number of the registry was verified within 180 days.
struct NumbersAreVerified: LibraryRule {
    let name = "number-unverified"
    let severity = Finding.Severity.warning
    let sentence = Sentence(
        kk: "Нөмірлер соңғы 180 күнде тексерілген болуы керек.",
        ru: "Каждый номер сверен за последние 180 дней.",
        en: "Each number was verified within 180 days.")
    let message = Sentence(
        kk: "{1} нөмірі тым бұрын тексерілген немесе тексерілмеген ({2}).",
        ru: "Номер {1} сверен слишком давно или не сверен ({2}).",
        en: "The number {1} was verified too long ago, or never ({2}).")

    private static let days = 180

    func check(_ context: CheckContext) -> [Finding] {
        let entries = context.registry("helplines.yml")?.members ?? []
        return context.library.helplines.filter { isOld($0.verified, context.today) }.map { helpline in
            let entry = entries.first { $0["id"]?.string == helpline.id }
            let place = entry?["verified"]?["date"] ?? entry?["id"]
            return finding(
                "helplines.yml", line: place?.line ?? 1, column: place?.column ?? 1, helpline.number,
                helpline.verified?.text ?? "—")
        }
    }

    private func isOld(_ day: CalendarDate?, _ today: CalendarDate) -> Bool {
        day.map { today.dayNumber - $0.dayNumber > Self.days } ?? true
    }
}

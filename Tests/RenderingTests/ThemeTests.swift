import Foundation
import Markdown
import Testing

@testable import Rendering

@Suite struct ThemeTests {
    /// The relative luminance of WCAG 2.2.
    private func luminance(_ color: Color) -> Double {
        let rgb = ColorTable.rgb(of: color)
        func linear(_ value: Int) -> Double {
            let part = Double(value) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue)
    }

    private func contrast(_ one: Color, _ other: Color) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private func grey(_ value: UInt8) -> Color { .rgb(red: value, green: value, blue: value) }

    @Test(arguments: Role.allCases, ColorDepth.allCases.filter { $0 != .none })
    func `High contrast is at least 7 to 1 for every role at every depth`(role: Role, depth: ColorDepth)
        throws
    {
        let style = Theme.named(.contrast).style(of: role).reduced(to: depth)
        #expect(contrast(try #require(style.foreground), try #require(style.background)) >= 7)
    }

    @Test(arguments: Role.allCases, [ColorDepth.eight, .sixteen])
    func `On light grounds few colours are red, blue and magenta`(role: Role, depth: ColorDepth) {
        let legible: [Color?] = [nil, .palette(1), .palette(4), .palette(5)]
        #expect(legible.contains(Theme.named(.light).style(of: role).reduced(to: depth).foreground))
    }

    @Test(arguments: ColorDepth.allCases)
    func `Strong words differ from others in high contrast`(depth: ColorDepth) {
        let theme = Theme.named(.contrast)
        #expect(
            theme.style(of: .body).reduced(to: depth)
                != theme.style(of: .body, emphasis: .strong).reduced(to: depth))
    }

    @Test(arguments: Role.allCases)
    func `Dark and light are at least 4,5 to 1 on the grounds they are made for`(role: Role) {
        for ground in [grey(0), grey(0x2B)] {
            if let color = Theme.named(.dark).style(of: role).foreground {
                #expect(contrast(color, ground) >= 4.5)
            }
        }
        for ground in [grey(0xFF), grey(0xF0)] {
            if let color = Theme.named(.light).style(of: role).foreground {
                #expect(contrast(color, ground) >= 4.5)
            }
        }
    }

    @Test(arguments: Role.allCases, ColorDepth.allCases)
    func `Monochrome has no colour at any depth`(role: Role, depth: ColorDepth) {
        let style = Theme.named(.monochrome).style(of: role).reduced(to: depth)
        #expect(style.foreground == nil && style.background == nil)
    }

    @Test(arguments: ThemeName.allCases, Role.allCases)
    func `Without colours a role that was coloured still stands out`(name: ThemeName, role: Role) {
        let style = Theme.named(name).style(of: role).reduced(to: .none)
        #expect(style.foreground == nil && style.background == nil)
        if name == .dark, [.warning, .phone, .link, .heading, .code, .noticeable].contains(role) {
            #expect(!style.attributes.isEmpty)
        }
    }

    @Test func `Code stands out in monochrome`() {
        #expect(Theme.named(.monochrome).style(of: .code) != Theme.named(.monochrome).style(of: .body))
    }

    @Test func `Colours go to their nearest relatives`() {
        let amber = Style(foreground: .rgb(red: 255, green: 198, blue: 109))
        #expect(amber.reduced(to: .full) == amber)
        #expect(amber.reduced(to: .palette) == Style(foreground: .palette(221)))
        #expect(amber.reduced(to: .sixteen) == Style(foreground: .palette(11)))
        #expect(amber.reduced(to: .eight) == Style(foreground: .palette(3), attributes: .bold))
        #expect(amber.reduced(to: .none) == Style(attributes: .bold))
        let grey = Style(foreground: .rgb(red: 130, green: 130, blue: 130))
        #expect(grey.reduced(to: .palette) == Style(foreground: .palette(244)))
        #expect(grey.reduced(to: .eight) == Style(attributes: .dim))
        let chip = Style(foreground: .palette(0), background: .palette(15))
        #expect(chip.reduced(to: .none) == Style(attributes: .reverse))
    }

    @Test(arguments: ThemeName.allCases, ColorDepth.allCases)
    func `Text never has the colour of its ground`(name: ThemeName, depth: ColorDepth) {
        for role in Role.allCases {
            let style = Theme.named(name).style(of: role).reduced(to: depth)
            if let ground = style.background { #expect(style.foreground != ground) }
            #expect(style.foreground != .palette(0))
        }
    }

    @Test(arguments: [(ThemeName.dark, 4), (.light, 3)], [ColorDepth.eight, .sixteen])
    func `With few colours warnings, tips and headings differ`(
        theme: (name: ThemeName, colors: Int), depth: ColorDepth
    ) {
        let roles: [Role] = [.warning, .tip, .heading, .caution, .note]
        let styles = roles.map { Theme.named(theme.name).style(of: $0).reduced(to: depth).foreground }
        #expect(Set(styles).count >= theme.colors, "\(styles)")
    }
}

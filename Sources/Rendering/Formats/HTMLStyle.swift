/// The style sheet of the `html` format. Its colours are those of the light and the dark theme.
enum HTMLStyle {
    static var sheet: String {
        ":root{\(variables(of: .light))}\n@media screen and (prefers-color-scheme:dark){:root{"
            + "color-scheme:dark;--ground:#17191c;--text:#dfe2e6;\(variables(of: .dark))}}\n" + rules
    }

    /// The inks of a theme as custom properties.
    private static func variables(of name: ThemeName) -> String {
        let theme = Theme.named(name)
        let inks: [(String, Role)] = [
            ("accent", .heading), ("quiet", .meta), ("call", .phone), ("code", .code), ("note", .note),
            ("tip", .tip), ("important", .important), ("warning", .warning), ("caution", .caution),
            ("staff", .staff),
        ]
        return inks.map { "--\($0.0):\(value(of: theme.style(of: $0.1).foreground));" }.joined()
    }

    private static func value(of color: Color?) -> String {
        guard let color else { return "inherit" }
        let rgb = ColorTable.rgb(of: color)
        return "rgb(\(rgb.red),\(rgb.green),\(rgb.blue))"
    }

    /// Print follows the paper that the printer is given: what is narrower than 160 mm inside its margins is A5.
    private static let rules = """
        body{margin:0;background:var(--ground,#fff);color:var(--text,#1c1e21);
        font:1.06rem/1.55 "PT Serif","Noto Serif",Georgia,serif;overflow-wrap:anywhere;hyphens:auto}
        main{max-width:40rem;margin:2.5rem auto;padding:0 1.25rem}
        h1,h2,h3,h4,h5,h6{font-family:"PT Sans","Noto Sans",system-ui,sans-serif;line-height:1.25;hyphens:manual;
        break-after:avoid}
        h1,h2{color:var(--accent)}
        h1{font-size:1.9rem;margin:0 0 .5rem}
        h2{font-size:1.35rem;margin:2.2rem 0 .6rem}
        h3,h4,h5,h6{font-size:1.08rem;margin:1.5rem 0 .3rem}
        header{border-bottom:1px solid var(--quiet);margin-bottom:1.5rem}
        header p{color:var(--quiet);margin:.3rem 0 1rem}
        p,li{orphans:2;widows:2}
        ul,ol{padding-left:1.6rem}
        @counter-style parenthesis{system:extends decimal;suffix:") "}
        ol.parenthesis{list-style-type:parenthesis}
        li{margin:.3rem 0}
        li.step{break-inside:avoid}
        li.step>p:first-of-type{display:inline}
        .box{font-family:"DejaVu Sans","Noto Sans Symbols2",sans-serif;color:var(--accent)}
        a{color:var(--accent)}
        a[href^="tel:"]{color:var(--call);font-weight:bold;text-decoration:none;white-space:nowrap}
        blockquote{margin:1rem 0;padding-left:1rem;border-left:2px solid var(--quiet)}
        aside{margin:1.2rem 0;padding:.1rem 0 .1rem 1rem;border-left:4px solid var(--ink);break-inside:avoid}
        aside .label{color:var(--ink);font-weight:bold;margin-bottom:0}
        .note{--ink:var(--note)}.tip{--ink:var(--tip)}.important{--ink:var(--important)}
        .warning{--ink:var(--warning)}.caution{--ink:var(--caution)}.staff{--ink:var(--staff)}
        code,pre{font-family:"PT Mono","DejaVu Sans Mono",monospace;font-size:.92em;color:var(--code);hyphens:manual}
        pre{white-space:pre-wrap;border:solid var(--quiet);border-width:1px 0;padding:.6rem 0}
        pre code{color:inherit}
        .html,.image,.code-label{color:var(--quiet)}
        .code-label{margin-bottom:-1rem;font-size:.85em}
        p.image{border:1px solid var(--quiet);padding:.6rem 1rem}
        .table{overflow-x:auto;margin:1.2rem 0}
        table{border-collapse:collapse}
        th,td{overflow-wrap:break-word;border-bottom:1px solid var(--quiet);padding:.3rem .8rem .3rem 0;text-align:left;vertical-align:top}
        .center{text-align:center}.right{text-align:right}
        tr{break-inside:avoid}
        hr{border:0;border-top:1px solid var(--quiet);margin:2rem 0}
        .legend{color:var(--warning)}
        .footnotes{border-top:1px solid var(--quiet);font-size:.9em;margin-top:2.5rem}
        .footnote>p:first-of-type{display:inline}
        .flyer main{border:2px solid var(--accent);border-radius:.8rem;padding:1.5rem 2rem}
        .flyer header{border:0;text-align:center}
        .flyer main>p{text-align:center}
        .flyer .call{margin:1rem 0}
        .flyer .call a{font:bold 5rem/1 "PT Sans","Noto Sans",system-ui,sans-serif}
        .booklet p{text-align:justify}
        .booklet header p{text-align:left}
        nav ul{list-style:none;padding:0}
        @media print{
        :root{--ground:#fff;--text:#000}
        body{font-size:11pt}
        main{max-width:none;margin:0;padding:0}
        a{color:inherit}
        a:is([href^="http"],[href^="mailto:"],[href^="tel:"]):not(.bare)::after{content:" (" attr(href) ")";font-size:.85em}
        .table{overflow:visible}
        .wide table,.wide tbody,.wide tr,.wide td{display:block}
        .wide thead,.wide td:empty{display:none}
        .wide tr{border-bottom:1px solid var(--quiet);padding:.4rem 0}
        .wide td{border:0;padding:0;text-align:left}
        .wide td::before{content:attr(data-name) ": ";font-weight:bold}
        .flyer main{padding:8mm 10mm}
        .flyer h1{font-size:26pt}
        .flyer li,.flyer p{font-size:15pt}
        .flyer .call a{font-size:72pt}
        .booklet header{break-after:page;border:0;padding-top:20vh}
        .booklet .chapter{break-before:page}
        .booklet header+.chapter{break-before:auto}
        @page{margin:16mm 15mm;@bottom-center{content:counter(page)}}
        }
        @media print and (max-width:160mm){
        body{font-size:9.5pt}
        .flyer h1{font-size:18pt}
        .flyer li,.flyer p{font-size:11pt}
        .flyer .call a{font-size:48pt}
        .flyer main{padding:4mm 5mm}
        }

        """
}

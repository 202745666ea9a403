namespace BackPainBot.Dialogs.Speaking;

/// <summary>What somebody may write who wants to see what it does to the screen.</summary>
internal static class Hostile
{
    public static readonly string[] Texts =
    [
        "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "</p><iframe src=//evil.example>", "<at>everyone</at>", "@everyone", "@here",
        "[a](javascript:alert(1))", "[a](https://evil.example)", "![x](http://evil.example/x.png)", "[a][b]", "[b]: https://evil.example", "[![x](a)](b)",
        "https://evil.example", "HTTP://evil.example", "www.evil.example", "evil.com", "//evil.com", "me@evil.com", "<https://evil.example>", "<me@evil.com>", "tel:999", "mailto:me@evil.com",
        "&lt;b&gt;", "&#60;b&#62;", "&amp;lt;", "a\u202Etxt.exe", "\u2066x\u2069", "num\u200Bb", "\uE0001\uFEFF", "\0\u0007\u001b[31m", "```\nx\n```", "~~~", "`x`",
        "\n\n# Heading", "\n- item\n1. item", "\n---\n", "| a | b |\n|---|---|\n| c | d |", "**bold**", "__bold__", "*_~~x~~_*", "***", "\\", "\\<b\\>", "\\*", "~~gone~~", "$$x^2$$", "$x$",
        """{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"x"}]}""", "{{DATE(2026-11-23T00:00:00Z,SHORT)}}", "${rm -rf}", "{because}", "{said}", "{{nonce}}",
        "x{aria-label=\"evil\"}", "x⟬aria-label=evil⟭", "\u05D0\u05D1", "👨\u200D👩", "\uD800", "x\uDC00y",
    ];
}

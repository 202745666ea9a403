using System.Text.Json;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs.Speaking;

/// <summary>What a client that knows more Markdown than any makes of the bot's words.</summary>
internal static class Shown
{
    private static readonly string[] MarkdownMembers = ["text", "fallbackText", "title", "value", "label", "altText"];

    private static readonly MarkdownPipeline Everything = new MarkdownPipelineBuilder()
        .UseAutoLinks().UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseMathematics().UseGenericAttributes().UseAbbreviations().UseFootnotes()
        .Build();

    /// <summary>The text of Markdown that is to be nothing but text.</summary>
    public static string TextOf(string markdown)
    {
        var paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(Markdown.Parse(markdown, Everything)));
        return string.Concat(paragraph.Inline!.Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => throw new InvalidOperationException($"{markdown} shows a {inline.GetType().Name}."),
        }));
    }

    /// <summary>Asserts that there is nothing in a message but text, lists, bold words and numbers to dial.</summary>
    public static void AssertHarmless(Activity message)
    {
        foreach (var markdown in Words(message))
        {
            var shown = Markdown.Parse(markdown, Everything).Descendants().ToList();
            Assert.DoesNotContain(shown, part => part is HtmlBlock or HtmlInline or AutolinkInline or HeadingBlock or Table or ThematicBreakBlock or CodeInline);
            Assert.DoesNotContain(shown, part => part is EmphasisInline { DelimiterChar: not '*' });
            Assert.All(shown.OfType<LinkInline>(), link => Assert.StartsWith("tel:", link.Url, StringComparison.Ordinal));
            Assert.DoesNotContain(markdown, c => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format && c != '\u2060');
        }
    }

    private static IEnumerable<string> Words(Activity message)
    {
        if (message.Text is { } text) yield return text;
        foreach (var attachment in message.Attachments ?? [])
        {
            using var card = JsonDocument.Parse(JsonSerializer.Serialize(attachment.Content));
            foreach (var words in Words(card.RootElement).ToList()) yield return words;
        }
    }

    private static IEnumerable<string> Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Value.ValueKind == JsonValueKind.String ? MarkdownMembers.Contains(member.Name) ? [member.Value.GetString()!] : [] : Words(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Words),
        _ => [],
    };
}

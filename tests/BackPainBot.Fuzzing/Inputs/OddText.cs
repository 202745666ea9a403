using System.Text.Json;
using CsCheck;

namespace BackPainBot.Fuzzing.Inputs;

/// <summary>Texts that people write, and texts that nobody ought to.</summary>
internal static class OddText
{
    private static readonly string[] Oddities =
    [
        "", " ", "\n", "\r\n\r\n", "\t", "\0", "\u0001", "\u007f", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u2028", "\u202e", "\ufeff", "\ufffd", "\ufffe",
        "ß", "İ", "ı", "ſ", "ﬁ", "Ǆ", "é", "e\u0301\u0301\u0301", "\u0301", "٣", "٤٥", "१०", "３", "²", "½", "Ⅳ", "①", "𝟛", "🙃", "👍🏽", "👩‍👩‍👧", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "日本語", "هل", "שלום", "ไทย",
        "0", "-1", "1", "10", "11", "99", "9999", "2147483648", "99999999999999999999", "1e9", "0.5", "1.5", "3,5", "1/2", "10/10", "NaN", "31.12.9999", "0001-01-01", "29/02/2023", "25:61",
        "'", "\"", "`", "\\", "{0}", "{", "}", "[]", "<b>", "</at>", "<at>Bot</at>", "&nbsp;", "&#0;", "%00", "%s", "../..", "**", "](http://example.org)", "$type", "null", "true",
        "back", "why", "help", "stop", "start over", "yes", "no", "none", "not sure", "my data", "my routine", "check in with me", "keep my answers", "delete my data", "check my back", "1 3", "1,2 and 4", "none of these",
    ];

    /// <summary>What was written on the messages that the reader was developed on.</summary>
    public static readonly string[] Messages = [.. Directory.EnumerateFiles(SeedFiles.Folder, "dev*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(TextOf)];

    public static Gen<string> Message { get; } = Gen.Int[0, Messages.Length - 1].Select(i => Messages[i]);

    /// <summary>One of the oddities, or a character from anywhere but half a pair: those no channel lets through.</summary>
    public static Gen<string> Oddity { get; } = Gen.Frequency(
        (4, (IGen<string>)Gen.Int[0, Oddities.Length - 1].Select(i => Oddities[i])),
        (1, Gen.Int[0, 0x10FFFF].Select(c => c is >= 0xD800 and <= 0xDFFF ? "?" : char.ConvertFromUtf32(c))));

    /// <summary>A message with oddities in it, or without some of its words, or many times over.</summary>
    public static Gen<string> Mutated { get; } = Gen.Select(Message, Gen.Select(Gen.Int[0, 5], Gen.Double.Unit, Gen.Double.Unit, Oddity, Message).Array[0, 4], (text, changes) =>
    {
        foreach (var (how, from, to, oddity, other) in changes) text = Change(text, how, from, to, oddity, other);
        return text;
    });

    /// <summary>Any text that a person or a program may send; now and then a very long one.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
        (6, (IGen<string>)Mutated),
        (2, Oddity),
        (2, Oddity.Array[0, 12].Select(parts => string.Concat(parts))),
        (1, Gen.Select(Oddity, Gen.Int[1, 300]).Select((part, times) => string.Concat(Enumerable.Repeat(part, times)))));

    private static string Change(string text, int how, double from, double to, string oddity, string other)
    {
        var (start, end) = (At(text, Math.Min(from, to)), At(text, Math.Max(from, to)));
        return how switch
        {
            0 => text.Insert(start, oddity),
            1 => text.Insert(start, " " + oddity + " "),
            2 => text.Remove(start, end - start),
            3 => string.Concat(text.AsSpan(0, start), other, text.AsSpan(start)),
            4 => string.Concat(text.AsSpan(start), " ", text.AsSpan(0, start)),
            _ => text.Replace(" ", oddity.Length is > 0 and < 3 ? oddity : "  ", StringComparison.Ordinal),
        };
    }

    /// <summary>A place between two characters, never within a pair.</summary>
    private static int At(string text, double where)
    {
        var i = (int)(where * text.Length);
        return i > 0 && i < text.Length && char.IsLowSurrogate(text[i]) ? i - 1 : i;
    }

    private static string TextOf(string line) => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!;
}

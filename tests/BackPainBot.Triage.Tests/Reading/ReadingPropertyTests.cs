using System.Text.Json;
using CsCheck;

namespace BackPainBot.Triage.Reading;

/// <summary>What holds for every message, tried on the messages that the reader was developed on, mixed at random.</summary>
public class ReadingPropertyTests
{
    private static readonly string[] Messages = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reading", "sets", "dev.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)];

    private static readonly string[] Denials =
    [
        "No numbness.", "No numbness, tingling or weakness.", "No fever, no chills, no weight loss.", "No bladder or bowel problems.", "No pain down the legs.",
        "No numbness, no tingling, no weakness, no fever.", "No saddle numbness, no leaking.", "no chest pain, no headache", "No trouble peeing.", "No pins and needles in either leg.",
        "No incontinence, no sexual problems, no weakness in my legs.", "I don't have any numbness or weakness.", "No night pain.", "No trauma, no cancer, no steroids.",
        "no dark urine, no swelling", "I haven't had a fever.", "Not pregnant.", "No loss of feeling anywhere.",
    ];

    private static readonly string[] RedFlags =
    [
        "I can't feel it when I wipe.", "I can't pee since this morning.", "I am numb between my legs.", "I have lost control of my bowels.", "I can't get an erection since yesterday.",
        "Both my legs are numb.", "I have pins and needles in both feet.", "My left foot keeps slapping the ground.", "My leg gives way when I walk.", "My hands are clumsy and I keep dropping things.",
        "I have a tearing pain in my chest.", "I have the worst headache of my life.", "My speech is slurred.", "My pee looks like cola.", "I have a fever of 39.",
        "The bar landed on my back.", "I want to kill myself.", "The pain shoots down my left leg into the foot.", "I have lost 8 kg without trying.", "I wet myself this morning and didn't feel it.",
        "I can't do a single calf raise on my right leg.", "I have numbness around my genitals.", "I feel a thumping in my belly and the pain goes through to my back.",
    ];

    private static readonly string[] Emoji = ["😭", "💪", "🙏", "🤷‍♂️", "👍🏽", "❤️"];

    private static Gen<string> AnyMessage => Gen.Int[0, Messages.Length - 1].Select(i => Messages[i]);

    [Fact]
    public void Judge_MoreDenials_NeverGraver() =>
        Gen.Select(AnyMessage, Gen.Int[0, Denials.Length - 1].Select(i => Denials[i]).Array[1, 3]).Sample(
            (text, denials) => Judge.Of($"{Ended(text)} {string.Join(' ', denials)}").Class <= Judge.Of(text).Class,
            iter: 600);

    [Fact]
    public void Judge_RedFlagAtTheEnd_RedFlag() =>
        Gen.Select(AnyMessage, Gen.Int[0, RedFlags.Length - 1].Select(i => RedFlags[i])).Sample(
            (text, sign) => Judge.Of($"{Ended(text)} {sign}").Class == TriageClass.RedFlag,
            iter: 1500);

    [Fact]
    public void Judge_OtherCase_SameOutcome() =>
        AnyMessage.Sample(text => Same(text, text.ToUpperInvariant()) && Same(text, text.ToLowerInvariant()), iter: 300);

    [Fact]
    public void Judge_SpacesDoubledOrBroken_SameOutcome() =>
        Gen.Select(AnyMessage, Gen.Int[0, 6]).Sample(
            (text, every) => Same(text, text.Replace(" ", "  ", StringComparison.Ordinal)) && Same(text, Broken(text, every + 1)),
            iter: 300);

    [Fact]
    public void Judge_EmojiInBetween_SameOutcome() =>
        Gen.Select(AnyMessage, Gen.Int[0, Emoji.Length - 1].Select(i => Emoji[i])).Sample(
            (text, emoji) => Same(text, text.Replace(". ", $" {emoji}. ", StringComparison.Ordinal)) && Same(text, $"{emoji} {text} {emoji}"),
            iter: 300);

    /// <summary>What is allocated stands for the work: unlike time it is the same on every run.</summary>
    [Fact]
    public void Read_TenTimesAsLong_TenTimesTheWork()
    {
        var all = string.Join(' ', Messages);
        Reads.Message(all[..10_000]);

        var (once, tenfold) = (Allocated(all[..1_000]), Allocated(all[..10_000]));

        Assert.InRange(tenfold, 1, 14 * once);
    }

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Reads.Message(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static bool Same(string a, string b)
    {
        var (one, other) = (Judge.Of(a), Judge.Of(b));
        return (one.Class, one.Urgency) == (other.Class, other.Urgency);
    }

    /// <summary>Every so many spaces are line breaks instead, as a narrow screen or a mail would break them; not before a dash, which would begin a list.</summary>
    private static string Broken(string text, int every)
    {
        var spaces = 0;
        return string.Concat(text.Select(c => c == ' ' && ++spaces % every == 0 ? '\n' : c)).Replace("\n-", " -", StringComparison.Ordinal);
    }

    private static string Ended(string text) => text.TrimEnd() is var trimmed && trimmed[^1] is '.' or '!' or '?' ? trimmed : trimmed + ".";
}

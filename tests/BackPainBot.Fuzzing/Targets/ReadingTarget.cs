using System.Text;
using BackPainBot.Fuzzing.Inputs;
using BackPainBot.Fuzzing.Running;
using BackPainBot.Triage;
using CsCheck;

namespace BackPainBot.Fuzzing.Targets;

/// <summary>
/// The reader of free text, with any text: it never fails, needs work in proportion to the length, reads the same on every
/// thread and in every case, says of its findings where they stand, and finds a red flag in a sentence behind the text.
/// </summary>
internal sealed class ReadingTarget : ITarget
{
    /// <summary>What is allocated stands for the work: unlike time it is the same on every run. In bytes; the usual is a tenth of it.</summary>
    private const long MostForAny = 400_000;
    private const long MostForCharacter = 6_000;

    private const string Saddle = "I am numb between my legs.";

    /// <summary>A language's words are loaded with the first message in it, which is no work of reading.</summary>
    private static readonly string[] OneOfEachLanguage =
    [
        "My lower back hurts since Tuesday, 6/10, and I am numb between my legs.",
        "Hola, me duele la espalda.",
        "Hallo, mir tut der Rücken weh.",
        "Bonjour, j'ai mal au dos.",
    ];

    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly TriageKnowledge _knowledge = TriageKnowledge.Load();
    private readonly MessageReader _reader;
    private readonly Assessor _assessor;

    public ReadingTarget() => (_reader, _assessor) = (new(_knowledge), new(_knowledge));

    public Gen<byte[]> Inputs { get; } = Gen.Frequency((20, (IGen<string>)OddText.Any), (1, Gen.Select(OddText.Any.Array[2, 60], Gen.Int[0, 2]).Select((texts, between) => string.Join(new[] { " ", ". ", "\n\n" }[between], texts))))
        .Select(Encoding.UTF8.GetBytes);

    public Task StartAsync()
    {
        foreach (var text in OneOfEachLanguage) Read(text);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task<Broken?> TryAsync(byte[] input)
    {
        try
        {
            return Task.FromResult(Try(Encoding.UTF8.GetString(input)));
        }
        catch (Exception exception)
        {
            return Task.FromResult<Broken?>(Symptoms.Of(exception));
        }
    }

    private Broken? Try(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = _reader.Read(text, Today);
        var work = GC.GetAllocatedBytesForCurrentThread() - before;
        if (work > MostForAny + (MostForCharacter * text.Length)) return new Broken("too much work", $"{work} bytes for {text.Length} characters");

        foreach (var mention in reading.Signs.Concat(reading.Slots))
        {
            if (mention.Start < 0 || mention.Length < 0 || mention.Start + mention.Length > text.Length) return new Broken("a mention outside the text", $"{mention}");
        }

        var told = Told(reading);
        var others = new string[2];
        Parallel.For(0, others.Length, i => others[i] = Read(text));
        if (Array.Exists(others, other => other != told)) return new Broken("another reading on another thread", $"{told} / {string.Join(" / ", others)}");
        if (Read(string.Concat(text.Select(Upper))) is var upper && upper != told) return new Broken("another reading in capitals", $"{told} / {upper}");
        if (Read(text + " \n ") is var padded && padded != told) return new Broken("another reading with blanks behind", $"{told} / {padded}");
        return Class(text + ".\n\n" + Saddle) == TriageClass.RedFlag ? null : new Broken("a red flag behind the text is lost", Read(text + ".\n\n" + Saddle));
    }

    private TriageClass Class(string text) =>
        _assessor.Assess(PainReport.From(_knowledge, _reader.Read(text, Today).Told is { } told ? [told] : [])).Class;

    private string Read(string text) => Told(_reader.Read(text, Today));

    /// <summary>What is told, without the words in which it is.</summary>
    private static string Told(MessageReading reading) => reading.Told is not { } told
        ? "nothing"
        : $"present {string.Join(' ', told.Present)}, absent {string.Join(' ', told.Absent)}, since {told.Since}, severity {told.Severity}";

    /// <summary>Only the letters of English have one capital each.</summary>
    private static char Upper(char c) => char.IsAsciiLetterLower(c) ? char.ToUpperInvariant(c) : c;
}

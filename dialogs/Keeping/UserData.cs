using System.Globalization;
using BackPainBot.Triage;
using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>Gives the user everything that is stored of them: in words, and as it is stored.</summary>
internal sealed class UserData(DialogServices services, IStoredData data)
{
    /// <summary>Says it all.</summary>
    public async Task ShowAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var (content, speaker) = (services.Content, services.Speaker(turn));
        var things = await data.ReadAsync(turn, cancellationToken);
        if (things.Count == 0)
        {
            await speaker.SendAsync(content.Text(Say.MyDataNone), cancellationToken);
            return;
        }

        string[] text = [content.Text(Say.MyDataLead), .. await InWordsAsync(turn, cancellationToken), .. Counted(things), content.Text(Say.MyDataJson)];
        await speaker.SendAsync(string.Join('\n', text), cancellationToken);
        foreach (var part in StoredJson.Parts(things)) await speaker.SendAsync(new Message(part) { Verbatim = true, Entities = [Entities.MyData()] }, cancellationToken);
    }

    private async Task<List<string>> InWordsAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var content = services.Content;
        var words = new List<string>();
        if (Lines(await services.Intake.ReportAsync(turn, cancellationToken)) is { Length: > 0 } told) words.Add(content.Text(Say.MyDataTold, told));
        if (await services.Routine.TitlesAsync(turn, cancellationToken) is { Length: > 0 } advised) words.Add(content.Text(Say.MyDataAdvised, advised));
        if (await services.PainLog.ReadAsync(turn, cancellationToken) is not { } record) return words;

        words.Add(content.Text(Say.MyDataConsent, TimeWording.Of(record.Agreed), services.PainLog.Days.ToString(CultureInfo.InvariantCulture)));
        words.Add(content.Text(Say.MyDataLog, string.Join('\n', record.Entries.Select(Entry))));
        if (Lines(PainReport.From(services.Knowledge, record.Answers)) is { Length: > 0 } kept) words.Add(content.Text(Say.MyDataAnswers, kept));
        var planned = await services.CheckIns.ReadAsync(turn, cancellationToken);
        if (planned.Count > 0) words.Add(content.Text(Say.MyDataCheckIns, string.Join('\n', planned.Select(p => "- " + TimeWording.Of(content, p.DueAt)))));
        return words;
    }

    private string Lines(PainReport report) =>
        string.Join('\n', new SummaryWording(services.Content, services.Knowledge, report).Numbered.Select(l => $"- {l.Name.Split(' ', 2)[1]}: {l.Value}"));

    private string Entry(PainEntry entry)
    {
        var content = services.Content;
        string?[] facts =
        [
            entry.Rating is { } rating ? content.Text(Say.MyDataRating, rating.ToString(CultureInfo.InvariantCulture)) : null,
            entry.Course == PainEntry.Gone ? content.Text(Say.MyDataGone) : Option("course", $"course-{entry.Course}"),
            Option("region", $"region-{entry.Region}"),
            entry.Class switch
            {
                "redFlag" => content.Text(Say.MyDataRedFlag),
                "chronicRisk" => content.Text(Say.MyDataChronic),
                "acuteSoreness" => content.Text(Say.MyDataAcute),
                _ => null,
            },
        ];
        return "- " + content.Text(Say.MyDataEntry, TimeWording.Of(entry.On), string.Join(", ", facts.OfType<string>()));
    }

    private string? Option(string question, string option) => services.Content.Question(question).Options.GetValueOrDefault(option)?.Button.ToLowerInvariant();

    private IEnumerable<string> Counted(IReadOnlyList<StoredThing> things) => things
        .GroupBy(t => t.Kind)
        .Select(kind => (kind.Key, Count: kind.Count().ToString(CultureInfo.InvariantCulture)))
        .Select(kind => kind.Key switch
        {
            "conversation" or "user" or "check-in" => null,
            "message" => services.Content.Text(Say.MyDataMessages, kind.Count),
            "reply" => services.Content.Text(Say.MyDataWaiting, kind.Count),
            "answered" => services.Content.Text(Say.MyDataAnswered, kind.Count),
            var other => services.Content.Text(Say.MyDataOther, other, kind.Count),
        })
        .OfType<string>();
}

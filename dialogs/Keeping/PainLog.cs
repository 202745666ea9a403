using BackPainBot.Triage;
using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>
/// The pain log of a user, which is there only with their consent: that it is there is the consent. Like the intake it is
/// one JSON text, which comes back as it went from every store.
/// </summary>
internal sealed class PainLog(TriageKnowledge knowledge, UserState state, Retention retention)
{
    private const string Unreadable = "?";

    // Whatever is there is looked at before it is taken for text.
    private readonly IStatePropertyAccessor<object> _accessor = state.CreateProperty<object>(nameof(PainLog));

    /// <summary>How many days an entry is kept.</summary>
    public int Days => retention.Days;

    /// <summary>Reads it.</summary>
    /// <returns>Null without consent, and where the version is one that this program does not know.</returns>
    public async Task<PainRecord?> ReadAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await JsonAsync(turn, cancellationToken) is { Length: > 0 } json ? PainRecord.Read(json) : null;

    /// <summary>Whether there is one that this program cannot read: it is left as it is.</summary>
    public async Task<bool> IsForeignAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await JsonAsync(turn, cancellationToken) is { Length: > 0 } json && PainRecord.Read(json) is null;

    /// <summary>Adds a result, if there is consent; one of the same day and place takes the place of the one before.</summary>
    public async Task AddAsync(ITurnContext turn, DateOnly on, PainReport report, Assessment assessment, CancellationToken cancellationToken)
    {
        // Whoever thinks of ending their life did not agree to have that written down.
        if (ResultWording.IsCrisis(assessment) || await ReadAsync(turn, cancellationToken) is not { } record) return;
        await WriteAsync(turn, record, PainEntry.Of(on, report, assessment), report, cancellationToken);
    }

    /// <summary>Writes an entry and what the next check-in need not ask; what is too old goes.</summary>
    public Task WriteAsync(ITurnContext turn, PainRecord record, PainEntry entry, PainReport report, CancellationToken cancellationToken)
    {
        var oldest = DateOnly.FromDayNumber(Math.Max(0, entry.On.DayNumber - retention.Days));
        var entries = record.Entries.Where(e => e.On >= oldest && (e.On != entry.On || e.Region != entry.Region)).Append(entry);
        var written = record with { Entries = [.. entries], Answers = KeptAnswers.Of(knowledge, report), AnsweredOn = entry.On };
        return _accessor.SetAsync(turn, written.Write(), cancellationToken);
    }

    /// <summary>Only a person in a chat of their own has one. It is read without a default, which would be kept.</summary>
    private async Task<string?> JsonAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (Chats.AreShared(turn.Activity) || string.IsNullOrEmpty(turn.Activity.From?.Id)) return null;
        var kept = await _accessor.GetAsync(turn, null, cancellationToken);
        return kept is null ? null : kept as string ?? Unreadable;
    }
}

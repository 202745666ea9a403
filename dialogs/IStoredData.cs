using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>What is stored of the turn's user, wherever that is.</summary>
public interface IStoredData
{
    /// <summary>Reads all of it, as it was when the turn began.</summary>
    ValueTask<IReadOnlyList<StoredThing>> ReadAsync(ITurnContext turn, CancellationToken cancellationToken);

    /// <summary>Has all of it deleted with the end of the turn, but for what the turn still says.</summary>
    void Forget(ITurnContext turn);
}

/// <summary>One thing that is stored.</summary>
/// <param name="Kind">What it is: <c>conversation</c>, <c>user</c>, <c>check-in</c>, <c>message</c>, <c>reply</c> or <c>answered</c>.</param>
/// <param name="At">When it was stored or last used, or for a check-in when it is due.</param>
/// <param name="Json">The thing itself.</param>
public sealed record StoredThing(string Kind, DateTimeOffset At, string Json);

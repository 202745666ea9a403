using System.Globalization;
using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>Remembers the last message of a conversation by its id: somebody may change it after it was sent.</summary>
internal sealed class LastMessage(ConversationState state, TimeProvider time)
{
    internal const string HeardName = "LastHeard";
    internal const string HeardAtName = "LastHeardAt";
    internal const string TakenName = "LastTaken";

    private readonly IStatePropertyAccessor<string> _heard = state.CreateProperty<string>(HeardName);
    private readonly IStatePropertyAccessor<string> _heardAt = state.CreateProperty<string>(HeardAtName);
    private readonly IStatePropertyAccessor<string> _taken = state.CreateProperty<string>(TakenName);

    /// <summary>Notes that the turn's message was heard, whatever came of it.</summary>
    public async Task HeardAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        await SetAsync(_heard, turn, cancellationToken);
        await _heardAt.SetAsync(turn, time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), cancellationToken);
    }

    /// <summary>How long the last message is ago; without end where there was none.</summary>
    public async Task<TimeSpan> SilenceAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        DateTimeOffset.TryParse(await _heardAt.GetAsync(turn, null, cancellationToken), CultureInfo.InvariantCulture, out var at)
            ? time.GetUtcNow() - at
            : TimeSpan.MaxValue;

    /// <summary>Notes that the turn's message gave the last of the answers.</summary>
    public Task TakenAsync(ITurnContext turn, CancellationToken cancellationToken) => SetAsync(_taken, turn, cancellationToken);

    /// <summary>Whether the turn's message is the last that was heard.</summary>
    public Task<bool> WasHeardAsync(ITurnContext turn, CancellationToken cancellationToken) => IsAsync(_heard, turn, cancellationToken);

    /// <summary>Whether the turn's message gave the last of the answers.</summary>
    public Task<bool> WasTakenAsync(ITurnContext turn, CancellationToken cancellationToken) => IsAsync(_taken, turn, cancellationToken);

    private static Task SetAsync(IStatePropertyAccessor<string> accessor, ITurnContext turn, CancellationToken cancellationToken) =>
        accessor.SetAsync(turn, turn.Activity.Id ?? "", cancellationToken);

    private static async Task<bool> IsAsync(IStatePropertyAccessor<string> accessor, ITurnContext turn, CancellationToken cancellationToken) =>
        turn.Activity.Id is { Length: > 0 } id && await accessor.GetAsync(turn, () => "", cancellationToken) == id;
}

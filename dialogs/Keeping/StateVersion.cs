using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>The version in which a conversation's state is kept. A newer program brings it up to date, an older one cannot read it.</summary>
internal sealed class StateVersion(ConversationState state, StateCheck check)
{
    /// <summary>What brings a state from each version to the next; the first were kept without a number, and need no change.</summary>
    private static readonly IReadOnlyList<Func<ConversationState, ITurnContext, CancellationToken, Task>> Steps = [(_, _, _) => Task.CompletedTask];

    private readonly IStatePropertyAccessor<int> _accessor = state.CreateProperty<int>("Version");

    /// <summary>The version that this program keeps.</summary>
    public static int Current => Steps.Count;

    /// <summary>Brings the state of the turn's conversation up to date.</summary>
    /// <returns>False where its version is unknown, or where it cannot be read: it is empty then.</returns>
    public async Task<bool> BringUpAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        await state.LoadAsync(turn, false, cancellationToken);
        var known = await TryBringUpAsync(turn, cancellationToken);
        if (!known) await state.ClearStateAsync(turn, cancellationToken);
        await _accessor.SetAsync(turn, Current, cancellationToken);
        return known;
    }

    private async Task<bool> TryBringUpAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        try
        {
            var version = await _accessor.GetAsync(turn, () => 0, cancellationToken);
            if (version < 0 || version > Current) return false;
            for (var step = version; step < Current; step++) await Steps[step](state, turn, cancellationToken);
            return await check.IsSoundAsync(turn, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // All is loaded, so it is the state itself. An apology would come again at every turn, for ever.
            return false;
        }
    }
}

using BackPainBot.Dialogs;
using Microsoft.Bot.Builder;

namespace BackPainBot.Channels.Turns;

/// <summary>What the turn's store holds of the turn's user.</summary>
internal sealed class TurnStoredData : IStoredData
{
    public async ValueTask<IReadOnlyList<StoredThing>> ReadAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        [.. (await AmbientTurn.Current.Turn.ReadAllAsync(cancellationToken)).Select(item => new StoredThing(item.Kind, item.At, item.Json))];

    public void Forget(ITurnContext turn) => AmbientTurn.Current.Turn.StageForgetting();
}

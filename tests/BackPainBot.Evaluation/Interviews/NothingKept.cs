using BackPainBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Evaluation.Interviews;

/// <summary>A host that keeps nothing of anybody: nobody who is interviewed comes back.</summary>
internal sealed class NothingKept : ICheckIns, IStoredData
{
    public bool CanNotify(IActivity activity) => false;

    public void Plan(ITurnContext turn, IReadOnlyList<PlannedCheckIn> checkIns)
    {
    }

    public void Forget(ITurnContext turn)
    {
    }

    ValueTask<IReadOnlyList<PlannedCheckIn>> ICheckIns.ReadAsync(ITurnContext turn, CancellationToken cancellationToken) => new([]);

    ValueTask<IReadOnlyList<StoredThing>> IStoredData.ReadAsync(ITurnContext turn, CancellationToken cancellationToken) => new([]);
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>What a host keeps for the dialogs, of one user.</summary>
internal sealed class KeptInMemory : ICheckIns, IStoredData
{
    /// <summary>Whether the channel lets the bot write first.</summary>
    public bool Notifies { get; set; } = true;

    /// <summary>The check-ins that are planned.</summary>
    public IReadOnlyList<PlannedCheckIn> Planned { get; set; } = [];

    /// <summary>What is stored.</summary>
    public IReadOnlyList<StoredThing> Things { get; set; } = [];

    /// <summary>How often all was forgotten.</summary>
    public int Forgotten { get; private set; }

    /// <summary>Removes what the host keeps elsewhere.</summary>
    public Action Erase { get; set; } = () => { };

    public bool CanNotify(IActivity activity) => Notifies;

    public void Plan(ITurnContext turn, IReadOnlyList<PlannedCheckIn> checkIns) => Planned = checkIns;

    public void Forget(ITurnContext turn)
    {
        Forgotten++;
        (Planned, Things) = ([], []);
        Erase();
    }

    ValueTask<IReadOnlyList<PlannedCheckIn>> ICheckIns.ReadAsync(ITurnContext turn, CancellationToken cancellationToken) => new(Planned);

    ValueTask<IReadOnlyList<StoredThing>> IStoredData.ReadAsync(ITurnContext turn, CancellationToken cancellationToken) => new(Things);
}

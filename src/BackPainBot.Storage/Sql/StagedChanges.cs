namespace BackPainBot.Storage.Sql;

/// <summary>What a turn wants written; a null value removes.</summary>
internal sealed class StagedChanges
{
    public Dictionary<string, string?> State { get; } = [];

    public Dictionary<string, string?> UserState { get; } = [];

    public List<string> Replies { get; } = [];

    /// <summary>New activities for the log, and ids of those that leave it, in order.</summary>
    public List<LogChange> Log { get; } = [];

    public bool EndsLog { get; set; }

    /// <summary>The user's check-ins from now on; null leaves them.</summary>
    public IReadOnlyList<CheckIn>? CheckIns { get; set; }

    public bool Reopens { get; set; }

    public bool Forgets { get; private set; }

    /// <summary>Whether anything of the user's changes.</summary>
    public bool ConcernUser => UserState.Count > 0 || CheckIns is not null || Forgets;

    public Dictionary<string, string?> Of(StateScope scope) => scope == StateScope.Conversation ? State : UserState;

    /// <summary>No state stays that there was or that was staged; what was said is still to be heard.</summary>
    public void Forget()
    {
        Forgets = true;
        State.Clear();
        UserState.Clear();
        CheckIns = null;
    }
}

/// <summary>An activity for the log, or the id of one that leaves it.</summary>
internal readonly record struct LogChange(LoggedActivity? Added, string? Removed);

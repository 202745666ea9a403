namespace BackPainBot.Storage.Documents;

/// <summary>What a turn wants written, JSON by name; null removes.</summary>
internal sealed class StagedChanges
{
    public Dictionary<string, string?> State { get; } = [];

    public Dictionary<string, string?> Shared { get; } = [];

    public List<string> Replies { get; } = [];

    public bool Reopens { get; set; }

    public Dictionary<string, string?> Of(StateScope scope) => scope == StateScope.Conversation ? State : Shared;
}

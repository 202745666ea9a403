namespace BackPainBot.Fuzzing.Talking;

/// <summary>What the store holds of a conversation at every question, so that none has to be led there again.</summary>
internal sealed class Album
{
    private readonly Dictionary<string, string> _conversations = [];

    /// <summary>The questions; those of somebody with a sign that is no emergency have a mark.</summary>
    public IEnumerable<string> Questions => _conversations.Keys;

    /// <summary>All that was stored, in the order of the conversations.</summary>
    public IReadOnlyList<string> Conversations => [.. _conversations.Values];

    /// <summary>What is kept of a user who agreed to that.</summary>
    public string User { get; private set; } = "";

    /// <summary>What was stored when the question was open; null for one that is none.</summary>
    public string? At(string? question) => question is null ? null : _conversations.GetValueOrDefault(question);

    /// <summary>Leads conversations from the greeting to the check-ins.</summary>
    public static async Task<Album> TakeAsync(BotHost host)
    {
        var album = new Album();
        foreach (var redFlag in new[] { false, true })
        {
            var talk = new Talk(host, "emulator");
            var stored = new StoredState(host, talk);
            var person = new Person(talk, redFlag);
            person.Hear(await talk.OpenAsync());
            await album.AddAsync(stored, person, redFlag);
            while (person.Open != "next")
            {
                await person.AnswerAsync();
                await album.AddAsync(stored, person, redFlag);
            }

            foreach (var text in redFlag ? [] : new[] { "check in with me", "yes", "check my back" })
            {
                person.Hear(await talk.SayAsync(text));
                await album.AddAsync(stored, person, redFlag);
            }
        }

        return album;
    }

    private async Task AddAsync(StoredState stored, Person person, bool redFlag)
    {
        var (conversation, user, _) = await stored.ReadAsync();
        _conversations[redFlag ? $"{person.Open}, red flag" : person.Open!] = conversation!;
        User = user ?? User;
    }
}

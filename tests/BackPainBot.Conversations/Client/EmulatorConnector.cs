using System.Collections.Concurrent;
using BackPainBot.BotBuilder.Tests.Connector;

namespace BackPainBot.Conversations.Client;

/// <summary>The Emulator's own side: takes replies for all its conversations, as strictly as the Emulator does.</summary>
public sealed class EmulatorConnector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Reply>> _replies = new();
    private readonly FakeConnector _connector;

    private EmulatorConnector(FakeConnector connector) => (_connector, connector.Answer) = (connector, Take);

    /// <summary>Without a slash at its end.</summary>
    public string ServiceUrl => _connector.ServiceUrl;

    /// <summary>Decides whether a reply is taken; the bot waits for it.</summary>
    public Func<Reply, Task<bool>> Takes { get; set; } = _ => Task.FromResult(true);

    public static async Task<EmulatorConnector> StartAsync() => new(await FakeConnector.StartAsync());

    /// <summary>The replies of a conversation that came since they were last asked for.</summary>
    public IReadOnlyList<Reply> TakeReplies(string conversation)
    {
        var taken = new List<Reply>();
        while (Of(conversation).TryDequeue(out var reply)) taken.Add(reply);
        return taken;
    }

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    private ConnectorAnswer Take(ConnectorRequest request)
    {
        if (request.Method != "POST") return new(404, "");
        if (!request.Body.TryGetProperty("from", out _)) return new(400, """{"error":{"code":"MissingProperty","message":"from"}}""");
        var reply = new Reply(request.Body);
        // The shared connector answers at once: whoever holds a reply holds a thread, which a test can bear.
        if (!Takes(reply).GetAwaiter().GetResult()) return new(500, "");
        if (request.Body.GetProperty("type").GetString() == "message") Of(request.Segments[2]).Enqueue(reply);
        return new(200, $$"""{"id":"{{Guid.NewGuid()}}"}""");
    }

    private ConcurrentQueue<Reply> Of(string conversation) => _replies.GetOrAdd(conversation, _ => new());
}

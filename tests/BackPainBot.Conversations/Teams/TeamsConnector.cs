using System.Collections.Concurrent;
using System.Text.Json;
using BackPainBot.BotBuilder.Tests.Connector;
using BackPainBot.Conversations.Client;

namespace BackPainBot.Conversations.Teams;

/// <summary>The side of Teams that the bot calls: takes messages and their replacements, and opens private chats.</summary>
public sealed class TeamsConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Conversation, string? Replaced, Reply Reply)> _messages = new();
    private readonly FakeConnector _connector;
    private int _lastId;

    private TeamsConnector(FakeConnector connector) => (_connector, connector.Answer) = (connector, Take);

    public string ServiceUrl => _connector.ServiceUrl;

    /// <summary>Whether everybody has installed the bot for themselves.</summary>
    public bool Installed { get; set; } = true;

    /// <summary>What the bot asked for when it opened a private chat.</summary>
    public ConcurrentQueue<JsonElement> Opened { get; } = new();

    public static async Task<TeamsConnector> StartAsync() => new(await FakeConnector.StartAsync());

    /// <summary>The private chat of a user: always the same.</summary>
    public static string PrivateChatOf(string user) => $"a:private-{user}";

    /// <summary>What was sent to a conversation since it was last asked for.</summary>
    public IReadOnlyList<Reply> Take(string conversation) => [.. TakeAll(conversation).Where(m => m.Replaced is null).Select(m => m.Reply)];

    /// <summary>What was sent to a conversation since it was last asked for, replacements with the id of what they replace.</summary>
    public IReadOnlyList<(string? Replaced, Reply Reply)> TakeAll(string conversation)
    {
        var all = new List<(string? Replaced, Reply Reply)>();
        for (var count = _messages.Count; count > 0 && _messages.TryDequeue(out var message); count--)
        {
            if (message.Conversation == conversation) all.Add((message.Replaced, message.Reply));
            else _messages.Enqueue(message);
        }

        return all;
    }

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    private ConnectorAnswer Take(ConnectorRequest request)
    {
        if (request.Segments.Count == 2) return Open(request.Body);
        if (request.Body.GetProperty("type").GetString() == "message")
            _messages.Enqueue((request.Segments[2], request.Method == "PUT" ? request.Segments[4] : null, new Reply(request.Body)));
        return new(request.Method == "PUT" ? 200 : 201, $$"""{"id":"{{Interlocked.Increment(ref _lastId)}}"}""");
    }

    private ConnectorAnswer Open(JsonElement asked)
    {
        Opened.Enqueue(asked);
        return Installed
            ? new(201, $$"""{"id":"{{PrivateChatOf(asked.GetProperty("members")[0].GetProperty("id").GetString()!)}}"}""")
            : new(403, """{"error":{"code":"ConversationBlockedByUser","message":"not installed"}}""");
    }
}

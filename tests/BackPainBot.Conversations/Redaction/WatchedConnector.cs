using System.Collections.Concurrent;
using BackPainBot.BotBuilder.Tests.Connector;
using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Redaction.Watching;
using BackPainBot.Conversations.Teams;

namespace BackPainBot.Conversations.Redaction;

/// <summary>The side of the channels that the bot calls: takes messages, opens private chats, and fails when told to.</summary>
internal sealed class WatchedConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Conversation, Reply Reply)> _messages = new();
    private readonly FakeConnector _connector;

    private WatchedConnector(FakeConnector connector) => (_connector, connector.Answer) = (connector, Take);

    /// <summary>Where the bot thinks that it is.</summary>
    public static string ServiceUrl => $"https://{Rerouted.Connector}/teams";

    public string Url => _connector.ServiceUrl;

    /// <summary>The <c>Authorization</c> headers that the bot sent.</summary>
    public IEnumerable<string> Authorizations => _connector.Requests.Select(request => request.Authorization);

    /// <summary>What it answers instead of taking a request; null takes it.</summary>
    public Func<ConnectorRequest, ConnectorAnswer?> Refuse { get; set; } = _ => null;

    public static async Task<WatchedConnector> StartAsync() => new(await FakeConnector.StartAsync());

    /// <summary>The messages of a conversation that came since they were last asked for.</summary>
    public IReadOnlyList<Reply> Take(string conversation)
    {
        var taken = new List<Reply>();
        for (var count = _messages.Count; count > 0 && _messages.TryDequeue(out var message); count--)
        {
            if (message.Conversation == conversation) taken.Add(message.Reply);
            else _messages.Enqueue(message);
        }

        return taken;
    }

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    private ConnectorAnswer Take(ConnectorRequest request)
    {
        if (Refuse(request) is { } refusal) return refusal;

        // After the path of the service URL itself.
        var path = request.Segments.SkipWhile(segment => segment != "conversations").ToList();
        if (path.Count == 1) return new(201, $$"""{"id":"{{TeamsConnector.PrivateChatOf(request.Body.GetProperty("members")[0].GetProperty("id").GetString()!)}}"}""");
        if (request.Body.GetProperty("type").GetString() == "message") _messages.Enqueue((path[1], new Reply(request.Body)));
        return new(201, $$"""{"id":"{{Guid.NewGuid()}}"}""");
    }
}

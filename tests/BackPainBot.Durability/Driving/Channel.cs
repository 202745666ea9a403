using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackPainBot.Durability.Driving;

/// <summary>The channel's sending side. It sends a message again, the same in every letter, until the bot takes it.</summary>
/// <param name="fleet">To whom.</param>
/// <param name="serviceUrl">Where replies go.</param>
/// <param name="recorder">Writes down what the bot answers.</param>
/// <param name="lostPatience">When nothing is sent again any more.</param>
internal sealed class Channel(Fleet fleet, string serviceUrl, Recorder recorder, CancellationToken lostPatience) : IDisposable
{
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(0.25);

    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2) }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <returns>What the answer brought; null if none came in a time in which it should have.</returns>
    public async Task<IReadOnlyList<string>?> SendUntilAcknowledgedAsync(SaidMessage message, Random chance, CancellationToken cancellationToken)
    {
        while (!lostPatience.IsCancellationRequested)
        {
            if (await TrySendAsync(message, chance, cancellationToken) is { } answer) return answer;
            await Task.Delay(LongestWait * chance.NextDouble(), cancellationToken);
        }

        return null;
    }

    /// <returns>What the answer brought, which is nothing for a message whose replies go to the connector; null if the bot did not take it.</returns>
    public async Task<IReadOnlyList<string>?> TrySendAsync(SaidMessage message, Random chance, CancellationToken cancellationToken)
    {
        if (fleet.Endpoint(chance) is not { } endpoint) return null;

        // Now and then the channel hangs up at once.
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        hangUp.CancelAfter(chance.Next(30) == 0 ? TimeSpan.FromMilliseconds(chance.Next(1, 30)) : LongestTurn);
        try
        {
            using var body = new StringContent(ActivityOf(message), System.Text.Encoding.UTF8, "application/json");
            using var response = await _http.PostAsync(endpoint, body, hangUp.Token);
            recorder.Answer(message, (int)response.StatusCode);
            if (!response.IsSuccessStatusCode) return null;
            return message.ExpectsReplies ? TextsOf(await response.Content.ReadFromJsonAsync<JsonElement>(hangUp.Token)) : [];
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    private static IReadOnlyList<string> TextsOf(JsonElement answer) =>
    [
        .. answer.GetProperty("activities").EnumerateArray()
            .Where(activity => activity.GetProperty("type").GetString() == "message")
            .Select(activity => activity.GetProperty("text").GetString()!),
    ];

    private string ActivityOf(SaidMessage message)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = $"{message.Conversation}-{message.Order.Number}",
            ["channelId"] = "emulator",
            ["serviceUrl"] = serviceUrl,
            ["conversation"] = new JsonObject { ["id"] = message.Conversation },
            ["from"] = new JsonObject { ["id"] = message.User },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["text"] = message.Order.ToString(),
        };
        if (message.ExpectsReplies) activity["deliveryMode"] = "expectReplies";
        return activity.ToJsonString();
    }
}

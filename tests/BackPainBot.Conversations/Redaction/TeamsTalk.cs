using System.Text.Json.Nodes;
using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Teams;

namespace BackPainBot.Conversations.Redaction;

/// <summary>Somebody's chat over the channels' endpoint, with rare words in whatever is sent.</summary>
internal sealed class TeamsTalk(WatchedBot bot) : IChat
{
    public TeamsPayloads Payloads { get; } = new(WatchedConnector.ServiceUrl);

    public Task<IReadOnlyList<Reply>> OpenAsync() => SendAsync(Payloads.Install(Payloads.Personal));

    public Task<IReadOnlyList<Reply>> SayAsync(string text) => SendAsync(Message(text));

    public JsonObject Message(string text) => Noon(Payloads.Message(Payloads.Personal, bot.Canaries.Keep(text, "what was said")));

    /// <summary>Sends an activity, and looks out for what the bot says to it.</summary>
    public async Task<IReadOnlyList<Reply>> SendAsync(JsonObject activity)
    {
        using var response = await bot.PostAsync(activity.Plant(bot.Canaries));
        Assert.True(response.IsSuccessStatusCode, $"{activity["type"]}: {response.StatusCode}");
        var replies = bot.Connector.Take((string)activity["conversation"]!["id"]!);
        foreach (var reply in replies) bot.Canaries.KeepReply(reply);
        return replies;
    }

    // A check-in is asked by day.
    private static JsonObject Noon(JsonObject message)
    {
        var now = DateTimeOffset.UtcNow;
        message["localTimestamp"] = now.ToOffset(TimeSpan.FromHours(12 - now.Hour));
        return message;
    }
}

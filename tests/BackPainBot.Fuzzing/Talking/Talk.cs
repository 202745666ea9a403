using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainBot.Conversations.Client;
using BackPainBot.Fuzzing.Inputs;
using BackPainBot.Fuzzing.Running;

namespace BackPainBot.Fuzzing.Talking;

/// <summary>A conversation over HTTP, of a new user unless told otherwise. Whatever is not answered as it ought to be ends it with a <see cref="BrokenException"/>.</summary>
internal sealed class Talk(BotHost host, string channel) : IChat
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private int _lastId;

    public string Channel => channel;

    public string Id { get; } = Guid.NewGuid().ToString("N");

    public string User { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What tells the asking that is under way from others, as far as a card showed it.</summary>
    public string Asked { get; private set; } = "";

    public Task<IReadOnlyList<Reply>> OpenAsync() =>
        SendAsync(new JsonObject { ["type"] = "conversationUpdate", ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "bot" }, new JsonObject { ["id"] = User }) });

    public async Task<IReadOnlyList<Reply>> SayAsync(string text)
    {
        var replies = await SendAsync(new JsonObject { ["type"] = "message", ["text"] = text });
        return replies.Count > 0 ? replies : throw new BrokenException(new Broken("no reply to a message"));
    }

    /// <summary>Sends an activity that consists of these members, and of who and where.</summary>
    public async Task<IReadOnlyList<Reply>> SendAsync(JsonObject members)
    {
        var activity = members.DeepClone().AsObject();
        activity["id"] = $"{Id}-{++_lastId}";
        activity["channelId"] = channel;
        activity["serviceUrl"] = "http://localhost:1";
        activity["from"] = new JsonObject { ["id"] = User };
        activity["recipient"] = new JsonObject { ["id"] = "bot" };
        activity["conversation"] = new JsonObject { ["id"] = Id, ["conversationType"] = "personal" };
        activity["deliveryMode"] = "expectReplies";
        activity["timestamp"] ??= DateTimeOffset.UtcNow;
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(JsonBranches.Write(activity))) { Headers = { ContentType = Json } };
        try
        {
            using var response = await host.Http.PostAsync("/api/messages", content);
            var answer = await response.Content.ReadAsByteArrayAsync();
            if (host.Complaints.Take() is { } complaint) throw new BrokenException(Symptoms.OfLog(complaint));
            if ((int)response.StatusCode >= 500) throw new BrokenException(new Broken($"status {(int)response.StatusCode}"));
            return response.IsSuccessStatusCode ? Read(answer) : [];
        }
        catch (TaskCanceledException)
        {
            throw new BrokenException(new Broken("no answer"));
        }
    }

    private List<Reply> Read(byte[] answer)
    {
        var replies = JsonDocument.Parse(answer).RootElement.GetProperty("activities").EnumerateArray()
            .Where(a => a.GetProperty("type").GetString() == "message")
            .Select(a => new Reply(a))
            .ToList();
        var cards = replies.Where(r => r.Activity.TryGetProperty("attachments", out _)).Select(r => r.Activity.GetProperty("attachments").GetRawText());
        const string Mark = "\"asked\":\"";
        foreach (var card in cards)
        {
            if (card.LastIndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at) Asked = card[(at + Mark.Length)..].Split('"')[0];
        }

        return replies;
    }
}

/// <summary>Ends the trial of an input.</summary>
#pragma warning disable CA1032 // It is made here only, always with what broke.
internal sealed class BrokenException(Broken broken) : Exception(broken.ToString())
#pragma warning restore CA1032
{
    public Broken Broken => broken;
}

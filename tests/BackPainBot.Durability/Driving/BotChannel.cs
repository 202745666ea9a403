using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainBot.Durability.Ledger;

namespace BackPainBot.Durability.Driving;

/// <summary>A channel of the Bot Framework, with a connector.</summary>
internal sealed class BotChannel(Fleet fleet, string serviceUrl, Recorder recorder, CancellationToken lostPatience) : Channel(fleet, recorder, lostPatience)
{
    public override ReplyWay ChooseWay(Random chance) => chance.Next(4) == 0 ? ReplyWay.Answer : ReplyWay.Connector;

    public override async Task<LedgerPage> ReadLedgerAsync(Talker talker, CancellationToken cancellationToken)
    {
        var question = new SaidMessage(talker.Conversation, talker.User, LedgerOrder.ReadAll, ReplyWay.Answer, insists: true, 0);
        return await SendUntilAcknowledgedAsync(question, new Random(0), cancellationToken) is [var page]
            ? LedgerPage.Parse(page)
            : throw new InvalidOperationException($"What was entered in {talker.Conversation} cannot be read.");
    }

    protected override HttpRequestMessage RequestOf(SaidMessage message, Uri host) => new(HttpMethod.Post, new Uri(host, "/api/messages"))
    {
        Content = new StringContent(ActivityOf(message), Encoding.UTF8, "application/json"),
    };

    protected override async Task<IReadOnlyList<string>> ReadAnswerAsync(SaidMessage message, HttpContent answer, CancellationToken cancellationToken)
    {
        if (message.Way != ReplyWay.Answer) return [];
        var body = await answer.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return
        [
            .. body.GetProperty("activities").EnumerateArray()
                .Where(activity => activity.GetProperty("type").GetString() == "message")
                .Select(activity => activity.GetProperty("text").GetString()!),
        ];
    }

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
        if (message.Way == ReplyWay.Answer) activity["deliveryMode"] = "expectReplies";
        return activity.ToJsonString();
    }
}

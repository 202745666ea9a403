using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainBot.Durability.Ledger;

namespace BackPainBot.Durability.Driving;

/// <summary>One conversation of Direct Line. Its client reads on from where it is, at whatever host it reaches.</summary>
internal sealed class LineChannel : Channel
{
    private const string Root = "/v3/directline/conversations";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.3);

    private readonly Fleet _fleet;
    private readonly Recorder _recorder;
    private readonly string _token;
    private readonly TaskCompletionSource<LedgerPage> _page = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LineChannel(Fleet fleet, Recorder recorder, JsonElement opened, CancellationToken lostPatience)
        : base(fleet, recorder, lostPatience)
    {
        (_fleet, _recorder) = (fleet, recorder);
        Conversation = opened.GetProperty("conversationId").GetString()!;
        User = opened.GetProperty("userId").GetString()!;
        _token = opened.GetProperty("token").GetString()!;
        _ = ReadAsync(lostPatience);
    }

    public string Conversation { get; }

    public string User { get; }

    public static async Task<LineChannel> OpenAsync(Fleet fleet, Recorder recorder, CancellationToken lostPatience)
    {
        using var response = await Http.PostAsync(new Uri(fleet.Hosts[0].Endpoint!, "/api/token"), content: null, lostPatience);
        return new(fleet, recorder, await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(lostPatience), lostPatience);
    }

    public override ReplyWay ChooseWay(Random chance) => ReplyWay.Log;

    public override async Task<LedgerPage> ReadLedgerAsync(Talker talker, CancellationToken cancellationToken)
    {
        var question = new SaidMessage(talker.Conversation, talker.User, LedgerOrder.ReadAll, ReplyWay.Log, insists: true, 0);
        await SendUntilAcknowledgedAsync(question, new Random(0), cancellationToken);
        return await _page.Task;
    }

    protected override HttpRequestMessage RequestOf(SaidMessage message, Uri host) => Authorised(HttpMethod.Post, host, "", JsonContent.Create(new JsonObject
    {
        ["type"] = "message",
        ["text"] = message.Order.ToString(),
        ["channelData"] = new JsonObject { ["clientActivityID"] = $"{message.Order.Number}" },
    }));

    protected override Task<IReadOnlyList<string>> ReadAnswerAsync(SaidMessage message, HttpContent answer, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private HttpRequestMessage Authorised(HttpMethod method, Uri host, string query, HttpContent? content = null) =>
        new(method, new Uri(host, $"{Root}/{Conversation}/activities{query}"))
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _token) },
            Content = content,
        };

    private async Task ReadAsync(CancellationToken lostPatience)
    {
        var watermark = "";
        while (!_page.Task.IsCompleted)
        {
            try
            {
                await Task.Delay(Pause, lostPatience);
                if (_fleet.Endpoint(Random.Shared) is not { } host) continue;
                using var request = Authorised(HttpMethod.Get, host, $"?watermark={watermark}");
                using var response = await Http.SendAsync(request, lostPatience);
                if (!response.IsSuccessStatusCode) continue;
                var batch = await response.Content.ReadFromJsonAsync<JsonElement>(lostPatience);
                foreach (var activity in batch.GetProperty("activities").EnumerateArray()) Hear(activity);
                watermark = batch.GetProperty("watermark").GetString()!;
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                // The host was killed: another reads on.
            }
            catch (OperationCanceledException late)
            {
                _page.TrySetException(late);
            }
        }
    }

    private void Hear(JsonElement activity)
    {
        if (activity.GetProperty("type").GetString() != "message" || activity.GetProperty("from").GetProperty("id").GetString() == User) return;
        var text = activity.GetProperty("text").GetString()!;
        if (text.Split(' ').Length == 2) _page.TrySetResult(LedgerPage.Parse(text));
        else _recorder.Arrive(Conversation, LedgerReply.Parse(text));
    }
}

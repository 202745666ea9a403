using System.Text.Json.Nodes;

namespace BackPainBot.Conversations.Client;

/// <summary>Sends everything several times, the same in every letter, as a channel does that got no answer.</summary>
/// <param name="client">The conversation.</param>
/// <param name="delivery">How its replies come.</param>
/// <param name="times">How often.</param>
/// <param name="atOnce">Without waiting for the answer to the first.</param>
public sealed class RepeatingChat(EmulatorClient client, Delivery delivery, int times, bool atOnce) : IChat
{
    /// <summary>How many replies came, with what each answer brought counted once where all brought the same.</summary>
    public int Replies { get; private set; }

    public Task<IReadOnlyList<Reply>> OpenAsync() => SendAsync(client.Opening());

    public Task<IReadOnlyList<Reply>> SayAsync(string text) => SendAsync(client.Message(text));

    private async Task<IReadOnlyList<Reply>> SendAsync(JsonObject activity)
    {
        var answers = await SendAllAsync(activity);
        var replies = delivery == Delivery.Callback ? [.. answers.SelectMany(answer => answer)] : answers[0];
        if (delivery == Delivery.ExpectReplies) Assert.All(answers, answer => Assert.Equal(TextsOf(answers[0]), TextsOf(answer)));
        Replies += replies.Count;
        return replies;
    }

    private async Task<IReadOnlyList<IReadOnlyList<Reply>>> SendAllAsync(JsonObject activity)
    {
        if (atOnce) return await Task.WhenAll(Enumerable.Range(0, times).Select(_ => client.SendAsync(activity)));
        var answers = new List<IReadOnlyList<Reply>>();
        while (answers.Count < times) answers.Add(await client.SendAsync(activity));
        return answers;
    }

    private static IEnumerable<string> TextsOf(IEnumerable<Reply> replies) => replies.Select(reply => reply.Speak);
}

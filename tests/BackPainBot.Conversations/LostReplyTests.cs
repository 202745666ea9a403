using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;

namespace BackPainBot.Conversations;

/// <summary>A program that dies after it took a message, and before its reply was taken.</summary>
public sealed class LostReplyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Kill_BetweenMessageAndReply_TheReplyComesAfterTheStart()
    {
        await using var bot = await BotProcess.StartAsync();
        var somebody = new Interviewee<EmulatorClient>(bot.Client(Delivery.Callback), new Dictionary<string, string>());
        await somebody.TalkUntilAskedAsync("who");

        await DieOverReplyAsync(bot, () => somebody.Chat.SayAsync("Me"), "age");
        await bot.StartAgainAsync();

        Assert.Equal("age", Assert.Single(await ComeAsync(bot, somebody)).Question);
        Assert.Equal("acuteSoreness", (await somebody.GoOnAsync()).Class);
    }

    [Fact]
    public async Task Kill_AndTheMessageIsSentAgain_HasOneEffect()
    {
        await using var bot = await BotProcess.StartAsync();
        var somebody = new Interviewee<EmulatorClient>(bot.Client(Delivery.Callback), new Dictionary<string, string>());
        await somebody.TalkUntilAskedAsync("who");
        var message = somebody.Chat.Message("Me");

        await DieOverReplyAsync(bot, () => somebody.Chat.SendAsync(message), "age");
        await bot.StartAgainAsync();
        somebody.Hear(await somebody.Chat.SendAsync(message));
        if (somebody.Open != "age") await ComeAsync(bot, somebody);
        await somebody.AnswerAsync();

        Assert.Equal(["who", "age", "red-flags-nerves"], somebody.Asked);
    }

    /// <summary>Kills the bot while the connector holds the reply, which the connector then drops.</summary>
    private static async Task DieOverReplyAsync(BotProcess bot, Func<Task> say, string question)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.Connector.Takes = async reply =>
        {
            if (reply.Question != question) return true;
            arrived.TrySetResult();
            await killed.Task;
            return false;
        };
        var saying = say();
        await arrived.Task.WaitAsync(Patience);
        bot.Kill();
        bot.Connector.Takes = _ => Task.FromResult(true);
        killed.SetResult();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => saying);
    }

    private static async Task<IReadOnlyList<Reply>> ComeAsync(BotProcess bot, Interviewee<EmulatorClient> somebody)
    {
        using var patience = new CancellationTokenSource(Patience);
        IReadOnlyList<Reply> replies = [];
        while (replies.Count == 0)
        {
            await Task.Delay(50, patience.Token);
            replies = bot.Connector.TakeReplies(somebody.Chat.ConversationId);
        }

        return somebody.Hear(replies);
    }
}

using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;

namespace BackPainBot.Conversations;

/// <summary>A program that dies at any moment goes on where it was.</summary>
public abstract class KillAndResumeTests(RunningBot bot, Delivery delivery) : ConversationTests(bot, delivery)
{
    private readonly Delivery _delivery = delivery;

    [Fact]
    public async Task Conversation_KilledAtEveryQuestion_ReachesTheSameResult()
    {
        var undisturbed = Somebody();
        var expected = await undisturbed.TalkAsync();
        await using var bot = await BotProcess.StartAsync();
        var somebody = new Interviewee<EmulatorClient>(bot.Client(_delivery), new Dictionary<string, string>());
        somebody.Hear(await somebody.Chat.OpenAsync());

        while (somebody.Assessment is null)
        {
            bot.Kill();
            await bot.StartAgainAsync();
            await somebody.AnswerAsync();
        }

        Assert.Equal(undisturbed.Asked, somebody.Asked);
        Assert.Equivalent(expected, somebody.Assessment, strict: true);
    }

    [Fact]
    public async Task Consent_KilledAtEveryStep_IsKeptWithItsCheckIns()
    {
        await using var bot = await BotProcess.StartAsync();
        var somebody = new Interviewee<EmulatorClient>(bot.Client(_delivery), new Dictionary<string, string>());
        await somebody.TalkAsync();

        foreach (var said in new[] { "check in with me", "yes" })
        {
            bot.Kill();
            await bot.StartAgainAsync();
            await somebody.SayAsync(said);
        }

        bot.Kill();
        await bot.StartAgainAsync();
        var data = string.Join('\n', (await somebody.SayAsync("my data")).Select(reply => reply.Text));
        Assert.Contains("\"kind\":\"user\"", data, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"check-in\"", data, StringComparison.Ordinal);
    }

    public sealed class ByCallback(RunningBot bot) : KillAndResumeTests(bot, Delivery.Callback);

    public sealed class ExpectingReplies(RunningBot bot) : KillAndResumeTests(bot, Delivery.ExpectReplies);
}

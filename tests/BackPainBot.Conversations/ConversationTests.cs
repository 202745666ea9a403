using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Hosting;

namespace BackPainBot.Conversations;

/// <summary>
/// Whole conversations over HTTP with the running bot. Each class of them is run once for each way of delivery, and reads
/// entities, never wording.
/// </summary>
public abstract class ConversationTests(RunningBot bot, Delivery delivery) : IClassFixture<RunningBot>
{
    /// <summary>The bot that is talked to.</summary>
    protected RunningBot Bot => bot;

    /// <summary>Somebody who answers as usual but for these.</summary>
    protected Interviewee<EmulatorClient> Somebody(params (string Question, string Answer)[] answers) =>
        new(bot.Client(delivery), answers.ToDictionary(a => a.Question, a => a.Answer));
}

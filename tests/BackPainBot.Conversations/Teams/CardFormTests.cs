using System.Text;
using System.Text.Json;
using BackPainBot.Conversations.Client;
using Xunit.Abstractions;

namespace BackPainBot.Conversations.Teams;

/// <summary>Every card that the bot shows in Teams, in the library that shows it.</summary>
public sealed class CardFormTests(TeamsBot bot, ITestOutputHelper output) : IClassFixture<TeamsBot>
{
    /// <summary>The smallest of the limits that are published for a message in Teams.</summary>
    private const int MostBytes = 28 * 1024;

    private const int MostActions = 6;

    [Fact]
    public async Task Cards_OfEveryQuestionAndResult_AreValidAndFit()
    {
        var messages = await CardsAsync();

        var rendered = await CardValidator.RenderAsync(messages.Select(m => Card(m)));

        foreach (var (message, card) in messages.Zip(rendered))
        {
            var name = message.Question ?? message.Assessment?.Class ?? Card(message).GetProperty("fallbackText").GetString()![..20];
            Assert.True(card.Faults.Count == 0, $"{name}: {string.Join("; ", card.Faults)}");
            Assert.True(card.Text.Length > 0, $"{name} shows nothing.");
            Assert.Equal("1.5", Card(message).GetProperty("version").GetString());
            Assert.True(!Card(message).TryGetProperty("actions", out var actions) || actions.GetArrayLength() <= MostActions, $"{name} has too many actions.");
            var bytes = Encoding.UTF8.GetByteCount(message.Activity.GetRawText());
            output.WriteLine($"{bytes,6} bytes: {name}");
            Assert.True(bytes < MostBytes, $"{name} has {bytes} bytes.");
        }
    }

    [Fact]
    public async Task Cards_OfQuestions_HaveControlsAndOneButton()
    {
        var messages = (await CardsAsync()).Where(m => m.Question is not (null or "summary")).ToList();

        var rendered = await CardValidator.RenderAsync(messages.Select(m => Card(m)));

        Assert.All(rendered, r => Assert.True(r.Inputs > 0));
        Assert.All(rendered, r => Assert.Equal(1, r.Buttons));
        Assert.NotEmpty(rendered);
    }

    private async Task<IReadOnlyList<Reply>> CardsAsync()
    {
        var messages = new List<Reply>();
        foreach (var question in Paths.Questions)
        {
            var asked = await Somebody(Paths.To(question)).TalkUntilAskedAsync(question);
            messages.AddRange(asked);
        }

        // A card each of emergency, same day and routine, and the routines of all three regions.
        (string, string)[][] ends =
        [
            [("red-flags-nerves", "3")], [("red-flags-legs", "2")], [("red-flags-legs", "4")],
            [("region", "Upper back"), ("since", "8 to 14 days"), ("course", "Worse")], [("region", "Middle back")], [("since", "5 months")],
        ];
        foreach (var end in ends)
        {
            var somebody = Somebody(end);
            await somebody.TalkUntilAskedAsync("red-flags-nerves");
            while (somebody.Assessment is null) messages.AddRange(await somebody.AnswerAsync());
        }

        return [.. messages.Where(m => m.Activity.TryGetProperty("attachments", out var cards) && cards.GetArrayLength() > 0).DistinctBy(m => m.Speak)];
    }

    private Interviewee<TeamsChat> Somebody((string Question, string Answer)[] answers) =>
        new(new TeamsChat(bot), answers.ToDictionary(a => a.Question, a => a.Answer));

    private static JsonElement Card(Reply message) => message.Activity.GetProperty("attachments")[0].GetProperty("content");
}

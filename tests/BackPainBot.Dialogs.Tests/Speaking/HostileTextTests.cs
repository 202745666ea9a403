using System.Text.Json;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs.Speaking;

/// <summary>Whole conversations, again and again, in which every answer in words brings something along that is none.</summary>
public class HostileTextTests
{
    private const string Numb = "I am numb between my legs ";
    private const string Since = "3 days ";

    private readonly Chat _chat = new(cards: true, markdown: true);

    [Fact]
    public async Task RedFlagInOnesOwnWords_WithHostileText_IsQuotedAsText()
    {
        await _chat.OpenAsync();
        foreach (var text in Hostile.Texts)
        {
            var replies = await _chat.SayAsync(Numb + text);

            Assert.Equal("emergency", replies.Assessment("urgency"));
            AssertTold(replies, Numb + text);
            await _chat.SayAsync("start over");
        }
    }

    [Fact]
    public async Task Group_RedFlagWithHostileText_IsQuotedAsTextBeforeEverybody()
    {
        var group = new Chat(group: true, cards: true, markdown: true);
        foreach (var text in Hostile.Texts)
        {
            var replies = await group.SayAsync(Numb + text);

            AssertTold(replies, Numb + text);
        }
    }

    [Fact]
    public async Task SummaryAndMyDataAndAnsweredCard_WithHostileText_TellItAsText()
    {
        var told = 0;
        await _chat.OpenAsync();
        foreach (var text in Hostile.Texts)
        {
            await _chat.SayAllAsync("me", "30", "none", "none", "none", "none", "none", "lower back", Since + text);
            Assert.All(await SendAnsweredCardAsync(), Shown.AssertHarmless);
            _chat.Kept.Things = [new("message", Chat.Monday, JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = text }))];
            AssertHarmlessData(await _chat.SayAsync("my data"));

            var replies = await _chat.SayAllAsync("better", "first time", "5", "1", "none", "none", "under a year");

            Assert.Equal("summary", replies.Question());
            Assert.All(replies, Shown.AssertHarmless);
            if (Tells(replies, Since + text)) told++;
            await _chat.SayAsync("start over");
        }

        // Some hold a time of their own, or are taken for a question, and the days are told in the bot's words.
        Assert.True(told > Hostile.Texts.Length * 3 / 4, $"{told} of {Hostile.Texts.Length} were told.");
    }

    private Task<IReadOnlyList<Activity>> SendAnsweredCardAsync() => _chat.SendAsync(new Activity
    {
        Type = ActivityTypes.Message,
        ReplyToId = "1",
        Value = new Dictionary<string, object> { ["question"] = "since", ["asked"] = "", ["ticked"] = "0" },
    });

    private static void AssertTold(IReadOnlyList<Activity> replies, string said)
    {
        Assert.All(replies, Shown.AssertHarmless);
        Assert.True(Tells(replies, said), said);
    }

    private static bool Tells(IReadOnlyList<Activity> replies, string said) =>
        replies.Any(reply => reply.Speak?.Contains(PlainText.Of(Quoted.Of(said)), StringComparison.Ordinal) == true);

    private static void AssertHarmlessData(IReadOnlyList<Activity> replies)
    {
        Assert.All(replies.Where(r => r.Value("myData", "type") is null), Shown.AssertHarmless);
        var block = replies.Single(r => r.Value("myData", "type") is not null).Text;
        Assert.Equal(2, block.Split("```").Length - 1);
        Assert.DoesNotContain(block, c => "<>&".Contains(c) || (char.IsControl(c) && c != '\n') || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format);
    }
}

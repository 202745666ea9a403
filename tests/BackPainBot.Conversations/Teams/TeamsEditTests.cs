using BackPainBot.Conversations.Client;

namespace BackPainBot.Conversations.Teams;

/// <summary>Messages that were changed after they were sent.</summary>
public sealed class TeamsEditTests(TeamsBot bot) : IClassFixture<TeamsBot>
{
    private readonly TeamsPayloads _teams = bot.Somebody();

    [Fact]
    public async Task Edit_OfAMessageThatWasNotUnderstood_IsTheAnswer()
    {
        await OpenAsync();
        var message = _teams.Message(_teams.Personal, "asdf");
        await bot.SendAsync(message);

        Assert.Equal("age", (await bot.SendAsync(TeamsPayloads.Edited(message, "me")))[^1].Question);
    }

    [Fact]
    public async Task Edit_OfTheLastAnswer_ReplacesIt()
    {
        await ReachAsync("region");
        await bot.SendAsync(_teams.Message(_teams.Personal, "lower back"));
        var since = _teams.Message(_teams.Personal, "2 days");
        Assert.Equal("bouts", (await bot.SendAsync(since))[^1].Question);

        var replies = await bot.SendAsync(TeamsPayloads.Edited(since, "5 months"));

        Assert.Contains("changed your message", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("red-flags-morning", replies[^1].Question);
    }

    [Fact]
    public async Task Edit_OfTheLastAnswerTwice_CountsTheLast()
    {
        await ReachAsync("region");
        await bot.SendAsync(_teams.Message(_teams.Personal, "lower back"));
        var since = _teams.Message(_teams.Personal, "2 days");
        await bot.SendAsync(since);
        var first = TeamsPayloads.Edited(since, "5 months");
        await bot.SendAsync(first);
        var second = TeamsPayloads.Edited(since, "1 day");
        second["timestamp"] = DateTimeOffset.UtcNow.AddSeconds(10);

        Assert.Equal("bouts", (await bot.SendAsync(second))[^1].Question);
    }

    [Fact]
    public async Task Edit_SentAgain_HasOneEffect()
    {
        await OpenAsync();
        var message = _teams.Message(_teams.Personal, "asdf");
        await bot.SendAsync(message);
        var edit = TeamsPayloads.Edited(message, "me");
        await bot.SendAsync(edit);

        Assert.Empty(await bot.SendAsync(edit));
    }

    [Fact]
    public async Task Edit_OfTheLastAnswerIntoNonsense_AsksAgain()
    {
        await OpenAsync();
        var who = _teams.Message(_teams.Personal, "me");
        await bot.SendAsync(who);

        Assert.Equal("who", (await bot.SendAsync(TeamsPayloads.Edited(who, "qwertz")))[^1].Question);
    }

    [Fact]
    public async Task Edit_OfTheFirstMessage_ReplacesWhatItTold()
    {
        var first = _teams.Message(_teams.Personal, "my lower back hurts since 3 days");
        await bot.SendAsync(first);

        var replies = await bot.SendAsync(TeamsPayloads.Edited(first, "my upper back hurts since 3 days"));

        Assert.Contains(replies, r => r.Text.Contains("upper back", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("age", replies[^1].Question);
    }

    [Fact]
    public async Task Edit_OfAnEarlierAnswer_ChangesNothingAndSaysSo()
    {
        await OpenAsync();
        var who = _teams.Message(_teams.Personal, "me");
        await bot.SendAsync(who);
        await bot.SendAsync(_teams.Message(_teams.Personal, "30"));

        var reply = Assert.Single(await bot.SendAsync(TeamsPayloads.Edited(who, "my brother")));

        Assert.Contains("earlier message", reply.Text, StringComparison.Ordinal);
        Assert.Equal("red-flags-legs", (await bot.SendAsync(_teams.Message(_teams.Personal, "none")))[^1].Question);
    }

    [Fact]
    public async Task Edit_OfAnEarlierMessageIntoARedFlag_IsActedUpon()
    {
        await OpenAsync();
        var who = _teams.Message(_teams.Personal, "me");
        await bot.SendAsync(who);
        await bot.SendAsync(_teams.Message(_teams.Personal, "30"));

        var replies = await bot.SendAsync(TeamsPayloads.Edited(who, "me, and I am numb between my legs"));

        Assert.Contains(replies, r => r.Assessment?.Urgency == "emergency");
    }

    [Fact]
    public async Task Edit_AfterTheConversation_IsHeardOnlyForARedFlag()
    {
        await OpenAsync();
        var who = _teams.Message(_teams.Personal, "me");
        await bot.SendAsync(who);
        await bot.SendAsync(_teams.Message(_teams.Personal, "stop"));
        var flag = TeamsPayloads.Edited(who, "I am numb between my legs");
        flag["timestamp"] = DateTimeOffset.UtcNow.AddSeconds(10);

        Assert.Empty(await bot.SendAsync(TeamsPayloads.Edited(who, "my brother")));
        Assert.StartsWith("Please get help now", (await bot.SendAsync(flag))[0].Text, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<Reply>> OpenAsync() => bot.SendAsync(_teams.Install(_teams.Personal));

    private async Task ReachAsync(string question)
    {
        await OpenAsync();
        foreach (var text in new[] { "me", "30", "none", "none", "none", "none", "none" })
        {
            if ((await bot.SendAsync(_teams.Message(_teams.Personal, text)))[^1].Question == question) return;
        }

        Assert.Fail($"'{question}' was not asked.");
    }
}

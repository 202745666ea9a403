using System.Text.Json.Nodes;

namespace BackPainBot.Conversations.Teams;

/// <summary>Group chats and channels of Teams: health talk belongs in private.</summary>
public sealed class TeamsGroupTests(TeamsBot bot) : IClassFixture<TeamsBot>
{
    private readonly TeamsPayloads _teams = bot.Somebody();

    private string Shared(bool channel) => channel ? _teams.Thread : _teams.Group;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Mention_GoesOnInThePrivateChat(bool channel)
    {
        var answer = Assert.Single(await bot.SendAsync(_teams.Mention(Shared(channel), "my lower back hurts since 3 days")));
        var inPrivate = bot.Connector.Take(_teams.Personal);

        Assert.Contains("I have written to you", answer.Text, StringComparison.Ordinal);
        Assert.Contains("https://teams.microsoft.com/l/chat/0/0?users=28:0d1e2f3a-4b5c-6d7e-8f90-a1b2c3d4e5f6", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Lower back", inPrivate[0].Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("age", inPrivate[^1].Question);
        Assert.DoesNotContain("deadlift", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mention_WithATime_IsNotAskedForItAgain()
    {
        await bot.SendAsync(_teams.Mention(_teams.Group, "my lower back hurts since 3 days"));

        var asked = new List<string?>();
        foreach (var text in new[] { "30", "none", "none", "none", "none", "none" }) asked.Add((await bot.SendAsync(_teams.Message(_teams.Personal, text)))[^1].Question);

        Assert.DoesNotContain("region", asked);
        Assert.DoesNotContain("since", asked);
        Assert.Contains("course", asked);
    }

    [Fact]
    public async Task Mention_SentAgain_GreetsOnce()
    {
        var message = _teams.Mention(_teams.Group, "my back hurts");
        await bot.SendAsync(message);
        bot.Connector.Take(_teams.Personal);

        Assert.Empty(await bot.SendAsync(message));
        Assert.Empty(bot.Connector.Take(_teams.Personal));
    }

    [Fact]
    public async Task Mention_WhoseTurnFailedAfterThePrivateChat_GreetsThereOnce()
    {
        var message = _teams.Mention(_teams.Group, "my back hurts");
        await bot.SendAsync(message);
        bot.Connector.Take(_teams.Personal);
        // Another group's message with the same id stands for the first turn's repeat after its commit was lost.
        message["conversation"]!["id"] = $"{_teams.Group}-again";

        await bot.SendAsync(message);

        Assert.Empty(bot.Connector.Take(_teams.Personal));
    }

    [Fact]
    public async Task Mention_Alone_Greets()
    {
        await bot.SendAsync(_teams.Mention(_teams.Group, ""));

        Assert.Equal("who", bot.Connector.Take(_teams.Personal)[^1].Question);
    }

    [Fact]
    public async Task Mention_AloneInTheMiddleOfTheIntake_AsksWhatIsOpen()
    {
        await bot.SendAsync(_teams.Install(_teams.Personal));
        await bot.SendAsync(_teams.Message(_teams.Personal, "me"));

        await bot.SendAsync(_teams.Mention(_teams.Group, ""));

        Assert.Equal("age", Assert.Single(bot.Connector.Take(_teams.Personal)).Question);
    }

    [Fact]
    public async Task Mention_WhereTheBotIsNotInstalledForThePerson_PointsToTheChat()
    {
        bot.Connector.Installed = false;

        var answer = Assert.Single(await bot.SendAsync(_teams.Mention(_teams.Group, "my back hurts")));
        bot.Connector.Installed = true;

        Assert.Contains("[Open a chat with just me](https://teams.microsoft.com/l/chat/0/0?users=28:", answer.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Connector.Take(_teams.Personal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RedFlag_IsAnsweredRightThere(bool channel)
    {
        var answer = await bot.SendAsync(_teams.Mention(Shared(channel), "I pulled 200 and now I am numb between my legs"));

        Assert.StartsWith("Please get help now", answer[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("say back", answer[0].Speak, StringComparison.Ordinal);
        Assert.Empty(bot.Connector.Take(_teams.Personal));
    }

    [Fact]
    public async Task RedFlag_InAnEditedMention_IsAnsweredRightThere()
    {
        var message = _teams.Mention(_teams.Group, "I pulled 200");
        await bot.SendAsync(message);

        var answer = await bot.SendAsync(TeamsPayloads.Edited(message, "<at>Back Pain</at> I pulled 200 and now I am numb between my legs"));

        Assert.StartsWith("Please get help now", answer[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_ThatMentionsSomebodyElse_IsNotAnswered()
    {
        var message = _teams.Message(_teams.Group, "<at>Megan</at> my back hurts");
        TeamsPayloads.Mentions(message, "29:1megan", "Megan");

        Assert.Empty(await bot.SendAsync(message));
        Assert.Empty(bot.Connector.Take(_teams.Personal));
    }

    [Fact]
    public async Task Mention_BesideSomebodyElses_KeepsTheirs()
    {
        var message = _teams.Mention(_teams.Group, "<at>Megan</at> is numb between her legs");
        TeamsPayloads.Mentions(message, "29:1megan", "Megan");

        Assert.Contains("<at>Megan</at>", (await bot.SendAsync(message))[0].Speak, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_SentByAnotherPersonInAGroup_HasNoEffect()
    {
        await bot.SendAsync(_teams.Install(_teams.Personal));
        await bot.SendAsync(_teams.Message(_teams.Personal, "me"));
        var asked = bot.Connector.Take(_teams.Personal);
        var passedOn = new JsonObject { ["question"] = "age", ["asked"] = "00000000", ["ticked"] = "age-19-44" };

        var answer = Assert.Single(await bot.SendAsync(bot.Somebody().Submit(_teams.Group, "1795438549480", passedOn)));

        Assert.Contains("Only the person", answer.Text, StringComparison.Ordinal);
        Assert.Empty(asked);
        Assert.Empty(bot.Connector.Take(_teams.Personal));
    }
}

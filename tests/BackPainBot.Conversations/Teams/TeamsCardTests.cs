using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainBot.Conversations.Client;

namespace BackPainBot.Conversations.Teams;

/// <summary>Questions as cards in Teams, and what becomes of a card that was answered.</summary>
public sealed class TeamsCardTests(TeamsBot bot) : IClassFixture<TeamsBot>
{
    private const string CardId = "1795438549485";

    private readonly TeamsPayloads _teams = bot.Somebody();

    [Fact]
    public async Task Question_WithMoreAnswersThanButtonsShow_IsACardWithItsText()
    {
        var age = await AskedForAgeAsync();

        Assert.Equal("", age.Text);
        Assert.Equal("How old are you, or the person you ask for?", Card(age).GetProperty("body")[0].GetProperty("text").GetString());
        Assert.Equal("How old are you, or the person you ask for?", age.Activity.GetProperty("summary").GetString());
    }

    [Fact]
    public async Task Question_WithFewAnswers_IsTextWithButtons()
    {
        var who = (await bot.SendAsync(_teams.Install(_teams.Personal)))[^1];

        Assert.Equal(["Me", "Somebody else", "Not sure"], Buttons(who));
        Assert.False(who.Activity.TryGetProperty("attachments", out var cards) && cards.GetArrayLength() > 0);
    }

    [Theory]
    [InlineData("age", "age-19-44", "19 to 44", "red-flags-nerves")]
    [InlineData("age", "not-sure", "Not sure", "red-flags-nerves")]
    [InlineData("red-flags-nerves", "none", "None of these", "red-flags-legs")]
    [InlineData("region", "region-lower", "Lower back", "since")]
    [InlineData("since", "1", "2 to 3 days", "course")]
    [InlineData("severity", "7", "7", "worse-with")]
    [InlineData("severity", "not-sure", "Not sure", "worse-with")]
    public async Task Card_Answered_IsReplacedByItsAnswer(string question, string ticked, string answer, string next)
    {
        var asked = await AskedForAsync(question);

        await SubmitAsync(asked, ticked);

        var (replaced, reply) = _sent[0];
        Assert.Equal(CardId, replaced);
        Assert.EndsWith($"**{answer}**", reply.Text, StringComparison.Ordinal);
        Assert.False(reply.Activity.TryGetProperty("attachments", out var cards) && cards.GetArrayLength() > 0);
        Assert.Equal(next, _sent[^1].Reply.Question);
    }

    [Theory]
    [InlineData("severity", "11")]
    [InlineData("severity", "-1")]
    [InlineData("since", "99")]
    [InlineData("since", "1,2")]
    [InlineData("region", "region-lower,region-upper")]
    [InlineData("region", "none")]
    [InlineData("age", "")]
    public async Task Card_WithWhatItDoesNotHold_AsksForAChoice(string question, string ticked)
    {
        var asked = await AskedForAsync(question);

        await SubmitAsync(asked, ticked);

        Assert.Equal("Pick one", Assert.Single(_sent).Reply.Text);
    }

    [Fact]
    public async Task Card_AnsweredTwice_KeepsItsAnswerAndSaysSo()
    {
        var age = await AskedForAgeAsync();
        await SubmitAsync(age, "age-19-44");

        await SubmitAsync(age, "age-over-70");

        Assert.EndsWith("**19 to 44**", _sent[0].Reply.Text, StringComparison.Ordinal);
        Assert.Contains("answered already", _sent[1].Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_AfterTheAnswerWasTyped_IsClosedWhenPressed()
    {
        var age = await AskedForAgeAsync();
        await bot.SendAsync(_teams.Message(_teams.Personal, "30"));

        await SubmitAsync(age, "age-over-70");

        Assert.Equal(CardId, _sent[0].Replaced);
        Assert.EndsWith("**30**", _sent[0].Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_OfAConversationThatBeganAnew_IsClosedWhenPressed()
    {
        var age = await AskedForAgeAsync();
        await bot.SendAsync(_teams.Message(_teams.Personal, "start over"));

        await SubmitAsync(age, "age-over-70");

        Assert.Contains("No longer open", _sent[0].Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_SentEmptyAndThenAnsweredByText_IsClosed()
    {
        var nerves = await AskedForAsync("red-flags-nerves");
        await SubmitAsync(nerves, "");

        await bot.PostAsync(_teams.Message(_teams.Personal, "none"));

        var (replaced, reply) = bot.Connector.TakeAll(_teams.Personal)[0];
        Assert.Equal(CardId, replaced);
        Assert.Contains("No longer open", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_OfSomebodyElsesChat_HasNoEffect()
    {
        var theirs = Data(await AskedForAsync("red-flags-nerves"), "none");
        var other = bot.Somebody();
        await bot.SendAsync(other.Install(other.Personal));
        await bot.SendAsync(other.Message(other.Personal, "me"));
        await bot.SendAsync(other.Message(other.Personal, "30"));

        var replies = await bot.SendAsync(other.Submit(other.Personal, CardId, theirs));

        Assert.Contains("nothing has changed", replies[^1].Text, StringComparison.Ordinal);
        Assert.Equal("red-flags-legs", (await bot.SendAsync(other.Message(other.Personal, "none")))[^1].Question);
    }

    [Fact]
    public async Task Card_SentBySomebodyElseIntoTheChat_HasNoEffect()
    {
        var nerves = await AskedForAsync("red-flags-nerves");

        var replies = await bot.SendAsync(bot.Somebody().Submit(_teams.Personal, CardId, Data(nerves, "none")));

        Assert.Contains("Only the person whom I asked", Assert.Single(replies).Text, StringComparison.Ordinal);
        Assert.Equal("red-flags-legs", (await bot.SendAsync(_teams.Message(_teams.Personal, "none")))[^1].Question);
    }

    [Theory]
    [InlineData("adaptiveCard/action")]
    [InlineData("message/submitAction")]
    [InlineData("task/submit")]
    public async Task Card_AsAnInvoke_HasNoEffect(string name)
    {
        var data = Data(await AskedForAsync("red-flags-nerves"), "none");
        var action = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "x", ["data"] = data }, ["data"] = data.DeepClone() };

        using var response = await bot.PostAsync(_teams.Invoke(_teams.Personal, name, action));

        Assert.True((int)response.StatusCode is 200 or 400 or 501, $"{response.StatusCode}");
        Assert.Empty(bot.Connector.TakeAll(_teams.Personal));
        Assert.Equal("red-flags-legs", (await bot.SendAsync(_teams.Message(_teams.Personal, "none")))[^1].Question);
    }

    private static JsonObject Data(Reply asked, string ticked)
    {
        var data = JsonNode.Parse(Card(asked).GetProperty("actions")[0].GetProperty("data").GetRawText())!.AsObject();
        data["ticked"] = ticked;
        return data;
    }

    private IReadOnlyList<(string? Replaced, Reply Reply)> _sent = [];

    private async Task SubmitAsync(Reply asked, string ticked)
    {
        using var response = await bot.PostAsync(_teams.Submit(_teams.Personal, CardId, Data(asked, ticked)));
        _sent = bot.Connector.TakeAll(_teams.Personal);
    }

    private Task<Reply> AskedForAgeAsync() => AskedForAsync("age");

    private async Task<Reply> AskedForAsync(string question)
    {
        var reply = (await bot.SendAsync(_teams.Install(_teams.Personal)))[^1];
        string[] answers = ["me", "30", "none", "none", "none", "none", "none", "lower back", "2 days", "first time"];
        foreach (var answer in answers)
        {
            if (reply.Question == question) return reply;
            reply = (await bot.SendAsync(_teams.Message(_teams.Personal, answer)))[^1];
        }

        return reply.Question == question ? reply : throw new InvalidOperationException($"'{question}' was not asked.");
    }

    private static JsonElement Card(Reply reply) => reply.Activity.GetProperty("attachments")[0].GetProperty("content");

    private static IEnumerable<string?> Buttons(Reply reply) =>
        reply.Activity.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("title").GetString());
}

using System.Text.Json;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

public class CardTests
{
    private readonly Chat _chat = new(cards: true);

    [Fact]
    public async Task List_WhereCardsShow_IsAFormWithNoneAndNotSure()
    {
        var card = Card(await AskedForNervesAsync());

        var choices = card.GetProperty("body")[0].GetProperty("choices").EnumerateArray().Select(c => c.GetProperty("value").GetString());
        Assert.Equal(["bladder", "bowel", "saddle", "sexual", "both-legs", "none", "not-sure"], choices);
        Assert.Equal("1.5", card.GetProperty("version").GetString());
    }

    [Fact]
    public async Task List_WhereCardsShow_IsReadableWithoutTheCard()
    {
        var replies = await AskedForNervesAsync();

        Assert.Contains("5. Both legs", replies[^1].Speak, StringComparison.Ordinal);
        Assert.Contains("5. Both legs", Card(replies).GetProperty("fallbackText").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WhereNoCardsShow_IsText()
    {
        var replies = await new Chat(cards: false).SayAllAsync("hi", "me", "30");

        Assert.Empty(replies[^1].Attachments ?? []);
        Assert.Contains("5. Both legs", replies[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_None_GoesOn()
    {
        var card = Card(await AskedForNervesAsync());

        Assert.Equal("red-flags-legs", (await SubmitAsync(card, "none")).Question());
    }

    [Fact]
    public async Task Submit_AsAPlainDictionary_IsReadAlike()
    {
        var card = Card(await AskedForNervesAsync());
        var asked = card.GetProperty("actions")[0].GetProperty("data").GetProperty("asked").GetString()!;

        var replies = await _chat.SendAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Value = new Dictionary<string, object> { ["question"] = "red-flags-nerves", ["asked"] = asked, ["ticked"] = "saddle" },
        });

        Assert.Equal("emergency", replies.Assessment("urgency"));
    }

    [Fact]
    public async Task Submit_ASignBesideNone_TheSignCounts()
    {
        var card = Card(await AskedForNervesAsync());

        Assert.Equal("emergency", (await SubmitAsync(card, "none,saddle")).Assessment("urgency"));
    }

    [Fact]
    public async Task Submit_NotSure_AsksWhich()
    {
        var card = Card(await AskedForNervesAsync());

        Assert.Equal("red-flags-nerves-which", (await SubmitAsync(card, "not-sure")).Question());
    }

    [Fact]
    public async Task Submit_NothingTicked_IsAskedForATick()
    {
        var card = Card(await AskedForNervesAsync());

        Assert.Contains("Nothing is ticked", (await SubmitAsync(card, "")).Text(), StringComparison.Ordinal);
        Assert.Equal("red-flags-legs", (await SubmitAsync(card, "none")).Question());
    }

    [Fact]
    public async Task Submit_Twice_HasOneEffect()
    {
        var card = Card(await AskedForNervesAsync());
        await SubmitAsync(card, "none");

        var replies = await SubmitAsync(card, "saddle");

        Assert.Null(replies.Assessment("class"));
        Assert.Contains("answered already", replies.Text(), StringComparison.Ordinal);
        Assert.Equal("red-flags-body", (await _chat.SayAsync("none")).Question());
    }

    [Fact]
    public async Task Submit_CardOfAnEarlierAskingOfTheSameQuestion_HasNoEffect()
    {
        var card = Card(await AskedForNervesAsync());
        await _chat.SayAllAsync("none", "back");

        Assert.Contains("answered already", (await SubmitAsync(card, "saddle")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"question":"red-flags-nerves","asked":"00000000","ticked":"saddle"}""")]
    [InlineData("""{"question":"nonsense","asked":"","ticked":"x"}""")]
    public async Task Submit_Forged_HasNoEffect(string value)
    {
        await AskedForNervesAsync();

        var replies = await SubmitAsync(value);

        Assert.Null(replies.Assessment("class"));
        Assert.Equal("red-flags-legs", (await _chat.SayAsync("none")).Question());
    }

    [Theory]
    [InlineData("""{"question":"QUESTION","asked":"ASKED","ticked":["saddle"]}""")]
    [InlineData("""{"question":"QUESTION","asked":"ASKED","ticked":{"saddle":true}}""")]
    [InlineData("""{"question":"QUESTION","asked":"ASKED","ticked":1}""")]
    [InlineData("""{"question":"QUESTION","asked":"ASKED","ticked":null}""")]
    [InlineData("""{"question":"QUESTION","asked":"ASKED"}""")]
    [InlineData("""{"question":["QUESTION"],"asked":"ASKED","ticked":"saddle"}""")]
    [InlineData("""{"question":"QUESTION","asked":{"x":"ASKED"},"ticked":"saddle"}""")]
    [InlineData("""["QUESTION","ASKED","saddle"]""")]
    [InlineData("\"saddle\"")]
    [InlineData("{")]
    public async Task Submit_ValuesOfWrongTypes_TickNothing(string value)
    {
        var data = Card(await AskedForNervesAsync()).GetProperty("actions")[0].GetProperty("data");
        var asked = data.GetProperty("asked").GetString()!;

        var replies = await SubmitAsync(value.Replace("QUESTION", "red-flags-nerves", StringComparison.Ordinal).Replace("ASKED", asked, StringComparison.Ordinal));

        Assert.Null(replies.Assessment("class"));
        Assert.Equal("red-flags-legs", (await _chat.SayAsync("none")).Question());
    }

    [Fact]
    public async Task Submit_AHundredThousandTicks_CountOnce()
    {
        var card = Card(await AskedForNervesAsync());

        Assert.Equal("red-flags-legs", (await SubmitAsync(card, string.Concat(Enumerable.Repeat("none,", 100_000)))).Question());
    }

    [Fact]
    public async Task Submit_BySomebodyElse_HasNoEffect()
    {
        var data = Card(await AskedForNervesAsync()).GetProperty("actions")[0].GetProperty("data");
        var value = new Dictionary<string, object> { ["question"] = "red-flags-nerves", ["asked"] = data.GetProperty("asked").GetString()!, ["ticked"] = "none" };

        var replies = await _chat.SendAsync(new Activity { Type = ActivityTypes.Message, From = new ChannelAccount("somebody-else"), Value = value });

        Assert.Contains("Only the person whom I asked", Assert.Single(replies).Text, StringComparison.Ordinal);
        Assert.Equal("emergency", (await _chat.SayAsync("saddle")).Assessment("urgency"));
    }

    [Fact]
    public async Task Submit_NoneAfterARedFlag_TakesNothingBack()
    {
        var card = Card(await AskedForNervesAsync());
        await SubmitAsync(card, "saddle");

        var replies = await SubmitAsync(card, "none");

        Assert.Contains("nothing has changed", replies.Text(), StringComparison.Ordinal);
        Assert.Contains("You told me of a sign", (await _chat.SayAsync("my routine")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_StaleCardWithWords_HearsTheWords()
    {
        var card = Card(await AskedForNervesAsync());
        await SubmitAsync(card, "none");
        var stale = new Dictionary<string, object> { ["question"] = "red-flags-nerves", ["asked"] = "", ["ticked"] = "none" };

        var replies = await _chat.SendAsync(new Activity { Type = ActivityTypes.Message, Text = "I am numb between my legs", Value = stale });

        Assert.Equal("emergency", replies.Assessment("urgency"));
    }

    [Fact]
    public async Task Submit_UnknownOptions_AreNothingTicked()
    {
        var card = Card(await AskedForNervesAsync());

        Assert.Contains("Nothing is ticked", (await SubmitAsync(card, "crisis,region-lower")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_WhereCardsShow_ListsWhatWasUnderstood()
    {
        await AskedForNervesAsync();

        var card = Card(await _chat.SayAllAsync("none", "none", "none", "none", "none", "lower", "2 days", "first time", "5", "1", "none", "none", "5 years"));

        Assert.Contains("Lower back", card.GetProperty("body")[0].GetProperty("facts").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_Emergency_SaysWhereToCallWithoutTheCardToo()
    {
        await AskedForNervesAsync();

        Assert.Contains("Call your local emergency number", (await _chat.SayAsync("saddle")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_Emergency_StandsInABoxThatCallsForAttention()
    {
        await AskedForNervesAsync();

        var card = Card(await _chat.SayAsync("saddle"));

        Assert.Equal("attention", card.GetProperty("body")[0].GetProperty("style").GetString());
    }

    private async Task<IReadOnlyList<Activity>> AskedForNervesAsync()
    {
        var replies = await _chat.SayAllAsync("hi", "me", "30");
        Assert.Equal("red-flags-nerves", replies.Question());
        return replies;
    }

    private Task<IReadOnlyList<Activity>> SubmitAsync(JsonElement card, string ticked)
    {
        var data = card.GetProperty("actions")[0].GetProperty("data").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
        return SubmitAsync(JsonSerializer.Serialize(new Dictionary<string, string>(data) { ["ticked"] = ticked }));
    }

    /// <summary>As a channel sends it: a message with a value and no text.</summary>
    private Task<IReadOnlyList<Activity>> SubmitAsync(string value) =>
        _chat.SendAsync(new Activity { Type = ActivityTypes.Message, Value = value });

    private static JsonElement Card(IReadOnlyList<Activity> replies) =>
        JsonSerializer.SerializeToElement(replies.SelectMany(r => r.Attachments ?? []).First().Content);
}

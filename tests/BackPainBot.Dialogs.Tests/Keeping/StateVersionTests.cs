namespace BackPainBot.Dialogs.KeepingData;

public class StateVersionTests
{
    private readonly Chat _chat = new() { Locale = "en-GB" };

    [Fact]
    public async Task State_AfterATurn_CarriesTheVersion()
    {
        await _chat.OpenAsync();

        Assert.Contains("\"Version\":1", await _chat.ConversationAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_WithoutAVersion_GoesOn()
    {
        await _chat.SetConversationAsync(new()
        {
            ["Greeted"] = true,
            ["Intake"] = """[{"Q":"who","S":"me","P":["who-self"]}]""",
        });

        Assert.Equal("age", (await _chat.SayAsync("check my back")).Question());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public async Task State_OfAnUnknownVersion_StartsOverKindlyAndKeepsThePainLog(int version)
    {
        await _chat.ReachCheckInsAsync();
        await _chat.SetConversationAsync(new() { ["Version"] = version, ["Intake"] = "of another making", ["DialogState"] = "too" });

        var replies = await _chat.SayAsync("hello");

        Assert.Contains("begin anew", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("call 999", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("who", replies.Question());
        Assert.Single(Kept.Record((await _chat.UserAsync())!).Entries);
    }

    [Fact]
    public async Task State_ThatNoDialogLeft_StartsOverKindlyAndKeepsThePainLog()
    {
        await _chat.ReachCheckInsAsync();
        await _chat.SetConversationAsync(new() { ["Version"] = 1, ["DialogState"] = new Dictionary<string, object> { ["DialogStack"] = new List<object> { new Dictionary<string, object> { ["Id"] = "Unheard" } } } });

        var replies = await _chat.SayAsync("hello");

        Assert.Contains("begin anew", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("who", replies.Question());
        Assert.Single(Kept.Record((await _chat.UserAsync())!).Entries);
    }

    [Fact]
    public async Task PainLog_ThatCannotBeRead_IsLeftAsItIs()
    {
        await _chat.ReachResultAsync();
        await _chat.SetUserAsync(new() { ["PainLog"] = "{\"V\":1," });

        await _chat.SayAsync("check in with me");

        Assert.Contains("V", await _chat.UserAsync(), StringComparison.Ordinal);
    }
}

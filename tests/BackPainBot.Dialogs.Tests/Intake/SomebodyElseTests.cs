namespace BackPainBot.Dialogs.Intake;

/// <summary>What is told of somebody else counts where the pain is theirs, and only there.</summary>
public class SomebodyElseTests
{
    private readonly Chat _chat = new() { Locale = "en-GB" };

    [Theory]
    [InlineData("my husband lost control of his bladder after deadlifts")]
    [InlineData("my mate has numbness in his groin")]
    public async Task Sign_ToldBeforeItIsKnownWhoseItIs_CountsOnceItIsTheirs(string said)
    {
        Assert.Equal("who", (await _chat.SayAsync(said)).Question());

        Assert.Equal("emergency", (await _chat.SayAsync("Somebody else")).Assessment("urgency"));
    }

    [Fact]
    public async Task Sign_ToldOfAFriend_IsNotTheWriters()
    {
        await _chat.SayAsync("my mate has numbness in his groin");

        Assert.Equal("age", (await _chat.SayAsync("I do")).Question());
    }

    [Fact]
    public async Task Sign_ToldInAnswerToWho_Counts()
    {
        await _chat.OpenAsync();

        Assert.Equal("emergency", (await _chat.SayAsync("somebody else, my brother lost control of his bladder")).Assessment("urgency"));
    }

    [Fact]
    public async Task Who_PutRight_IsSomebodyElse()
    {
        await _chat.SayAsync("my back hurts");

        Assert.Contains("somebody else", (await _chat.SayAsync("forget it, it's my wife not me")).Text(), StringComparison.OrdinalIgnoreCase);
    }
}

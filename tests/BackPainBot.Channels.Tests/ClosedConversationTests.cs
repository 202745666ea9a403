using System.Net;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Tests;

/// <summary>Conversations that the bot was thrown out of.</summary>
public sealed class ClosedConversationTests
{
    private readonly Room _room = new();
    private int _tries;

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task OnTurnAsync_ChannelSaysTheBotIsNotThere_TriesOnce(HttpStatusCode status)
    {
        await CloseAsync(status);

        Assert.Equal(1, _tries);
        Assert.Empty(await _room.Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public async Task BotSpeaksFirst_ConversationIsClosed_SendsNothing()
    {
        await CloseAsync();

        await _room.Adapter.RunAsync(BotSpeaksFirst("2"), _room.Saying("How is your back?"));

        Assert.Equal(1, _tries);
    }

    [Theory]
    [InlineData(ActivityTypes.Message, null)]
    [InlineData(ActivityTypes.InstallationUpdate, "add")]
    [InlineData(ActivityTypes.InstallationUpdate, "add-upgrade")]
    public async Task OnTurnAsync_SomebodyIsThereAgain_IsAnswered(string type, string? action)
    {
        await CloseAsync();
        _room.Adapter.Sending = _ => Task.CompletedTask;
        var activity = Room.Message("2");
        (activity.Type, activity.Action) = (type, action);

        await _room.Adapter.RunAsync(activity, _room.Saying("Hello again"));
        await _room.Adapter.RunAsync(BotSpeaksFirst("3"), _room.Saying("How is your back?"));

        Assert.Equal(["Hello again", "How is your back?"], _room.Adapter.Texts);
    }

    [Fact]
    public async Task OnTurnAsync_BotIsUninstalled_SendsNothing()
    {
        await CloseAsync();
        var activity = Room.Message("2");
        (activity.Type, activity.Action) = (ActivityTypes.InstallationUpdate, "remove");

        await _room.Adapter.RunAsync(activity, _room.Saying("Goodbye"));

        Assert.Equal(1, _tries);
    }

    private static Activity BotSpeaksFirst(string id)
    {
        var activity = Room.Message(id);
        (activity.Type, activity.Name) = (ActivityTypes.Event, ActivityEventNames.ContinueConversation);
        return activity;
    }

    private async Task CloseAsync(HttpStatusCode status = HttpStatusCode.Forbidden)
    {
        _room.Adapter.Sending = _ => throw (++_tries > 0 ? new HttpRequestException("Refused.", null, status) : new InvalidOperationException());
        await _room.Adapter.RunAsync(Room.Message("1"), _room.Saying("a", "b"));
    }
}

using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.Tests;

/// <summary>Messages that a turn changes or takes away.</summary>
public sealed class ChangeTests
{
    private readonly Room _room = new();

    [Fact]
    public async Task Update_BetweenReplies_LeavesInOrderAfterTheTurn()
    {
        await _room.Adapter.RunAsync(Room.Message("1"), async (turnContext, cancellationToken) =>
        {
            await turnContext.SendActivityAsync("a", cancellationToken: cancellationToken);
            var response = await turnContext.UpdateActivityAsync(Changed("card-1"), cancellationToken);
            await turnContext.SendActivityAsync("b", cancellationToken: cancellationToken);
            Assert.Equal("card-1", response.Id);
            Assert.Empty(_room.Adapter.Sent);
        });

        Assert.Equal(["a", "changed", "b"], _room.Adapter.Texts);
        Assert.Equal([null, "card-1", null], _room.Adapter.Sent.Select(activity => activity.Id));
    }

    [Fact]
    public async Task Update_TurnFails_HasNoEffect()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _room.Adapter.RunAsync(Room.Message("1"), async (turnContext, cancellationToken) =>
        {
            await turnContext.UpdateActivityAsync(Changed("card-1"), cancellationToken);
            throw new InvalidOperationException("The bot broke.");
        }));

        Assert.Empty(_room.Adapter.Sent);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.MethodNotAllowed)]
    [InlineData(HttpStatusCode.NotImplemented)]
    public async Task Update_ChannelRefuses_IsSentAsANewMessageInItsPlace(HttpStatusCode status)
    {
        _room.Adapter.Sending = activity => activity.Id is null ? Task.CompletedTask : throw Refusal(status);

        await _room.Adapter.RunAsync(Room.Message("1"), Updating("card-1"));

        Assert.Equal(["changed", "after"], _room.Adapter.Texts);
        Assert.All(_room.Adapter.Sent, activity => Assert.Null(activity.Id));
    }

    [Fact]
    public async Task Update_FailsWithUnknownOutcomeTwice_IsSentAsANewMessage()
    {
        var tries = 0;
        _room.Adapter.Sending = activity => activity.Id is not null && ++tries > 0 ? throw new TaskCanceledException() : Task.CompletedTask;
        await _room.Adapter.RunAsync(Room.Message("1"), Updating("card-1"));

        await _room.UntilDeliveredAsync();

        Assert.Equal(2, tries);
        Assert.Equal(["changed", "after"], _room.Adapter.Texts);
    }

    [Fact]
    public async Task Delete_InATurn_LeavesInOrderAfterTheTurn()
    {
        await _room.Adapter.RunAsync(Room.Message("1"), Deleting("card-1"));

        Assert.Equal([ActivityTypes.Message, ActivityTypes.MessageDelete, ActivityTypes.Message], _room.Adapter.Sent.Select(activity => activity.Type));
        Assert.Equal([null, "card-1", null], _room.Adapter.Sent.Select(activity => activity.Id));
    }

    [Fact]
    public async Task Delete_ChannelRefuses_IsForgotten()
    {
        _room.Adapter.Sending = activity => activity.Id is null ? Task.CompletedTask : throw Refusal(HttpStatusCode.NotImplemented);

        await _room.Adapter.RunAsync(Room.Message("1"), Deleting("card-1"));

        Assert.Equal(["before", "after"], _room.Adapter.Texts);
        Assert.Empty(await _room.Store.FindUndeliveredAsync(default));
    }

    [Fact]
    public async Task Update_CallerExpectsReplies_IsAmongThemWithItsId()
    {
        var message = Room.Message("1");
        message.DeliveryMode = DeliveryModes.ExpectReplies;

        var turn = await _room.Adapter.RunAsync(message, Updating("card-1"));

        Assert.Equal(["card-1", null], turn.BufferedReplyActivities.Select(reply => reply.Id));
        Assert.Empty(_room.Adapter.Sent);
    }

    private static Activity Changed(string id) => new(ActivityTypes.Message) { Id = id, Text = "changed" };

    private static HttpRequestException Refusal(HttpStatusCode status) => new("Refused.", null, status);

    private static BotCallbackHandler Updating(string id) => async (turnContext, cancellationToken) =>
    {
        await turnContext.UpdateActivityAsync(Changed(id), cancellationToken);
        await turnContext.SendActivityAsync("after", cancellationToken: cancellationToken);
    };

    private static BotCallbackHandler Deleting(string id) => async (turnContext, cancellationToken) =>
    {
        await turnContext.SendActivityAsync("before", cancellationToken: cancellationToken);
        await turnContext.DeleteActivityAsync(id, cancellationToken);
        await turnContext.SendActivityAsync("after", cancellationToken: cancellationToken);
    };
}

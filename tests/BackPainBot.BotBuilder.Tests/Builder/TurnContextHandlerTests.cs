using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Builder;

public sealed class TurnContextHandlerTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task OnSendActivities_TwoHandlers_RunInTheOrderAdded()
    {
        var order = new List<string>();
        var turn = _adapter.Turn(Activities.Message());
        turn.OnSendActivities(async (_, _, next) =>
        {
            order.Add("first in");
            var responses = await next();
            order.Add("first out");
            return responses;
        });
        turn.OnSendActivities((_, _, next) =>
        {
            order.Add("second");
            return next();
        });

        await turn.SendActivityAsync("hello");

        Assert.Equal(["first in", "second", "first out"], order);
    }

    [Fact]
    public async Task OnSendActivities_HandlerDoesNotGoOn_NothingIsSent()
    {
        var turn = _adapter.Turn(Activities.Message());
        turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));

        var response = await turn.SendActivityAsync("hello");

        Assert.Null(response.Id);
        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task OnSendActivities_HandlerChangesTheList_TheChangeIsSent()
    {
        var turn = _adapter.Turn(Activities.Message());
        turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text += "!";
            return next();
        });

        await turn.SendActivityAsync("hello");

        Assert.Equal("hello!", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task OnUpdateActivity_HandlerDoesNotGoOn_NothingIsUpdated()
    {
        var turn = _adapter.Turn(Activities.Message());
        turn.OnUpdateActivity((_, activity, _) => Task.FromResult(new ResourceResponse(activity.Id)));

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "card" });

        Assert.Empty(_adapter.Updated);
    }

    [Fact]
    public async Task OnDeleteActivity_Handler_SeesWhatIsToGo()
    {
        var seen = new List<string>();
        var turn = _adapter.Turn(Activities.Message());
        turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add(reference.ActivityId);
            return next();
        });

        await turn.DeleteActivityAsync("card");

        Assert.Equal(["card"], seen);
        Assert.Single(_adapter.Deleted);
    }
}

using Microsoft.Bot.Builder;

namespace BackPainBot.BotBuilder.Tests.Builder;

public sealed class PipelineTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _order = [];

    [Fact]
    public async Task Use_TwoMiddlewares_WrapTheBotInTheOrderAdded()
    {
        _adapter.Use(new Step("outer", _order)).Use(new Step("inner", _order));

        await _adapter.RunAsync(Activities.Message(), Bot);

        Assert.Equal(["outer in", "inner in", "bot", "inner out", "outer out"], _order);
    }

    [Fact]
    public async Task Use_MiddlewareDoesNotGoOn_TheBotIsNotAsked()
    {
        _adapter.Use(new Step("outer", _order)).Use(new Wall());

        await _adapter.RunAsync(Activities.Message(), Bot);

        Assert.Equal(["outer in", "outer out"], _order);
    }

    [Fact]
    public async Task OnTurnError_Set_GetsTheException()
    {
        Exception? seen = null;
        _adapter.OnTurnError = (_, exception) =>
        {
            seen = exception;
            return Task.CompletedTask;
        };

        await _adapter.RunAsync(Activities.Message(), (_, _) => throw new InvalidOperationException("no"));

        Assert.IsType<InvalidOperationException>(seen);
    }

    [Fact]
    public async Task OnTurnError_NotSet_TheExceptionLeaves()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => _adapter.RunAsync(Activities.Message(), (_, _) => throw new InvalidOperationException("no")));
    }

    [Fact]
    public async Task OnTurnError_Handler_CanStillAnswer()
    {
        _adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("sorry");

        await _adapter.RunAsync(Activities.Message(), (_, _) => throw new InvalidOperationException("no"));

        Assert.Equal("sorry", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task ContinueConversationAsync_Reference_RunsATurnInThatConversation()
    {
        var reference = Activities.Message().GetConversationReference();

        await _adapter.ContinueConversationAsync("app", reference, (turn, token) => turn.SendActivityAsync("still sore?", cancellationToken: token), default);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("still sore?", "talk", "user"), (sent.Text, sent.Conversation.Id, sent.Recipient.Id));
    }

    [Fact]
    public async Task Locale_OfTheActivity_IsTheOneOfTheTurn()
    {
        string? locale = null;
        var activity = Activities.Message();
        activity.Locale = "de-DE";

        await _adapter.RunAsync(activity, (turn, _) =>
        {
            locale = ((TurnContext)turn).Locale;
            return Task.CompletedTask;
        });

        Assert.Equal("de-DE", locale);
    }

    private Task Bot(ITurnContext turn, CancellationToken cancellationToken)
    {
        _order.Add("bot");
        return Task.CompletedTask;
    }

    private sealed class Step(string name, List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add($"{name} in");
            await next(cancellationToken);
            order.Add($"{name} out");
        }
    }

    private sealed class Wall : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace BackPainBot.BotBuilder.Tests.Builder;

public sealed class InvokeTests
{
    private const string Execute = """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"answer","data":{"region":"lower"}}}}""";

    [Fact]
    public async Task OnTurnAsync_UnknownInvoke_Is501()
    {
        Assert.Equal(501, (await AnswerAsync(new CardBot(), """{"type":"invoke","name":"brew/coffee"}""")).Status);
    }

    [Fact]
    public async Task OnTurnAsync_UnknownInvokeInTeams_Is501()
    {
        Assert.Equal(501, (await AnswerAsync(new TeamsActivityHandler(), """{"type":"invoke","name":"brew/coffee"}""")).Status);
    }

    [Fact]
    public async Task OnTurnAsync_AdaptiveCardAction_IsAnsweredWith200AndTheBody()
    {
        var response = await AnswerAsync(new CardBot(), Execute);

        Assert.Equal(200, response.Status);
        Assert.Equal("verb: answer", ((AdaptiveCardInvokeResponse)response.Body).Value);
    }

    [Fact]
    public async Task OnTurnAsync_AdaptiveCardActionNobodyHandles_Is501()
    {
        Assert.Equal(501, (await AnswerAsync(new ActivityHandler(), Execute)).Status);
    }

    [Theory]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{}}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Submit"}}}""")]
    public async Task OnTurnAsync_BadAdaptiveCardAction_Is400(string json)
    {
        var response = await AnswerAsync(new CardBot(), json);

        Assert.Equal(400, response.Status);
        Assert.Equal(400, ((AdaptiveCardInvokeResponse)response.Body).StatusCode);
    }

    private static async Task<InvokeResponse> AnswerAsync(ActivityHandler bot, string json)
    {
        var invoke = await Json.ReadAsync<Activity>(json);
        invoke.ApplyConversationReference(Activities.Message().GetConversationReference(), isIncoming: true);
        invoke.ChannelId = "msteams";
        var adapter = new RecordingAdapter();

        await bot.OnTurnAsync(adapter.Turn(invoke), default);

        var sent = Assert.Single(adapter.Sent);
        Assert.Equal(ActivityTypesEx.InvokeResponse, sent.Type);
        return (InvokeResponse)sent.Value;
    }

    private sealed class CardBot : ActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = "application/vnd.microsoft.activity.message",
                Value = $"verb: {invokeValue.Action.Verb}",
            });
    }
}

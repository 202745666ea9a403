using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler : ActivityHandler
{
    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => EventOf(turnContext) switch
    {
        "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
        "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
        _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
    };

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => EventOf(turnContext) switch
    {
        "softDeleteMessage" => OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken),
        _ => base.OnMessageDeleteActivityAsync(turnContext, cancellationToken),
    };

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name is not null || !IsTeams(turnContext))
            return await base.OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);
        try
        {
            return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
        }
        catch (InvokeResponseException answer)
        {
            return answer.CreateInvokeResponse();
        }
    }

    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsTeams(ITurnContext turnContext) => turnContext.Activity.ChannelId == "msteams";

    private static string EventOf(ITurnContext turnContext) =>
        IsTeams(turnContext) ? turnContext.Activity.GetChannelData<TeamsChannelData>()?.EventType : null;
}

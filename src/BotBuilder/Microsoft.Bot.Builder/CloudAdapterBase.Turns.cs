using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public abstract partial class CloudAdapterBase
{
    protected async Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(sender, activity, callback, cancellationToken);
    }

    protected async Task<InvokeResponse> ProcessActivityAsync(AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        activity.CallerId = authenticateRequestResult.CallerId;
        var identity = authenticateRequestResult.ClaimsIdentity;
        using var context = await CreateTurnContextAsync(activity, identity, authenticateRequestResult.Audience, authenticateRequestResult.ConnectorFactory, callback, cancellationToken);
        await RunPipelineAsync(context, callback, cancellationToken);
        return ResultOf(context);
    }

    protected async Task ProcessProactiveAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var connectors = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var context = await CreateTurnContextAsync(continuationActivity, claimsIdentity, audience, connectors, callback, cancellationToken);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    private static ClaimsIdentity IdentityOf(string botAppId)
    {
        botAppId ??= string.Empty;
        // A channel's token names the bot as its audience, the Emulator's as its app id: a turn without a token names it as both.
        return new ClaimsIdentity([new(AuthenticationConstants.AudienceClaim, botAppId), new(AuthenticationConstants.AppIdClaim, botAppId)]);
    }

    private async Task<TurnContext> CreateTurnContextAsync(Activity activity, ClaimsIdentity identity, string audience, ConnectorFactory connectors, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var userTokens = await BotFrameworkAuthentication.CreateUserTokenClientAsync(identity, cancellationToken);
        return CreateTurnContext(activity, identity, audience, connectors, connectors.Create(activity.ServiceUrl, audience), userTokens, callback);
    }

    private TurnContext CreateTurnContext(Activity activity, ClaimsIdentity identity, string audience, ConnectorFactory connectors, ConnectorClient connector, UserTokenClient userTokens, BotCallbackHandler callback)
    {
        var context = new TurnContext(this, activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        context.TurnState.Add(connectors);
        context.TurnState.Add(connector);
        context.TurnState.Add(userTokens);
        context.TurnState.Add(callback);
        // A proactive turn has no audience of its own.
        context.TurnState.Set(OAuthScopeKey, audience);
        return context;
    }

    private static InvokeResponse ResultOf(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        if (context.Activity.Type != ActivityTypes.Invoke)
            return null;

        var answer = context.TurnState.Get<Activity>(InvokeResponseKey);
        return answer is null ? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented } : (InvokeResponse)answer.Value;
    }
}

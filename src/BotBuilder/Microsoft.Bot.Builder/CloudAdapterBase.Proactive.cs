using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public abstract partial class CloudAdapterBase
{
    public override Task ContinueConversationAsync(string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(IdentityOf(botAppId), ActivityOf(reference), null, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(claimsIdentity, ActivityOf(reference), null, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(claimsIdentity, ActivityOf(reference), audience, callback, cancellationToken);

    public override Task ContinueConversationAsync(string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(IdentityOf(botAppId), Checked(continuationActivity), null, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(claimsIdentity, Checked(continuationActivity), null, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(claimsIdentity, Checked(continuationActivity), audience, callback, cancellationToken);

    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(serviceUrl))
            throw new ArgumentNullException(nameof(serviceUrl));

        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);

        var identity = IdentityOf(botAppId);
        identity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));
        var connectors = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        var created = await connectors.Create(serviceUrl, audience).CreateConversationAsync(conversationParameters, cancellationToken);
        var activity = new Activity(ActivityTypes.Event)
        {
            Name = ActivityEventNames.CreateConversation,
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Id = created.ActivityId ?? Guid.NewGuid().ToString("n"),
            Conversation = new ConversationAccount(id: created.Id, tenantId: conversationParameters.TenantId),
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot,
        };
        using var context = await CreateTurnContextAsync(activity, identity, audience, connectors, callback, cancellationToken);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    private Task ContinueAsync(ClaimsIdentity claimsIdentity, Activity activity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(callback);
        return ProcessProactiveAsync(claimsIdentity, activity, audience, callback, cancellationToken);
    }

    private static Activity ActivityOf(ConversationReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.GetContinuationActivity();
    }

    private static Activity Checked(Activity continuationActivity)
    {
        ArgumentNullException.ThrowIfNull(continuationActivity);
        if (continuationActivity.Conversation is null)
            throw new ArgumentException("The continuation Activity should contain a Conversation value.", nameof(continuationActivity));
        if (continuationActivity.ServiceUrl is null)
            throw new ArgumentException("The continuation Activity should contain a ServiceUrl value.", nameof(continuationActivity));
        return continuationActivity;
    }
}

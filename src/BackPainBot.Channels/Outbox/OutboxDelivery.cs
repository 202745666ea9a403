using BackPainBot.Channels.Json;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Outbox;

/// <summary>Sends a conversation's committed replies, in order.</summary>
public sealed class OutboxDelivery
{
    /// <summary>A send with unknown outcome is repeated once, and not again.</summary>
    private const int MaxSends = 2;

    /// <summary>An answer older than this would no longer be understood.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);

    private static readonly AsyncLocal<bool> Delivering = new();

    private readonly ITurnStore _store;
    private readonly IReplySender _sender;
    private readonly TimeProvider _clock;
    private readonly ILogger<OutboxDelivery> _logger;

    /// <summary>Called by the container.</summary>
    public OutboxDelivery(ITurnStore store, IReplySender sender, TimeProvider clock, ILogger<OutboxDelivery> logger) =>
        (_store, _sender, _clock, _logger) = (store, sender, clock, logger);

    /// <summary>Whether the running code only serves to send what turns committed.</summary>
    internal static bool IsDelivering => Delivering.Value;

    /// <summary>Sends what the conversation has, in a turn of that conversation.</summary>
    internal async Task DeliverAsync(
        ConversationKey conversation, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await using var lease = await _store.TakeOutboxAsync(conversation, cancellationToken);
        if (lease.Entries.Count == 0) return;
        Delivering.Value = true;
        try
        {
            await SendAsync(lease, turnContext, cancellationToken);
        }
        finally
        {
            Delivering.Value = false;
        }
    }

    /// <summary>Sends what the conversation has, in a turn begun for that.</summary>
    /// <returns>Whether all of it has left the outbox.</returns>
    internal async Task<bool> DeliverAsync(
        ConversationKey conversation, Adapters adapters, string botAppId, CancellationToken cancellationToken)
    {
        await using var lease = await _store.TakeOutboxAsync(conversation, cancellationToken);
        if (lease.Entries.Count == 0) return true;
        var (begun, all) = (false, false);
        Delivering.Value = true;
        try
        {
            var reference = ToReference(ActivityJson.Read<Activity>(lease.Entries[0].Json));
            await adapters.Of(reference).ContinueConversationAsync(
                botAppId,
                reference,
                async (turnContext, turnCancellation) =>
                {
                    begun = true;
                    all = await SendAsync(lease, turnContext, turnCancellation);
                },
                cancellationToken);
        }
        finally
        {
            Delivering.Value = false;
            if (!begun) await lease.SettleAsync([], [.. lease.Entries.Select(entry => entry.Id)], CancellationToken.None);
        }

        return all;
    }

    private async Task<bool> SendAsync(IOutboxLease lease, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var done = new List<long>();
        var notSent = lease.Entries.Select(entry => entry.Id).ToHashSet();
        foreach (var entry in lease.Entries)
        {
            var outcome = await SendAsync(entry, turnContext, cancellationToken);
            if (outcome != SendOutcome.NotSent) notSent.Remove(entry.Id);
            if (outcome is SendOutcome.NotSent or SendOutcome.Unknown) break;
            done.Add(entry.Id);
        }

        await lease.SettleAsync(done, notSent, CancellationToken.None);
        return done.Count == lease.Entries.Count;
    }

    private async Task<SendOutcome> SendAsync(OutboxEntry entry, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var reply = ActivityJson.Read<Activity>(entry.Json);
        var sends = entry.Sends;

        // An update that failed as often as it may has one more chance, as a new message.
        if (reply.Id is not null && reply.Type != ActivityTypes.MessageDelete && --sends == MaxSends - 1) reply.Id = null;
        var hopeless = sends >= MaxSends || _clock.GetUtcNow() - entry.CommittedAt > MaxAge;
        var outcome = hopeless ? SendOutcome.Refused : await _sender.SendAsync(turnContext, reply, cancellationToken);
        if (outcome == SendOutcome.Refused)
            Log.ReplyGivenUp(_logger, turnContext.Activity.Conversation?.Id, entry.Id, entry.Sends);
        return outcome;
    }

    private static ConversationReference ToReference(Activity reply) => new()
    {
        Bot = reply.From,
        User = reply.Recipient,
        ChannelId = reply.ChannelId,
        Conversation = reply.Conversation,
        Locale = reply.Locale,
        ServiceUrl = reply.ServiceUrl,
    };
}

using BackPainBot.Channels.Json;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Outbox;

/// <summary>Sends a conversation's committed replies once, in order, as far as its channel takes them.</summary>
internal sealed class OutboxDelivery(
    ITurnStore store,
    SendingTurn turn,
    ReplySender sender,
    Paces paces,
    TimeProvider clock,
    ILogger<OutboxDelivery> logger) : IDisposable
{
    /// <summary>A send with unknown outcome is repeated once, and not again.</summary>
    private const int MaxSends = 2;

    /// <summary>An answer older than this would no longer be understood.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);

    private static readonly TimeSpan AheadPatience = TimeSpan.FromSeconds(2);

    /// <summary>
    /// A process sends slowly at first, and were it killed then, whatever it had begun to send would be in doubt. So until one
    /// delivery has gone ahead there is one at a time, unless that hangs.
    /// </summary>
    private readonly SemaphoreSlim _ahead = new(1, 1);
    private volatile bool _warm;

    /// <summary>A second chance is the last: they go one at a time, unless one hangs, so that a kill costs few of them.</summary>
    private readonly SemaphoreSlim _secondChance = new(1, 1);

    /// <param name="conversation">Whose replies.</param>
    /// <param name="adapter">Through which they leave.</param>
    public async Task<DeliveryResult> DeliverAsync(ConversationKey conversation, BotAdapter adapter)
    {
        if (_warm || !await _ahead.WaitAsync(AheadPatience)) return await DeliverNowAsync(conversation, adapter);
        try
        {
            return await DeliverNowAsync(conversation, adapter);
        }
        finally
        {
            _ahead.Release();
        }
    }

    public void Dispose()
    {
        _ahead.Dispose();
        _secondChance.Dispose();
    }

    private async Task<DeliveryResult> DeliverNowAsync(ConversationKey conversation, BotAdapter adapter)
    {
        if (paces.WaitOf(conversation) is var wait && wait > TimeSpan.Zero) return new(DeliveryProgress.Paced, wait);
        await using var lease = await store.TakeOutboxAsync(conversation, CancellationToken.None);
        if (lease.Entries.Count == 0) return new(DeliveryProgress.Done);

        var sent = new SentReplies(lease.Entries);
        try
        {
            var reference = ReferenceOf(ActivityJson.Read<Activity>(lease.Entries[0].Json));
            await turn.RunAsync(
                adapter,
                reference,
                (turnContext, _) => SendAsync(conversation, lease, sent, turnContext),
                CancellationToken.None);
        }
        finally
        {
            _warm = true;
            if (sent.IsClosed) await lease.CloseAsync(CancellationToken.None);
            else await lease.SettleAsync(sent.Done, sent.NotSent, CancellationToken.None);
        }

        return sent.Result;
    }

    private async Task SendAsync(ConversationKey conversation, IOutboxLease lease, SentReplies sent, ITurnContext turnContext)
    {
        foreach (var entry in sent.Entries)
        {
            if (paces.Take(conversation) is var wait && wait > TimeSpan.Zero)
            {
                sent.Stop(new(DeliveryProgress.Paced, wait));
                return;
            }

            if (!sent.Add(entry, await SendAsync(conversation, lease, sent, entry, turnContext))) return;
        }
    }

    private async Task<SendResult> SendAsync(
        ConversationKey conversation, IOutboxLease lease, SentReplies sent, OutboxEntry entry, ITurnContext turnContext)
    {
        var alone = entry.Sends > 0 && await _secondChance.WaitAsync(AheadPatience);
        try
        {
            await lease.BeginSendAsync(entry.Id, sent.Done, CancellationToken.None);
            var result = await SendAsync(conversation, entry, turnContext);
            paces.Answered(conversation);
            if (result.RetryAfter is { } pause) paces.Pause(conversation, pause);
            return result;
        }
        finally
        {
            if (alone) _secondChance.Release();
        }
    }

    private async Task<SendResult> SendAsync(ConversationKey conversation, OutboxEntry entry, ITurnContext turnContext)
    {
        var reply = ActivityJson.Read<Activity>(entry.Json);
        var sends = entry.Sends;

        // An update that failed as often as it may has one more chance, as a new message.
        if (reply.Id is not null && reply.Type != ActivityTypes.MessageDelete && --sends == MaxSends - 1) reply.Id = null;
        var hopeless = sends >= MaxSends || clock.GetUtcNow() - entry.CommittedAt > MaxAge;
        var result = hopeless ? new(SendOutcome.Refused) : await sender.SendAsync(turnContext, reply, CancellationToken.None);
        if (result.Outcome is SendOutcome.Refused or SendOutcome.Untrusted) Log.ReplyGivenUp(logger, conversation.Conversation, entry.Id, entry.Sends);
        if (result.Outcome == SendOutcome.Closed) Log.ConversationClosed(logger, conversation.Conversation);
        return result;
    }

    private static ConversationReference ReferenceOf(Activity reply) => new()
    {
        Bot = reply.From,
        User = reply.Recipient,
        ChannelId = reply.ChannelId,
        Conversation = reply.Conversation,
        Locale = reply.Locale,
        ServiceUrl = reply.ServiceUrl,
    };
}

using BackPainBot.Channels.Json;
using BackPainBot.Channels.Outbox;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Turns;

/// <summary>
/// Makes a turn whole: one at a time a conversation, once however often the channel sends its activity, and with
/// state and replies committed together, before any reply leaves. A turn that throws has no effect. Goes first in
/// every adapter.
/// </summary>
/// <remarks>
/// Within a turn the id of a reply is not known yet, and <see cref="ITurnContext.Responded"/> stays false: replies are
/// only staged.
/// </remarks>
public sealed class TurnMiddleware : IMiddleware
{
    /// <summary>Channels give a request up after 15 seconds: what cannot leave in this time follows after the answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ITurnStore _store;
    private readonly Deliveries _deliveries;
    private readonly TypingSignal _typing;
    private readonly TimeProvider _clock;
    private readonly ILogger<TurnMiddleware> _logger;

    internal TurnMiddleware(
        ITurnStore store, Deliveries deliveries, TypingSignal typing, TimeProvider clock, ILogger<TurnMiddleware> logger) =>
        (_store, _deliveries, _typing, _clock, _logger) = (store, deliveries, typing, clock, logger);

    /// <inheritdoc />
    public async Task OnTurnAsync(
        ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (SendingTurn.IsRunning)
        {
            await next(cancellationToken);
            return;
        }

        var began = _clock.GetTimestamp();
        var key = TurnKeys.Of(turnContext.Activity);
        await AnswerCallerAsync(turnContext, key, next, cancellationToken);
        if (LeavesByOutbox(turnContext)) await DeliverAsync(turnContext, key, Patience - _clock.GetElapsedTime(began));
    }

    private static bool LeavesByOutbox(ITurnContext turnContext) =>
        !ReplyRecorder.ExpectsReplies(turnContext) && turnContext.Adapter is not IStagesReplies;

    private async Task DeliverAsync(ITurnContext turnContext, TurnKey key, TimeSpan patience)
    {
        var adapter = turnContext.Adapter;
        try
        {
            await _deliveries.DeliverAsync(key.Conversation, adapter)
                .WaitAsync(patience > TimeSpan.Zero ? patience : TimeSpan.Zero, _clock);
        }
        catch (TimeoutException)
        {
            Log.DeliveryGoesOn(_logger, key.Conversation.Conversation);
        }
    }

    private async Task AnswerCallerAsync(
        ITurnContext turnContext, TurnKey key, NextDelegate next, CancellationToken cancellationToken)
    {
        TurnRecord? record;
        await using (var turn = await _store.BeginAsync(key, cancellationToken))
        {
            if (turn.IsRepeat)
            {
                Log.Repeat(_logger, key.Conversation.Conversation, key.Id);
                record = turn.RecordedResponse is { } json ? ActivityJson.Read<TurnRecord>(json) : null;
                await PassInvokeResponseAsync(turnContext, record?.Invoke);
            }
            else
            {
                record = await RunAsync(turnContext, turn, key, next, cancellationToken);
            }
        }

        if (record?.Replies is { Count: > 0 } replies)
            await turnContext.SendActivitiesAsync([.. replies], CancellationToken.None);
    }

    private async Task<TurnRecord?> RunAsync(
        ITurnContext turnContext, ITurn turn, TurnKey key, NextDelegate next, CancellationToken cancellationToken)
    {
        var recorder = new ReplyRecorder(turnContext, turn, _logger);
        try
        {
            if (SignsOfLife.IsOne(turnContext.Activity)) turn.Reopen();
            await using (_typing.For(turnContext, key.Conversation))
                await new AmbientTurn(key.Conversation, turn).RunAsync(() => next(cancellationToken));
            var record = recorder.Record;
            await turn.CommitAsync(record is null ? null : ActivityJson.Write(record), CancellationToken.None);
            return record;
        }
        finally
        {
            recorder.End();
        }
    }

    private static async Task PassInvokeResponseAsync(ITurnContext turnContext, InvokeResponse? response)
    {
        if (response is null) return;
        var activity = new Activity(ActivityTypesEx.InvokeResponse) { Value = response };
        await turnContext.Adapter.SendActivitiesAsync(turnContext, [activity], CancellationToken.None);
    }
}

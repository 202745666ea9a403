using BackPainBot.Channels.Outbox;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.Turns;

/// <summary>Shows the user that the bot types, when the answer takes a while.</summary>
internal sealed class TypingSignal(SendingTurn turn, Paces paces, TimeProvider clock, ILogger<TypingSignal> logger)
{
    private static readonly TimeSpan Unnoticed = TimeSpan.FromSeconds(0.5);

    /// <summary>How long typing may take, as an answer waits for the typing that goes before it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _clock = clock;

    /// <summary>Watches a turn until disposed: afterwards no typing leaves any more.</summary>
    public IAsyncDisposable For(ITurnContext turnContext, ConversationKey conversation) => new Watch(this, turnContext, conversation);

    private static bool IsAwaited(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate && activity.DeliveryMode != DeliveryModes.ExpectReplies;

    private async Task SendAsync(ITurnContext turnContext, ConversationKey conversation, CancellationToken cancellationToken)
    {
        try
        {
            if (paces.Take(conversation) > TimeSpan.Zero) return;
            var reference = turnContext.Activity.GetConversationReference();
            reference.Bot ??= new ChannelAccount(id: "bot");

            // Not in the watched turn, as the bot goes on with that meanwhile.
            await turn.RunAsync(turnContext.Adapter, reference, TypeAsync, cancellationToken);
        }
        catch (Exception exception)
        {
            Log.TypingNotSent(logger, exception.GetType().Name);
        }
    }

    private async Task TypeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            await turnContext.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
        }
        catch (Exception exception)
        {
            Log.TypingNotSent(logger, exception.GetType().Name);
        }
    }

    private sealed class Watch : IAsyncDisposable
    {
        private readonly CancellationTokenSource _ended = new();
        private readonly Task _typing;

        public Watch(TypingSignal signal, ITurnContext turnContext, ConversationKey conversation) =>
            _typing = TypeAsync(signal, turnContext, conversation);

        public async ValueTask DisposeAsync()
        {
            _ended.Cancel();
            await _typing;
            _ended.Dispose();
        }

        private async Task TypeAsync(TypingSignal signal, ITurnContext turnContext, ConversationKey conversation)
        {
            if (!IsAwaited(turnContext.Activity)) return;

            // Nearly every turn ends sooner, which is not worth an exception.
            await Task.Delay(Unnoticed, signal._clock, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_ended.IsCancellationRequested) return;
            using var patience = new CancellationTokenSource(Patience, signal._clock);
            await signal.SendAsync(turnContext, conversation, patience.Token);
        }
    }
}

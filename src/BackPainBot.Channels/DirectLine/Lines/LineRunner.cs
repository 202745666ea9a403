using BackPainBot.Channels.Json;
using BackPainBot.Channels.Turns;
using BackPainBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Polly;

namespace BackPainBot.Channels.DirectLine.Lines;

/// <summary>
/// Lets the bot answer what was posted, in the order of posting. Another process may do the same at once: the ledger
/// sees to it that no turn has a second effect.
/// </summary>
internal sealed class LineRunner(
    ILineStore lines,
    DirectLineAdapter adapter,
    IBot bot,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<LineRunner> logger) : IHostedService
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, Run> _runs = [];
    private readonly ResiliencePipeline _retries = StoreFailures.Retries(clock);

    /// <summary>Has the conversation's turns run until none is left.</summary>
    public void Wake(ConversationKey line)
    {
        lock (_gate)
        {
            if (_runs.TryGetValue(line, out var run))
            {
                run.IsWoken = true;
                return;
            }

            _runs[line] = run = new Run();

            // It outlives the request that began it, and takes nothing of it along.
            using (ExecutionContext.SuppressFlow()) run.Ended = Task.Run(() => RunAsync(line, run));
        }
    }

    /// <summary>Completes when no turn of the conversation runs in this process.</summary>
    public Task WaitAsync(ConversationKey line)
    {
        lock (_gate) return _runs.TryGetValue(line, out var run) ? run.Ended : Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits for the turns that are under way. Those behind them are for the next run.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate) return Task.WhenAll(_runs.Values.Select(run => run.Ended)).WaitAsync(cancellationToken);
    }

    private async Task RunAsync(ConversationKey line, Run run)
    {
        do
        {
            try
            {
                while (await _retries.ExecuteAsync(_ => RunNextAsync(line), lifetime.ApplicationStopping))
                {
                }
            }
            catch (OperationCanceledException) when (IsStopping)
            {
                // What is left was stored, and is run after the next start.
            }
            catch (Exception exception)
            {
                Log.TurnFailed(logger, null, line.Conversation, ExceptionText.Of(exception));
            }
        }
        while (!HasEnded(line, run));
    }

    private bool IsStopping => lifetime.ApplicationStopping.IsCancellationRequested;

    private bool HasEnded(ConversationKey line, Run run)
    {
        lock (_gate)
        {
            if (run.IsWoken && !IsStopping) return run.IsWoken = false;
            return _runs.Remove(line);
        }
    }

    /// <returns>Whether there may be more.</returns>
    private async ValueTask<bool> RunNextAsync(ConversationKey line)
    {
        if (IsStopping || await lines.NextTurnAsync(line, CancellationToken.None) is not { } turn) return false;
        await RunAsync(line, turn);
        await lines.TurnDoneAsync(line, turn.Position, CancellationToken.None);
        return true;
    }

    private async Task RunAsync(ConversationKey line, PostedTurn turn)
    {
        try
        {
            var activity = ActivityJson.Read<Activity>(turn.Json);
            await adapter.RunTurnAsync(activity, bot.OnTurnAsync);
            if (activity.Type == ActivityTypes.EndOfConversation) await lines.EndAsync(line, CancellationToken.None);
        }
        catch (Exception exception) when (!StoreFailures.IsOne(exception))
        {
            // Once more, it would fail again.
            Log.TurnFailed(logger, null, line.Conversation, ExceptionText.Of(exception));
        }
    }

    /// <summary>The turns of a conversation, one after another.</summary>
    private sealed class Run
    {
        public Task Ended { get; set; } = Task.CompletedTask;

        /// <summary>Whether there may be turns that have not been looked for.</summary>
        public bool IsWoken { get; set; }
    }
}

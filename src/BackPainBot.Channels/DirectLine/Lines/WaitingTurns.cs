using BackPainBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Channels.DirectLine.Lines;

/// <summary>Finds turns that nobody runs: those that an earlier run, or another machine, took in and could not run.</summary>
internal sealed class WaitingTurns(ILineStore lines, LineRunner runner, TimeProvider clock, ILogger<WaitingTurns> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>So long a turn is that of the process that took it in.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // When a process starts, it mostly takes the place of another.
        var grace = TimeSpan.Zero;
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                foreach (var line in await lines.FindWaitingAsync(clock.GetUtcNow() - grace, stoppingToken)) runner.Wake(line);
                grace = Grace;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.LinesNotLookedAfter(logger, exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

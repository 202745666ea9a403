using BackPainBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BackPainBot.Channels.DirectLine.Lines;

/// <summary>Looks every minute for conversations that nobody uses. A socket that is open is a use.</summary>
internal sealed class LineUpkeep(
    ILineStore lines, OpenSockets sockets, IOptions<DirectLineOptions> options, TimeProvider clock, ILogger<LineUpkeep> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly TimeSpan _idle = TimeSpan.FromMinutes(options.Value.IdleMinutes);

    // A token that was refreshed just before the end lives on for its time, and can be resumed for a while after that.
    private readonly TimeSpan _tokens = TimeSpan.FromMinutes(options.Value.TokenMinutes + options.Value.ResumeMinutes + 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await lines.TouchAsync(sockets.Lines, stoppingToken);
                var now = clock.GetUtcNow();
                await lines.PruneAsync(unusedSince: now - _idle, endedBefore: now - _tokens, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.LinesNotLookedAfter(logger, exception.GetType().Name);
            }
        }
    }
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BackPainBot.Storage;

/// <summary>Deletes what is older than the operator lets it become: at start and then every hour.</summary>
internal sealed partial class Retention(ITurnStore store, IOptions<StorageOptions> options, TimeProvider clock, ILogger<Retention> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                var forgotten = await store.PruneAsync(clock.GetUtcNow() - TimeSpan.FromDays(options.Value.RetentionDays), stoppingToken);
                if (forgotten > 0) LogForgotten(forgotten);
            }
            catch (StoreUnavailableException exception)
            {
                LogFailed(exception.InnerException?.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(201, LogLevel.Information, "{Count} conversations and users that nobody has used for too long were forgotten.")]
    private partial void LogForgotten(int count);

    [LoggerMessage(202, LogLevel.Warning, "What is old could not be forgotten, and is tried again in an hour: {ExceptionType}.")]
    private partial void LogFailed(string? exceptionType);
}

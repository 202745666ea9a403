using Microsoft.Extensions.Hosting;

namespace BackPainBot.Channels.DirectLine.Conversations;

/// <summary>Looks every minute for conversations that nobody uses.</summary>
internal sealed class IdleSweep(OpenConversations conversations, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) conversations.Sweep();
    }
}

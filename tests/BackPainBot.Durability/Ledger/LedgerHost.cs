using BackPainBot.Channels.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Durability.Ledger;

/// <summary>The real host with <see cref="LedgerBot"/> for its bot, in a process of its own.</summary>
internal static class LedgerHost
{
    /// <summary>The command line's first word.</summary>
    public const string Argument = "host";

    public static async Task<int> RunAsync(string[] settings)
    {
        await using var app = BackPainBotHost.Create(settings, Configure);
        await app.RunAsync();
        return 0;
    }

    private static void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IBot, LedgerBot>();
        builder.Services.AddSingleton(_ => WordlessKnowledge.Make());

        // Words for an apology come with all that the bot knows.
        builder.Services.AddSingleton(provider => new FailedTurn(null!, provider.GetRequiredService<ILogger<FailedTurn>>()));
        builder.Logging.ClearProviders().AddProvider(new LineLoggerProvider());
    }
}

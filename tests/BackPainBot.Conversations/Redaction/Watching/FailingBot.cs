using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Conversations.Redaction.Watching;

/// <summary>The real bot, but for messages that make it fail, or tell everybody what it heard.</summary>
internal sealed class FailingBot(IBot bot, ILogger<FailingBot> logger) : IBot
{
    public const string Fail = "fail at this: ";
    public const string Leak = "spread this: ";

    private static readonly ActivitySource Spans = new(nameof(FailingBot));
    private static readonly Meter Meter = new(nameof(FailingBot));
    private static readonly Counter<int> Counter = Meter.CreateCounter<int>("heard");

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var text = turnContext.Activity.Text ?? "";
        if (text.StartsWith(Fail, StringComparison.Ordinal)) throw new PlantedException(text);
        if (text.StartsWith(Leak, StringComparison.Ordinal)) Spread(text);
        await bot.OnTurnAsync(turnContext, cancellationToken);
    }

    /// <summary>Every mistake that the test is to find.</summary>
    private void Spread(string text)
    {
        var words = text.Split(' ');
#pragma warning disable CA1848, CA2254, CA1873
        logger.LogTrace($"log {words[^6]}");
        using (logger.BeginScope("{Scope}", words[^5])) logger.LogTrace("in a scope");
#pragma warning restore CA1848, CA2254, CA1873
        using (var span = Spans.StartActivity("heard")) span?.SetTag("text", words[^4]);
        Counter.Add(1, new KeyValuePair<string, object?>("text", words[^3]));
        Console.Error.WriteLine(words[^2]);
        File.WriteAllText(Path.Combine(Path.GetTempPath(), "heard.txt"), words[^1]);
        try
        {
            throw new InvalidOperationException(text);
        }
        catch (InvalidOperationException)
        {
            // Nobody logs it: its message alone is one too many.
        }
    }
}

/// <summary>Holds what somebody wrote, as exceptions of libraries may.</summary>
internal sealed class PlantedException(string text) : Exception($"Cannot take '{text}'.", new InvalidOperationException(text));

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace BackPainBot.Channels.Outbox;

/// <summary>
/// A turn begun by the bot only to send. The bot does not see it, and the request whose reply it sends need not wait
/// for its end.
/// </summary>
internal sealed class SendingTurn(IConfiguration configuration)
{
    private static readonly AsyncLocal<Progress?> Running = new();

    private readonly string _botAppId = configuration["MicrosoftAppId"] ?? "";

    /// <summary>Whether the running code belongs to such a turn.</summary>
    public static bool IsRunning => Running.Value is not null;

    /// <summary>Whether something left since <see cref="BeginSend"/>: a bot that gets no token of its own fails before.</summary>
    public static bool HasHandedOver => Running.Value is { HasHandedOver: true };

    /// <summary>Notes that nothing of the next reply has left.</summary>
    public static void BeginSend()
    {
        if (Running.Value is { } progress) progress.HasHandedOver = false;
    }

    /// <summary>Notes that the reply is about to leave.</summary>
    public static void HandOver()
    {
        if (Running.Value is { } progress) progress.HasHandedOver = true;
    }

    /// <summary>Sends in a turn of that conversation.</summary>
    /// <param name="adapter">The adapter that reaches the conversation.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="send">What to do; what it throws would be taken for a failed turn, and answered with an apology.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(
        BotAdapter adapter, ConversationReference reference, BotCallbackHandler send, CancellationToken cancellationToken)
    {
        Running.Value = new Progress();
        await adapter.ContinueConversationAsync(_botAppId, reference, send, cancellationToken);
    }

    private sealed class Progress
    {
        public bool HasHandedOver { get; set; }
    }
}

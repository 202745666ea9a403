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
    private static readonly AsyncLocal<bool> Running = new();

    private readonly string _botAppId = configuration["MicrosoftAppId"] ?? "";

    /// <summary>Whether the running code belongs to such a turn.</summary>
    public static bool IsRunning => Running.Value;

    /// <summary>Sends in a turn of that conversation.</summary>
    /// <param name="adapter">The adapter that reaches the conversation.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="send">What to do; what it throws would be taken for a failed turn, and answered with an apology.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(
        BotAdapter adapter, ConversationReference reference, BotCallbackHandler send, CancellationToken cancellationToken)
    {
        Running.Value = true;
        await adapter.ContinueConversationAsync(_botAppId, reference, send, cancellationToken);
    }
}

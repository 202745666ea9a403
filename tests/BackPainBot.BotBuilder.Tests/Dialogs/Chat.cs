using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.BotBuilder.Tests.Dialogs;

/// <summary>
/// Chats with a dialog whose state goes through a store between any two turns, as after a restart. Unless
/// told otherwise, the store gives the stack back typed, with plain dictionaries inside, as the bot's own storage does.
/// </summary>
internal sealed class Chat(Dialog root, IStorage? storage = null)
{
    private readonly TestAdapter _adapter = new();
    private readonly ConversationState _state = new(storage ?? new PlainStorage());

    public async Task<string> SayAsync(string text)
    {
        await _adapter.SendTextToBotAsync(text, RunAsync, default);
        var replies = new List<string>();
        while (_adapter.GetNextReply() is { } reply)
            replies.Add(reply.AsMessageActivity().Text);
        return string.Join(" | ", replies);
    }

    private async Task RunAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        await root.RunAsync(turn, _state.CreateProperty<DialogState>("dialog"), cancellationToken);
        await _state.SaveChangesAsync(turn, cancellationToken: cancellationToken);
    }
}

using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>What to say when a turn fails: it had no effect, so saying the same again is safe.</summary>
public sealed class Apology
{
    private readonly DialogServices _services;

    internal Apology(DialogServices services) => _services = services;

    /// <summary>The sentence for the user of a turn, with the emergency number: somebody may need it now.</summary>
    /// <param name="turn">The turn that failed.</param>
    public string For(ITurnContext turn) => _services.Content.Text(Say.Apology, _services.Speaker(turn).Safety);
}

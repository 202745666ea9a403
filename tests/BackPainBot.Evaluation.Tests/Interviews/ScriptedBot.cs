using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Evaluation.Interviews;

/// <summary>A bot that does one thing with every message, for what the real one never does.</summary>
internal sealed class ScriptedBot(Func<ITurnContext, Task> turn) : IBot
{
    /// <summary>A bot that asks the same over and over.</summary>
    public static ScriptedBot AskingOnly(string question) => new(turn =>
    {
        var entity = new Entity();
        entity.SetAs(new Dictionary<string, object> { ["type"] = "question", ["id"] = question });
        return turn.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Entities = [entity] });
    });

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext);
}

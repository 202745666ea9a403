using BackPainBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Channels.Tests;

/// <summary>Real dialogs, with the process ended between any two turns.</summary>
public sealed class DialogResumeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task RunAsync_RestartBeforeEachTurn_NestedWaterfallGoesOn()
    {
        var said = new List<string>();
        foreach (var text in new[] { "hi", "lower", "two days" }) said.AddRange(await SayAsync($"{said.Count}", text));

        Assert.Equal(["Where?", "Since when?", "lower for two days"], said);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<IEnumerable<string>> SayAsync(string id, string text)
    {
        await using var database = Room.InFile(_folder);
        var room = new Room(database.Turns);
        var state = new ConversationState(new TurnStorage());
        await room.Adapter.RunAsync(Room.Message(id, text), async (turnContext, cancellationToken) =>
        {
            var accessor = state.CreateProperty<DialogState>("DialogState");
            await new Outer().RunAsync(turnContext, accessor, cancellationToken);
            await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        });
        return room.Adapter.Texts;
    }

    private sealed class Outer : ComponentDialog
    {
        public Outer()
            : base("outer") => AddDialog(new Intake());
    }

    private sealed class Intake : ComponentDialog
    {
        public Intake()
            : base("intake") => AddDialog(new WaterfallDialog("steps", [AskWhere, AskWhen, Sum]));

        private static async Task<DialogTurnResult> AskWhere(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            await step.Context.SendActivityAsync("Where?", cancellationToken: cancellationToken);
            return Dialog.EndOfTurn;
        }

        private static async Task<DialogTurnResult> AskWhen(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            step.Values["where"] = step.Context.Activity.Text;
            await step.Context.SendActivityAsync("Since when?", cancellationToken: cancellationToken);
            return Dialog.EndOfTurn;
        }

        private static async Task<DialogTurnResult> Sum(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            var sum = $"{step.Values["where"]} for {step.Context.Activity.Text}";
            await step.Context.SendActivityAsync(sum, cancellationToken: cancellationToken);
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }
    }
}

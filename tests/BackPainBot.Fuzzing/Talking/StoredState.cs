using System.Text.Json.Nodes;
using BackPainBot.Fuzzing.Inputs;
using BackPainBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainBot.Fuzzing.Talking;

/// <summary>What the store holds of one conversation and of its user.</summary>
internal sealed class StoredState(BotHost host, Talk talk)
{
    private readonly StateKey _conversation = new(StateScope.Conversation, $"{talk.Channel}/conversations/{talk.Id}");
    private readonly StateKey _user = new(StateScope.User, $"{talk.Channel}/users/{talk.User}");

    public async Task<(string? Conversation, string? User, string Answers)> ReadAsync()
    {
        await using var turn = await BeginAsync();
        var conversation = await turn.ReadStateAsync(_conversation, CancellationToken.None);
        var answers = conversation is null ? "" : JsonBranches.TryParse(conversation)?["Intake"]?.ToString() ?? "";
        return (conversation, await turn.ReadStateAsync(_user, CancellationToken.None), answers);
    }

    public async Task PutAsync(string? conversation, string? user)
    {
        await using var turn = await BeginAsync();
        turn.StageState(_conversation, conversation);
        turn.StageState(_user, user);
        await turn.CommitAsync(null, CancellationToken.None);
    }

    /// <summary>How many entries the pain log of a user's state has that a program can read; 0 where there is none.</summary>
    public static int EntriesOf(string? user) =>
        user is not null
        && JsonBranches.TryParse(user) is JsonObject state
        && state["PainLog"] is JsonValue text
        && text.TryGetValue<string>(out var json)
        && JsonBranches.TryParse(json) is JsonObject log
        && log["V"]?.ToJsonString() == "1"
        && log["Entries"] is JsonArray entries
            // A day has one: what is told later on it takes its place.
            ? entries.Select(entry => (entry as JsonObject)?["On"]?.ToJsonString()).Distinct().Count()
            : 0;

    private ValueTask<ITurn> BeginAsync() => host.Services.GetRequiredService<ITurnStore>().BeginAsync(
        new TurnKey(new ConversationKey(talk.Channel, "", talk.Id), "fuzz", null) { User = talk.User }, CancellationToken.None);
}

namespace BackPainBot.Storage.Tests;

/// <summary>A file that may not grow any more.</summary>
public sealed class FullFileTests : IDisposable
{
    private const int Megabytes = 1;
    private static readonly StateKey Answers = new(StateScope.Conversation, "answers");
    private readonly string _folder = Directory.CreateTempSubdirectory("backpainbot-full-").FullName;

    [Fact]
    public async Task CommitAsync_FileIsFull_FailsAsAStoreAndLosesNothingCommitted()
    {
        await using var database = Database.Open(new() { File = Path.Combine(_folder, "bot.db"), MaxMegabytes = Megabytes }, TimeProvider.System);
        var text = new string('x', 20_000);
        var committed = new List<string>();

        // All at once, so that changes which would fit share a transaction with one that does not.
        var turns = Enumerable.Range(0, 100).Select(async i =>
        {
            await using var turn = await database.Turns.BeginAsync(KeyOf($"{i}"), default);
            turn.StageState(Answers, text);
            try
            {
                await turn.CommitAsync(null, default);
                lock (committed) committed.Add($"{i}");
            }
            catch (StoreUnavailableException)
            {
                // As it should be: anything else fails the test.
            }
        });
        await Task.WhenAll(turns);

        Assert.InRange(committed.Count, 1, 99);
        foreach (var conversation in committed)
        {
            await using var turn = await database.Turns.BeginAsync(KeyOf(conversation), default);
            Assert.True(turn.IsRepeat);
            Assert.Equal(text, await turn.ReadStateAsync(Answers, default));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static TurnKey KeyOf(string conversation) => new(new("emulator", "", conversation), "message", "1");
}

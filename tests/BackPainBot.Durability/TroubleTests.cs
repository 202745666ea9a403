using BackPainBot.Durability.Checking;
using BackPainBot.Durability.Driving;
using BackPainBot.Durability.Engines;
using BackPainBot.Durability.Troubles;

namespace BackPainBot.Durability;

/// <summary>Short runs of what the commands do at length.</summary>
public sealed class TroubleTests
{
    private const int Seed = 1;
    private const int Conversations = 30;

    [Fact]
    public Task Kills_OnSqlite_LoseNothing() => LosesNothingAsync(EngineKind.Sqlite, TroubleKind.Kills, 20);

    [Fact]
    public Task Kills_OfTwoHostsOnPostgres_LoseNothing() => LosesNothingAsync(EngineKind.Postgres, TroubleKind.Kills, 20);

    [Fact]
    public Task HostRestarts_OfTwoHostsOnPostgres_AreNotNoticed() => LosesNothingAsync(EngineKind.Postgres, TroubleKind.HostRestarts, 3);

    [Fact]
    public Task DatabaseRestarts_LoseNothing() => LosesNothingAsync(EngineKind.Postgres, TroubleKind.DatabaseRestarts, 3);

    [Fact]
    public Task DatabasePauses_LoseNothing() => LosesNothingAsync(EngineKind.Postgres, TroubleKind.DatabasePauses, 2);

    [Fact]
    public Task SlowDatabase_LosesNothing() => LosesNothingAsync(EngineKind.Postgres, TroubleKind.SlowDatabase, 6);

    [Fact]
    public Task FullFiles_LoseNothing() => LosesNothingAsync(EngineKind.LimitedSqlite, TroubleKind.FullFiles, 2);

    [Fact]
    public Task ConnectorFailures_LoseNothing() => LosesNothingAsync(EngineKind.Sqlite, TroubleKind.ConnectorFailures, 2);

    [Fact]
    public async Task Kills_OfAHostWithEverythingInMemory_AreNoticed()
    {
        var outcome = await RunAsync(EngineKind.Memory, TroubleKind.Kills, 3);

        Assert.Contains(outcome.Violations, violation => violation.Kind == ViolationKind.LostEffect);
    }

    private static async Task LosesNothingAsync(EngineKind kind, TroubleKind trouble, int times)
    {
        var outcome = await RunAsync(kind, trouble, times);

        Assert.True(outcome.Violations.Count == 0, $"Seed {Seed}:{Environment.NewLine}{outcome}");
        Assert.True(outcome.History.Messages.Count >= Conversations, outcome.ToString());
    }

    private static async Task<Outcome> RunAsync(EngineKind kind, TroubleKind trouble, int times)
    {
        await using var engine = await kind.StartAsync();
        return await new Run(engine, trouble.On(engine, times), Conversations, Seed).GoAsync();
    }
}

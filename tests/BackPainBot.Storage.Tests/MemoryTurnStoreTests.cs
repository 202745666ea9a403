namespace BackPainBot.Storage.Tests;

public sealed class MemoryTurnStoreTests : TurnStoreTests
{
    public MemoryTurnStoreTests() => Store = new MemoryTurnStore(Clock);

    protected override ITurnStore Store { get; }
}

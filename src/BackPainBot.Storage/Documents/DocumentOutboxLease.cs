namespace BackPainBot.Storage.Documents;

internal sealed class DocumentOutboxLease(
    DocumentTurnStore store, ConversationKey conversation, IReadOnlyList<OutboxEntry> entries, IDisposable held)
    : IOutboxLease
{
    public IReadOnlyList<OutboxEntry> Entries => entries;

    public async ValueTask SettleAsync(
        IReadOnlyCollection<long> done, IReadOnlyCollection<long> notSent, CancellationToken cancellationToken) =>
        await store.UpdateAsync(conversation, document => document.WithSettled(done, notSent), cancellationToken);

    public async ValueTask CloseAsync(CancellationToken cancellationToken) =>
        await store.UpdateAsync(conversation, document => document.Closed(), cancellationToken);

    public ValueTask DisposeAsync()
    {
        held.Dispose();
        return ValueTask.CompletedTask;
    }
}

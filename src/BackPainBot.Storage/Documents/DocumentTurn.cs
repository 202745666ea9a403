namespace BackPainBot.Storage.Documents;

internal sealed class DocumentTurn : ITurn
{
    private readonly StagedChanges _changes = new();
    private readonly DocumentTurnStore _store;
    private readonly TurnKey _key;
    private readonly ConversationDocument _document;
    private readonly IDisposable _held;
    private bool _ended;

    public DocumentTurn(DocumentTurnStore store, TurnKey key, ConversationDocument document, IDisposable held)
    {
        (_store, _key, _document, _held) = (store, key, document, held);
        var row = document.Find(key);
        IsRepeat = row is not null;
        RecordedResponse = row?.Response;
    }

    public bool IsRepeat { get; }

    public string? RecordedResponse { get; }

    public ValueTask<string?> ReadStateAsync(StateKey key, CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        if (_changes.Of(key.Scope).TryGetValue(key.Name, out var staged)) return new(staged);
        return key.Scope == StateScope.Conversation
            ? new(_document.State.GetValueOrDefault(key.Name))
            : _store.LoadSharedAsync(key.Name, cancellationToken);
    }

    public void StageState(StateKey key, string? json)
    {
        ThrowIfEnded();
        _changes.Of(key.Scope)[key.Name] = json;
    }

    public void StageReply(string json)
    {
        ThrowIfEnded();
        _changes.Replies.Add(json);
    }

    public void Reopen()
    {
        ThrowIfEnded();
        _changes.Reopens = true;
    }

    public async ValueTask CommitAsync(string? response, CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        if (IsRepeat) throw new InvalidOperationException("A repeated turn has no second effect, so it cannot commit.");
        await _store.CommitAsync(_key, _changes, response, cancellationToken);
        _ended = true;
    }

    public ValueTask DisposeAsync()
    {
        _ended = true;
        _held.Dispose();
        return ValueTask.CompletedTask;
    }

    private void ThrowIfEnded()
    {
        if (_ended) throw new InvalidOperationException("The turn has ended: it can be neither read nor changed.");
    }
}

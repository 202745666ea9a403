namespace BackPainBot.Storage.Sql;

internal sealed class SqlTurn(
    Engine engine, UserHold user, TurnScope scope, IDisposable held, TurnKey key, TurnStart start, StorageOptions options, TimeProvider clock) : ITurn
{
    private readonly StagedChanges _changes = new();
    private bool _ended;

    public bool IsRepeat => start.Row is not null;

    public string? RecordedResponse => start.Row?.Response;

    public async ValueTask<string?> ReadStateAsync(StateKey state, CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        if (_changes.Of(state.Scope).TryGetValue(state.Name, out var staged)) return staged;
        if (_changes.Forgets) return null;
        if (state.Scope == StateScope.Conversation) return start.State.GetValueOrDefault(state.Name);
        if (key.User is null) return null;
        await user.TakeAsync(cancellationToken);
        return await scope.ReadAsync(session => UserStates.ReadAsync(session, key, state.Name), cancellationToken);
    }

    public void StageState(StateKey state, string? json)
    {
        ThrowIfEnded();
        if (state.Scope == StateScope.User) ThrowIfNobodys();
        _changes.Of(state.Scope)[state.Name] = json;
    }

    public void StageReply(string json)
    {
        ThrowIfEnded();
        _changes.Replies.Add(json);
    }

    public void StageLogged(LoggedActivity activity)
    {
        ThrowIfEnded();
        _changes.Log.Add(new(activity, null));
    }

    public void StageUnlogged(string id)
    {
        ThrowIfEnded();
        _changes.Log.Add(new(null, id));
    }

    public void StageEndOfLog()
    {
        ThrowIfEnded();
        _changes.EndsLog = true;
    }

    public void Reopen()
    {
        ThrowIfEnded();
        _changes.Reopens = true;
    }

    public async ValueTask<IReadOnlyList<CheckIn>> ReadCheckInsAsync(CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        if (_changes.CheckIns is { } staged) return staged;
        if (_changes.Forgets || key.User is null) return [];
        await user.TakeAsync(cancellationToken);
        return await scope.ReadAsync(session => CheckIns.ReadAsync(session, key), cancellationToken);
    }

    public void StageCheckIns(IReadOnlyList<CheckIn> checkIns)
    {
        ThrowIfEnded();
        ThrowIfNobodys();
        _changes.CheckIns = [.. checkIns.OrderBy(checkIn => checkIn.DueAt)];
    }

    public async ValueTask<IReadOnlyList<StoredItem>> ReadAllAsync(CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        return await scope.ReadAsync(session => StoredItems.ReadAsync(session, key), cancellationToken);
    }

    public void StageForgetting()
    {
        ThrowIfEnded();
        _changes.Forget();
    }

    public async ValueTask CommitAsync(string? response, CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        if (IsRepeat) throw new InvalidOperationException("A repeated turn has no second effect, so it cannot commit.");
        _ended = true;
        if (_changes.ConcernUser) await user.TakeAsync(cancellationToken);
        var commit = new TurnCommit(engine, key, start, _changes, response, options, clock.Now());
        await scope.CommitAsync(commit.WriteAsync, cancellationToken);
        if (_changes.Log.Count > 0 || _changes.EndsLog || _changes.Forgets) engine.Signals.Changed(key.Conversation);
        if (_changes.Forgets) await engine.ScrubAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _ended = true;
        try
        {
            await scope.DisposeAsync();
        }
        finally
        {
            user.Dispose();
            held.Dispose();
        }
    }

    private void ThrowIfEnded()
    {
        if (_ended) throw new InvalidOperationException("The turn has ended: it can be neither read nor changed.");
    }

    private void ThrowIfNobodys()
    {
        if (key.User is null) throw new InvalidOperationException("The turn belongs to no single user: nothing of one can be kept.");
    }
}

using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace BackPainBot.Storage.Sql.Sqlite;

/// <summary>Writes on a thread of its own. Changes that wait at the same moment share a transaction, each whole or not at all.</summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostTogether = 64;

    private readonly BlockingCollection<Change> _changes = [];
    private readonly SqliteConnection _connection;
    private readonly Task _thread;

    public SqliteWriter(SqliteConnection connection)
    {
        _connection = connection;
        _thread = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Runs a change; completes when it is on the disk.</summary>
    /// <exception cref="StoreUnavailableException">The database fails, or is closed.</exception>
    public Task<T> RunAsync<T>(Func<Session, Task<T>> run)
    {
        var change = new Change<T>(run);
        Add(change);
        return change.Done;
    }

    /// <summary>Does something outside of any transaction.</summary>
    public Task BetweenAsync(Action<SqliteConnection> action)
    {
        var between = new Between(action);
        Add(between);
        return between.Done;
    }

    public async ValueTask DisposeAsync()
    {
        _changes.CompleteAdding();
        await _thread;
        _changes.Dispose();
        await _connection.DisposeAsync();
    }

    private void Add(Change change)
    {
        try
        {
            _changes.Add(change);
        }
        catch (InvalidOperationException closed)
        {
            throw new StoreUnavailableException(closed);
        }
    }

    private void Run()
    {
        var together = new List<Change>(MostTogether);
        foreach (var first in _changes.GetConsumingEnumerable())
        {
            together.Add(first);
            while (together.Count < MostTogether && _changes.TryTake(out var next)) together.Add(next);
            foreach (var between in together.OfType<Between>()) between.Run(_connection);
            together.RemoveAll(change => change is Between);
            if (together.Count > 0) Write(together);
            together.Clear();
        }
    }

    private void Write(List<Change> changes)
    {
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            var session = new Session(_connection, transaction);
            foreach (var change in changes)
            {
                transaction.Save("change");
                if (!change.TryRun(session)) transaction.Rollback("change");
                transaction.Release("change");
            }

            transaction.Commit();
            foreach (var change in changes) change.Succeed();
        }
        catch (Exception exception)
        {
            // A full disk, for one, has SQLite end the transaction for all of them, and whatever comes after that fails oddly.
            var unavailable = exception as StoreUnavailableException ?? new StoreUnavailableException(exception);
            foreach (var change in changes) change.Fail(unavailable);
        }
    }

    private abstract class Change
    {
        /// <summary>Runs it as far as it can be seen before the commit. SQLite completes everything at once.</summary>
        public abstract bool TryRun(Session session);

        public abstract void Succeed();

        public abstract void Fail(Exception exception);

        protected static Exception Wrap(Exception exception) => Outage.Of(exception) ?? exception;
    }

    private sealed class Change<T>(Func<Session, Task<T>> run) : Change
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Done => _done.Task;

        public override bool TryRun(Session session)
        {
            try
            {
                _result = run(session).GetAwaiter().GetResult();
                return true;
            }
            catch (Exception exception)
            {
                Fail(exception);
                return false;
            }
        }

        public override void Succeed() => _done.TrySetResult(_result);

        public override void Fail(Exception exception) => _done.TrySetException(Wrap(exception));
    }

    private sealed class Between(Action<SqliteConnection> action) : Change
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Done => _done.Task;

        public void Run(SqliteConnection connection)
        {
            try
            {
                action(connection);
                _done.TrySetResult();
            }
            catch (Exception exception)
            {
                Fail(exception);
            }
        }

        public override bool TryRun(Session session) => throw new NotSupportedException("It needs the connection, outside of any transaction.");

        public override void Succeed() => _done.TrySetResult();

        public override void Fail(Exception exception) => _done.TrySetException(Wrap(exception));
    }
}

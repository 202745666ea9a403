using Microsoft.Bot.Schema;

namespace BackPainBot.Channels.DirectLine.Conversations;

/// <summary>A conversation in memory: its log, and the turns that are still to run, one after another.</summary>
internal sealed class Conversation(string id, ActivityLog log)
{
    private readonly Lock _gate = new();
    private int _readers;
    private bool _begun;

    public string Id => id;

    public ActivityLog Log => log;

    /// <summary>When somebody last asked for the conversation.</summary>
    public DateTimeOffset LastUsed { get; set; }

    /// <summary>Completes when every turn so far has run.</summary>
    public Task Turns { get; private set; } = Task.CompletedTask;

    public bool IsIdleSince(DateTimeOffset time) => LastUsed <= time && Turns.IsCompleted && Volatile.Read(ref _readers) == 0;

    /// <returns>False from the second time on.</returns>
    public bool TryBegin() => !Interlocked.Exchange(ref _begun, true);

    /// <summary>Stores the activity, and runs its turn after those before. A repeat does neither.</summary>
    public void Post(Activity activity, Func<Activity, Task> turn)
    {
        lock (_gate)
        {
            if (log.TryAppendNew(activity)) Run(activity, turn);
        }
    }

    /// <summary>Runs a turn after those before.</summary>
    public void Run(Activity activity, Func<Activity, Task> turn)
    {
        lock (_gate)
        {
            var before = Turns;

            // A turn outlives the request that began it, and takes nothing of it along.
            using (ExecutionContext.SuppressFlow())
                Turns = Task.Run(() => RunAfterAsync(before, activity, turn));
        }
    }

    /// <summary>Keeps the conversation in memory while a socket reads it.</summary>
    public void AddReader() => Interlocked.Increment(ref _readers);

    public void RemoveReader() => Interlocked.Decrement(ref _readers);

    private static async Task RunAfterAsync(Task before, Activity activity, Func<Activity, Task> turn)
    {
        await before;
        await turn(activity);
    }
}

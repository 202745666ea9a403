using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public delegate void ValidateReply(IActivity expected, IActivity actual);

public partial class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Task _testTask;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        _adapter = adapter;
        _callback = callback;
        _testTask = Task.CompletedTask;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    public TestFlow(Task task, TestFlow flow)
        : this(flow._adapter, flow._callback) => _testTask = task ?? Task.CompletedTask;

    public TestFlow(Func<Task> getTask, TestFlow flow)
        : this(getTask?.Invoke(), flow)
    {
    }

    public Task StartTestAsync() => _testTask;

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, default));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, default));
    }

    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        return _adapter.ProcessActivityAsync((Activity)update, _callback, default);
    });

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    private TestFlow Then(Func<Task> step)
    {
        return new TestFlow(RunAsync, this);

        async Task RunAsync()
        {
            await _testTask.ConfigureAwait(false);
            await step().ConfigureAwait(false);
        }
    }
}

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly List<SendActivitiesHandler> _onSendActivities = [];
    private readonly List<UpdateActivityHandler> _onUpdateActivity = [];
    private readonly List<DeleteActivityHandler> _onDeleteActivity = [];
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        TurnState = [];
        BufferedReplyActivities = [];
    }

    /// <summary>The same turn seen with another activity: state, handlers and buffered replies are shared or copied.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        BufferedReplyActivities = [];
        if (turnContext is not TurnContext other)
            return;
        BufferedReplyActivities = other.BufferedReplyActivities;
        _onSendActivities.AddRange(other._onSendActivities);
        _onUpdateActivity.AddRange(other._onUpdateActivity);
        _onDeleteActivity.AddRange(other._onDeleteActivity);
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    public List<Activity> BufferedReplyActivities { get; }

    public string Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set => TurnState.Set(LocaleKey, value);
    }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        _onSendActivities.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        _onUpdateActivity.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        _onDeleteActivity.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;
        _disposed = true;
        if (disposing)
            TurnState.Dispose();
    }
}

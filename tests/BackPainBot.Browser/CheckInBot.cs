using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Browser;

/// <summary>Keeps who agreed to be asked how it is, and tells the page so.</summary>
internal sealed class CheckInBot(params DateTimeOffset[] due) : ActivityHandler
{
    public const string Agree = "keep my answers";
    public const string Delete = "delete my data";

    private readonly DateTimeOffset[] _due = due.Length > 0 ? due : [.. new[] { 2, 7, 14 }.Select(days => DateTimeOffset.UtcNow.AddDays(days))];
    private readonly ConcurrentDictionary<string, bool> _agreed = [];

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        _agreed.ContainsKey(turnContext.Activity.From.Id)
            ? SayAsync(turnContext, "Welcome back", kept: true, cancellationToken)
            : turnContext.SendActivityAsync("Hello", cancellationToken: cancellationToken);

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var user = turnContext.Activity.From.Id;
        switch (turnContext.Activity.Text)
        {
            case Agree:
                _agreed[user] = true;
                return SayAsync(turnContext, "I keep them", kept: true, cancellationToken);
            case Delete:
                _agreed.TryRemove(user, out _);
                return SayAsync(turnContext, "All is deleted", kept: false, cancellationToken);
            default:
                return turnContext.SendActivityAsync("I see", cancellationToken: cancellationToken);
        }
    }

    private Task<ResourceResponse> SayAsync(ITurnContext turn, string text, bool kept, CancellationToken cancellationToken)
    {
        var entity = new Entity();
        entity.SetAs(new Dictionary<string, object>
        {
            ["type"] = "checkIns",
            ["kept"] = kept,
            ["due"] = kept ? _due.Select(time => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)).ToList() : [],
        });
        var message = MessageFactory.Text(text);
        message.Entities = [entity];
        return turn.SendActivityAsync(message, cancellationToken);
    }
}

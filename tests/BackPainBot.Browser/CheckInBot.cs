using System.Globalization;
using BackPainBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Browser;

/// <summary>Keeps of a user that they agreed to be asked how it is, and tells the page so.</summary>
internal sealed class CheckInBot(params DateTimeOffset[] due) : ActivityHandler
{
    public const string Agree = "keep my answers";
    public const string Delete = "delete my data";

    private readonly DateTimeOffset[] _due = due.Length > 0 ? due : [.. new[] { 2, 7, 14 }.Select(days => DateTimeOffset.UtcNow.AddDays(days))];
    private readonly UserState _user = new(new TurnStorage());

    private IStatePropertyAccessor<bool> Agreed => _user.CreateProperty<bool>("Agreed");

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (await Agreed.GetAsync(turnContext, () => false, cancellationToken)) await SayAsync(turnContext, "Welcome back", kept: true, cancellationToken);
        else await turnContext.SendActivityAsync("Hello", cancellationToken: cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Text)
        {
            case Agree:
                await Agreed.SetAsync(turnContext, true, cancellationToken);
                await _user.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
                await SayAsync(turnContext, "I keep them", kept: true, cancellationToken);
                break;
            case Delete:
                await _user.LoadAsync(turnContext, cancellationToken: cancellationToken);
                await _user.DeleteAsync(turnContext, cancellationToken);
                await SayAsync(turnContext, "All is deleted", kept: false, cancellationToken);
                break;
            default:
                await turnContext.SendActivityAsync("I see", cancellationToken: cancellationToken);
                break;
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

namespace Microsoft.Bot.Schema;

public class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null)
    {
        To = to;
        Actions = actions;
    }

    public IList<string> To { get; set; }

    public IList<CardAction> Actions { get; set; }
}

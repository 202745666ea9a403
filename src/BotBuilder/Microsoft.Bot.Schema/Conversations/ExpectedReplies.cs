namespace Microsoft.Bot.Schema;

public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    public IList<Activity> Activities { get; set; }
}

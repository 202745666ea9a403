namespace Microsoft.Bot.Schema;

public class Mention : Entity
{
    public Mention()
        : base("mention")
    {
    }

    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    public ChannelAccount Mentioned { get; set; }

    public string Text { get; set; }
}

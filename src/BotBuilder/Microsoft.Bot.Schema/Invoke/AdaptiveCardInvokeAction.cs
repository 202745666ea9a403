namespace Microsoft.Bot.Schema;

public class AdaptiveCardInvokeAction
{
    public string Type { get; set; }

    public string Id { get; set; }

    public string Verb { get; set; }

    public object Data { get; set; }
}

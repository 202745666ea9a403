namespace Microsoft.Bot.Schema;

public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    public string Type { get; set; }

    public object Value { get; set; }
}

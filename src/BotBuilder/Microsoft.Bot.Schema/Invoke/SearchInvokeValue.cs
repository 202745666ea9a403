namespace Microsoft.Bot.Schema;

public class SearchInvokeValue
{
    public string Kind { get; set; }

    public string QueryText { get; set; }

    public SearchInvokeOptions QueryOptions { get; set; }

    public object Context { get; set; }
}

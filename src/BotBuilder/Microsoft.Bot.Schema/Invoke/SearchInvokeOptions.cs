namespace Microsoft.Bot.Schema;

public class SearchInvokeOptions
{
    public int Skip { get; set; }

    public int Top { get; set; }
}

namespace Microsoft.Bot.Builder.Dialogs;

public class DialogInstance
{
    public string Id { get; set; }

    public IDictionary<string, object> State { get; set; }

    public int? StackIndex { get; set; }

    public string Version { get; set; }
}

namespace Microsoft.Bot.Schema;

public class TextHighlight
{
    public TextHighlight()
    {
    }

    public TextHighlight(string text = null, int? occurrence = null)
    {
        Text = text;
        Occurrence = occurrence;
    }

    public string Text { get; set; }

    public int? Occurrence { get; set; }
}

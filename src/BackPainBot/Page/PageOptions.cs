namespace BackPainBot.Page;

/// <summary>How the page may be used. Configuration section <c>Page</c>.</summary>
public sealed class PageOptions
{
    /// <summary>Origins of sites that may show the page in a frame, such as <c>https://www.example.org</c>. None lets nobody.</summary>
    public IList<string> FrameAncestors { get; } = [];

    /// <summary>Who runs this copy and how to reach them, as the pages on privacy and terms say it: <c>Example Ltd, privacy@example.org</c>.</summary>
    public string RunBy { get; set; } = "";
}

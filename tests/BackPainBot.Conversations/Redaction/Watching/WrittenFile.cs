namespace BackPainBot.Conversations.Redaction.Watching;

/// <summary>What the program gave to whoever listens, a line each: the kind, where it comes from, and the text.</summary>
internal sealed class WrittenFile(TextWriter file)
{
    [ThreadStatic]
    private static bool _isWriting;

    private readonly Lock _one = new();

    public void Write(string kind, string source, string text)
    {
        // Whatever writing itself gives to listeners is not the program's.
        if (_isWriting) return;
        _isWriting = true;
        try
        {
            lock (_one) file.WriteLine($"{kind}\t{source}\t{text.ReplaceLineEndings(" ")}");
        }
        finally
        {
            _isWriting = false;
        }
    }
}

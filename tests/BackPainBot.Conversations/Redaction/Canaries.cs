using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using BackPainBot.Conversations.Client;

namespace BackPainBot.Conversations.Redaction;

/// <summary>Words that stand nowhere else, and secrets: whoever finds one in what a program wrote knows where it came from.</summary>
internal sealed class Canaries
{
    private const int ShortestText = 16;
    private const int ShortestId = 8;
    private readonly ConcurrentDictionary<string, string> _origins = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A made-up word, to be put somewhere. It means nothing to the bot.</summary>
    public string Word(string origin) => Keep($"zq{RandomNumberGenerator.GetString("bcdfghjkmnpqrstvwxz", 14)}", origin);

    /// <summary>Several of them.</summary>
    public string Words(string origin, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(origin)));

    /// <summary>Looks out for a text that is there already, unless it is too short to be told from others.</summary>
    public string Keep(string text, string origin)
    {
        if (text.Length >= ShortestText) _origins.TryAdd(text, origin);
        return text;
    }

    /// <summary>Looks out for a token: by its signature, as whoever lacks that holds none.</summary>
    public string KeepToken(string token, string origin)
    {
        Keep(token.Split('.')[^1], origin);
        return token;
    }

    /// <summary>Looks out for what the bot said, and for what it made of the user's answers.</summary>
    public void KeepReply(Reply reply)
    {
        foreach (var text in reply.Text.Split('\n')) Keep(text.Trim(), "what the bot said");
        foreach (var id in reply.Assessment?.Reasons.Concat(reply.Assessment.Advice).Where(id => id.Length >= ShortestId) ?? []) _origins.TryAdd(id, "a health fact");
    }

    /// <summary>The finds in some lines: what was found, and in which line.</summary>
    public IEnumerable<(string Origin, string Line)> FindIn(IEnumerable<string> lines)
    {
        var any = SearchValues.Create([.. _origins.Keys], StringComparison.OrdinalIgnoreCase);
        foreach (var line in lines.Where(line => line.AsSpan().ContainsAny(any)))
        {
            foreach (var (text, origin) in _origins)
            {
                if (line.Contains(text, StringComparison.OrdinalIgnoreCase)) yield return (origin, line);
            }
        }
    }
}

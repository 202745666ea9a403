using BackPainBot.Storage;
using Microsoft.Extensions.Options;

namespace BackPainBot.Channels.DirectLine.Lines;

/// <summary>The conversations that are read over a socket of this process.</summary>
internal sealed class OpenSockets(IOptions<DirectLineOptions> options)
{
    /// <summary>A page has one, and a line that was cut lingers a while beside the next.</summary>
    private const int MostOfOne = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, int> _sockets = [];
    private int _count;

    public IReadOnlyCollection<ConversationKey> Lines
    {
        get
        {
            lock (_gate) return [.. _sockets.Keys];
        }
    }

    /// <returns>Whether there was room for one more.</returns>
    public bool TryAdd(ConversationKey line)
    {
        lock (_gate)
        {
            var open = _sockets.GetValueOrDefault(line);
            if (open >= MostOfOne || _count >= options.Value.MaxConversations) return false;
            _sockets[line] = open + 1;
            _count++;
            return true;
        }
    }

    public void Remove(ConversationKey line)
    {
        lock (_gate)
        {
            _count--;
            if (--_sockets[line] == 0) _sockets.Remove(line);
        }
    }
}

using BackPainBot.Storage;

namespace BackPainBot.Channels.DirectLine.Lines;

/// <summary>The conversations that are read over a socket of this process.</summary>
internal sealed class OpenSockets
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, int> _sockets = [];

    public IReadOnlyCollection<ConversationKey> Lines
    {
        get
        {
            lock (_gate) return [.. _sockets.Keys];
        }
    }

    public void Add(ConversationKey line)
    {
        lock (_gate) _sockets[line] = _sockets.GetValueOrDefault(line) + 1;
    }

    public void Remove(ConversationKey line)
    {
        lock (_gate)
        {
            if (--_sockets[line] == 0) _sockets.Remove(line);
        }
    }
}

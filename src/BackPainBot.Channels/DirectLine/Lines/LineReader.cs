using BackPainBot.Storage;
using Polly;

namespace BackPainBot.Channels.DirectLine.Lines;

/// <summary>Reads a conversation's log as it grows, and waits through times in which the store is away.</summary>
internal sealed class LineReader(ILineStore lines, ConversationKey line, long after, ResiliencePipeline retries)
{
    private long _position = after;

    public ConversationKey Line => line;

    /// <summary>Waits until there is something that was not read.</summary>
    /// <returns>Null when the conversation has ended and all was read.</returns>
    public async ValueTask<LineBatch?> WaitAsync(CancellationToken cancellationToken) =>
        await retries.ExecuteAsync(
            async token =>
            {
                while (true)
                {
                    // Asked for before reading, so that nothing is missed in between.
                    var changed = lines.WaitForChangeAsync(line, token);
                    var batch = await ReadAsync(token);
                    if (batch is not { Activities.Count: 0 }) return batch;
                    await changed;
                }
            },
            cancellationToken);

    /// <summary>Reads what was not read.</summary>
    /// <returns>Null if the conversation has ended and all was read.</returns>
    public ValueTask<LineBatch?> ReadAsync(CancellationToken cancellationToken) => lines.ReadAsync(line, _position, cancellationToken);

    /// <summary>Notes that a batch has arrived.</summary>
    public void MoveBehind(LineBatch batch) => _position = batch.Position;
}

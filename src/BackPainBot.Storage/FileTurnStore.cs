using System.Text;
using System.Text.Json;
using BackPainBot.Storage.Documents;

namespace BackPainBot.Storage;

/// <summary>
/// Keeps a file a conversation, which a kill at any moment leaves whole, before or after the turn. Not made for power
/// cuts, nor for two processes on one folder.
/// </summary>
public sealed class FileTurnStore : DocumentTurnStore, IDisposable
{
    private readonly string _folder;
    private readonly FileStream _inUse;
    private readonly DocumentFolder _conversations;
    private readonly DocumentFolder _shared;
    private readonly Lazy<Task> _earlierRuns;

    /// <summary>Opens the folder, and makes it if need be.</summary>
    /// <exception cref="IOException">Another process has the folder open, or it cannot be written.</exception>
    public FileTurnStore(string folder, TimeProvider clock)
        : base(clock)
    {
        _folder = folder;
        _conversations = new DocumentFolder(Path.Combine(folder, "conversations"));
        _shared = new DocumentFolder(Path.Combine(folder, "shared"));
        _inUse = new FileStream(Path.Combine(folder, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        _earlierRuns = new Lazy<Task>(FindEarlierRunsAsync);
    }

    /// <inheritdoc />
    public override async ValueTask<IReadOnlyCollection<ConversationKey>> FindUndeliveredAsync(
        CancellationToken cancellationToken)
    {
        await _earlierRuns.Value.WaitAsync(cancellationToken);
        return await base.FindUndeliveredAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override async ValueTask CheckAsync(CancellationToken cancellationToken)
    {
        var probe = Path.Combine(_folder, "probe");
        await File.WriteAllBytesAsync(probe, [], cancellationToken);
        File.Delete(probe);
    }

    /// <summary>Lets another process open the folder.</summary>
    public void Dispose() => _inUse.Dispose();

    internal override async ValueTask<string?> LoadSharedAsync(string name, CancellationToken cancellationToken)
    {
        var content = await DocumentFolder.ReadAsync(_shared.FileOf(name), cancellationToken);
        return content is null ? null : Encoding.UTF8.GetString(content);
    }

    private protected override ValueTask SaveSharedAsync(
        string name, string? json, CancellationToken cancellationToken) =>
        DocumentFolder.WriteAsync(
            _shared.FileOf(name), json is null ? null : Encoding.UTF8.GetBytes(json), cancellationToken);

    private protected override async ValueTask<ConversationDocument> LoadAsync(
        ConversationKey key, CancellationToken cancellationToken)
    {
        var content = await DocumentFolder.ReadAsync(FileOf(key), cancellationToken);
        return content is null ? ConversationDocument.Empty(key) : Parse(content);
    }

    private protected override ValueTask SaveAsync(
        ConversationDocument document, CancellationToken cancellationToken) =>
        DocumentFolder.WriteAsync(
            FileOf(document.Key),
            JsonSerializer.SerializeToUtf8Bytes(document, DocumentJson.Default.ConversationDocument),
            cancellationToken);

    private static ConversationDocument Parse(byte[] content) =>
        JsonSerializer.Deserialize(content, DocumentJson.Default.ConversationDocument)
            ?? throw new IOException("A conversation's file holds no document.");

    private async Task FindEarlierRunsAsync()
    {
        foreach (var file in _conversations.Files)
        {
            if (await DocumentFolder.ReadAsync(file, CancellationToken.None) is { } content) Track(Parse(content));
        }
    }

    private string FileOf(ConversationKey key) => _conversations.FileOf(key.Channel, key.Tenant, key.Conversation);
}

using System.Security.Cryptography;
using System.Text;

namespace BackPainBot.Storage.Documents;

/// <summary>Files that change whole or not at all, and that only this account can read: they hold health facts.</summary>
internal sealed class DocumentFolder
{
    private const string Extension = ".json";
    private readonly string _path;

    public DocumentFolder(string path)
    {
        _path = path;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public IEnumerable<string> Files => Directory.EnumerateFiles(_path, "*" + Extension);

    /// <summary>Ids of channels hold any character and any case, so a file is named by their hash.</summary>
    public string FileOf(params ReadOnlySpan<string> key)
    {
        var text = string.Join('\n', key!);
        return Path.Combine(_path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) + Extension);
    }

    public static async ValueTask<byte[]?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, cancellationToken);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public static async ValueTask WriteAsync(string file, byte[]? content, CancellationToken cancellationToken)
    {
        if (content is null)
        {
            File.Delete(file);
            return;
        }

        var temporary = file + ".new";
        await File.WriteAllBytesAsync(temporary, content, cancellationToken);
        File.Move(temporary, file, overwrite: true);
    }
}

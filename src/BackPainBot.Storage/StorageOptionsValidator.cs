using Microsoft.Extensions.Options;

namespace BackPainBot.Storage;

internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (options.Folder.Length == 0) return ValidateOptionsResult.Success;
        try
        {
            Directory.CreateDirectory(options.Folder);
            return ValidateOptionsResult.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return ValidateOptionsResult.Fail(
                $"Storage:Folder is '{options.Folder}', which cannot be made a folder ({exception.GetType().Name}): "
                + "set it to a folder that this account may write, or to nothing to keep turns in memory.");
        }
    }
}

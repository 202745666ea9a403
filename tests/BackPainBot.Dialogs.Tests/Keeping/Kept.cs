using System.Text.Json;

namespace BackPainBot.Dialogs;

/// <summary>What a test reads from a user's state.</summary>
internal static class Kept
{
    /// <summary>The pain log in the JSON of a user's state.</summary>
    public static PainRecord Record(string user)
    {
        using var document = JsonDocument.Parse(user);
        return PainRecord.Read(document.RootElement.GetProperty("PainLog").GetString()!)!;
    }
}

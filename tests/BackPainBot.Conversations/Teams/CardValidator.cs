using System.Text.Json;

namespace BackPainBot.Conversations.Teams;

/// <summary>The library with which clients show Adaptive Cards, in the version that Teams speaks.</summary>
internal static class CardValidator
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Parses, validates and renders cards.</summary>
    public static async Task<IReadOnlyList<RenderedCard>> RenderAsync(IEnumerable<JsonElement> cards)
    {
        var folder = await NpmPackages.FolderAsync("adaptivecards-3.0.6", "adaptivecards@3.0.6", "jsdom@24.1.3", "markdown-it@14.1.0");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(cards));
            var script = Path.Combine(AppContext.BaseDirectory, "Teams", "cards.mjs");
            var printed = await NpmPackages.RunAsync(script, Path.Combine(folder, "node_modules"), file);
            return JsonSerializer.Deserialize<List<RenderedCard>>(printed, Json)!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}

/// <param name="Faults">What was found fault with.</param>
/// <param name="Inputs">How many controls take an answer.</param>
/// <param name="Buttons">How many buttons there are.</param>
/// <param name="Text">Every word that is shown.</param>
internal sealed record RenderedCard(IReadOnlyList<string> Faults, int Inputs, int Buttons, string Text);

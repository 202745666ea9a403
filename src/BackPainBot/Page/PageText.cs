using System.Net;
using System.Reflection;
using BackPainBot.Channels.DirectLine;
using BackPainBot.Storage;
using BackPainBot.Triage;
using Microsoft.Extensions.Options;

namespace BackPainBot.Page;

/// <summary>Fills into the pages what depends on how this copy of the program was built and set up.</summary>
internal sealed class PageText(
    IWebHostEnvironment environment,
    TriageKnowledge knowledge,
    IOptions<PageOptions> page,
    IOptions<StorageOptions> storage,
    IOptions<DirectLineOptions> directLine)
{
    /// <summary>A page as it is sent, but for its nonce.</summary>
    public string Of(string file)
    {
        var text = File.ReadAllText(Path.Combine(environment.WebRootPath, file));
        foreach (var (name, value) in Values()) text = text.Replace($"{{{{{name}}}}}", value, StringComparison.Ordinal);
        return text;
    }

    private IEnumerable<(string Name, string Value)> Values() =>
    [
        ("review", ReviewSentence),
        ("webchat", ScriptElement),
        ("run-by", RunBySentence),
        ("kept", KeptSentence),
        ("web-chat-kept", WebChatSentence),
    ];

    private string ReviewSentence => knowledge.Review.Done
        ? $"The rules were reviewed by {WebUtility.HtmlEncode(knowledge.Review.By)} on {WebUtility.HtmlEncode(knowledge.Review.On)}."
        : "No clinician has reviewed the rules yet.";

    private string RunBySentence => page.Value.RunBy.Length > 0
        ? $"This copy of BackPainBot is run by {WebUtility.HtmlEncode(page.Value.RunBy)}."
        : "This copy of BackPainBot is run by whoever gave you the link or the app: ask them. In Teams that is your organisation.";

    private string KeptSentence => storage.Value.Kind == StorageKind.Memory
        ? "It is kept in the memory of the computer that the bot runs on, and is gone when the bot is started again, if you have not deleted it before."
        : $"It is kept in the bot's database, until you delete it, or until you have not used the bot for {storage.Value.RetentionDays} days.";

    private string WebChatSentence => directLine.Value.Secret.Length > 0
        ? "The messages travel over Microsoft's Azure Bot Service, which keeps them for a while under its own terms."
        : $"The messages themselves are kept there too, so that the page can show them again, until nobody has used the chat for {IdleTime}.";

    private string IdleTime => directLine.Value.IdleMinutes switch
    {
        var minutes when minutes % 60 != 0 => $"{minutes} minutes",
        60 => "an hour",
        var minutes => $"{minutes / 60} hours",
    };

    // A build without npm has no such file; the page then says so.
    private string ScriptElement => File.Exists(Path.Combine(environment.WebRootPath, "webchat", "webchat.js"))
        ? $"""<script defer id="webchat" src="webchat/webchat.js?v={WebChatVersion}"></script>"""
        : "";

    private static string? WebChatVersion => typeof(PageText).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == nameof(WebChatVersion)).Value;
}

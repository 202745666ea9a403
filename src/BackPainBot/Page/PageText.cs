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
    private const string PartExtension = ".part.html";

    /// <summary>A page as it is sent, but for its nonce.</summary>
    public string Of(string file)
    {
        var text = File.ReadAllText(Path.Combine(environment.WebRootPath, file));
        foreach (var (name, value) in Values()) text = text.Replace($"{{{{{name}}}}}", value, StringComparison.Ordinal);
        return text;
    }

    private IEnumerable<(string Name, string Value)> Values() =>
    [
        .. Parts(),
        ("review", ReviewSentence),
        ("webchat", ScriptElement),
        ("run-by", RunBySentence),
        ("kept", KeptSentence),
        ("retention", Retention),
        ("web-chat-kept", WebChatSentence),
        ("remembered", RememberedSentence),
    ];

    /// <summary>What pages have in common; first, since there may be something to fill in.</summary>
    private IEnumerable<(string Name, string Value)> Parts() => Directory
        .GetFiles(environment.WebRootPath, $"*{PartExtension}")
        .Select(file => (Path.GetFileName(file)[..^PartExtension.Length], File.ReadAllText(file).TrimEnd()));

    private string ReviewSentence => knowledge.Review.Done
        ? $"The rules were reviewed by {WebUtility.HtmlEncode(knowledge.Review.By)} on {WebUtility.HtmlEncode(knowledge.Review.On)}."
        : "No clinician has reviewed the rules yet.";

    private string RunBySentence => page.Value.RunBy.Length > 0
        ? $"This copy of BackPainBot is run by {WebUtility.HtmlEncode(page.Value.RunBy)}."
        : "This copy of BackPainBot is run by whoever gave you the link or the app: ask them. In Teams that is your organisation.";

    private string KeptSentence => storage.Value.Kind switch
    {
        StorageKind.Memory => "It is kept in the memory of the computer that the bot runs on, and is gone when the bot is started again.",
        StorageKind.Sqlite => $"It is kept in a file on the computer that the bot runs on. {RetentionSentence}",
        _ => $"It is kept in a database. {RetentionSentence}",
    };

    private string RetentionSentence => $"What nobody has used for {Retention} is deleted without being asked.";

    private string Retention => Span(TimeSpan.FromDays(storage.Value.RetentionDays));

    private string WebChatSentence => directLine.Value.Secret.Length > 0
        ? "The messages travel over Microsoft's Azure Bot Service, which keeps them for a while under its own terms."
        : $"The messages themselves are kept too, so that the page can show them again. When nobody has used the chat for {Span(TimeSpan.FromMinutes(directLine.Value.IdleMinutes))}, it is deleted, with all that was said.";

    private string RememberedSentence => directLine.Value.Secret.Length > 0
        ? "Your browser keeps nothing of it: when you come back, the bot does not know you."
        : $"Your browser then keeps a key, which is good for {Span(TimeSpan.FromDays(directLine.Value.ResumeDays))}, by which the bot knows you when you come back. "
            + "It takes anybody for you who opens the page in that browser: on a computer that you share, press <strong>Forget me</strong> above the chat.";

    private static string Span(TimeSpan span) => span switch
    {
        { Days: 1, Hours: 0, Minutes: 0 } => "a day",
        { Hours: 0, Minutes: 0 } => $"{span.Days} days",
        { TotalHours: 1 } => "an hour",
        { Minutes: 0 } => $"{span.TotalHours} hours",
        _ => $"{span.TotalMinutes} minutes",
    };

    // A build without npm has no such file; the page then says so.
    private string ScriptElement => File.Exists(Path.Combine(environment.WebRootPath, "webchat", "webchat.js"))
        ? $"""<script defer id="webchat" src="webchat/webchat.js?v={WebChatVersion}"></script>"""
        : "";

    private static string? WebChatVersion => typeof(PageText).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == nameof(WebChatVersion)).Value;
}

using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using BackPainBot.Triage;

namespace BackPainBot.Page;

/// <summary>The page at <c>/</c>: the chat, what it is, and what it is not.</summary>
internal static class HomePage
{
    private const int NonceBytes = 16;

    public static void UseHomePage(this WebApplication app)
    {
        var root = app.Environment.WebRootPath;
        var policy = app.Services.GetRequiredService<PagePolicy>();
        var page = File.ReadAllText(Path.Combine(root, "index.html"))
            .Replace("{{review}}", ReviewSentence(app.Services.GetRequiredService<TriageKnowledge>().Review), StringComparison.Ordinal)
            .Replace("{{webchat}}", ScriptElement(root), StringComparison.Ordinal);
        app.MapGet("/", (HttpContext context) =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
            policy.Protect(context, nonce);
            context.Response.Headers.CacheControl = "no-store";
            return Results.Content(page.Replace("{{nonce}}", nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
        });
        app.UsePageFiles();
    }

    private static string ReviewSentence(Review review) => review.Done
        ? $"The rules were reviewed by {WebUtility.HtmlEncode(review.By)} on {WebUtility.HtmlEncode(review.On)}."
        : "No clinician has reviewed the rules yet.";

    // A build without npm has no such file; the page then says so.
    private static string ScriptElement(string root) => File.Exists(Path.Combine(root, "webchat", "webchat.js"))
        ? $"""<script defer id="webchat" src="webchat/webchat.js?v={WebChatVersion}"></script>"""
        : "";

    private static string? WebChatVersion => typeof(HomePage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == nameof(WebChatVersion)).Value;
}

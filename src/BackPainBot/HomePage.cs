using System.Net;
using BackPainBot.Triage;

namespace BackPainBot;

/// <summary>The page at <c>/</c>, which says what the bot is and how to reach it.</summary>
internal static class HomePage
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void UseHomePage(this WebApplication app)
    {
        var page = File.ReadAllText(Path.Combine(app.Environment.WebRootPath, "index.html"))
            .Replace("{{review}}", ReviewSentence(app.Services.GetRequiredService<TriageKnowledge>().Review), StringComparison.Ordinal);
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => Protect(file.Context.Response.Headers) });
        app.MapGet("/", (HttpContext context) =>
        {
            Protect(context.Response.Headers);
            return Results.Content(page, "text/html; charset=utf-8");
        });
    }

    private static string ReviewSentence(Review review) => review.Done
        ? $"The rules were reviewed by {WebUtility.HtmlEncode(review.By)} on {WebUtility.HtmlEncode(review.On)}."
        : "No clinician has reviewed the rules yet.";

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }
}

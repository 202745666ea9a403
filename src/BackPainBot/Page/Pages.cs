using NetEscapades.AspNetCore.SecurityHeaders;

namespace BackPainBot.Page;

/// <summary>The pages: the chat, what is kept of it, and on what terms.</summary>
internal static class Pages
{
    private static readonly (string Path, string File)[] All = [("/", "index.html"), ("/privacy", "privacy.html"), ("/terms", "terms.html")];

    public static void UsePages(this WebApplication app)
    {
        var text = app.Services.GetRequiredService<PageText>();
        foreach (var (path, file) in All)
        {
            var page = text.Of(file);
            app.MapGet(path, (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "no-store";
                return Results.Content(page.Replace("{{nonce}}", context.GetNonce(), StringComparison.Ordinal), "text/html; charset=utf-8");
            }).WithSecurityHeadersPolicy(PagePolicy.Name);
        }

        app.MapGet("/check-ins.ics", app.Services.GetRequiredService<CheckInFile>().Give);
        app.UsePageFiles();
    }
}

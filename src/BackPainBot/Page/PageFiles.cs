using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace BackPainBot.Page;

/// <summary>The files that the page is made of. The large one was compressed when the program was built.</summary>
internal static class PageFiles
{
    private const string WebChat = "/webchat/webchat.js";
    private const string ForGood = "public, max-age=31536000, immutable";
    private const string AskFirst = "no-cache";
    private static readonly (string Encoding, string Extension)[] Compressed = [("br", ".br"), ("gzip", ".gz")];

    public static void UsePageFiles(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Path == WebChat && !HttpMethods.IsPost(context.Request.Method)) ChooseCompressed(context);
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = Types(), OnPrepareResponse = Prepare });
    }

    private static void ChooseCompressed(HttpContext context)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        foreach (var (encoding, extension) in Compressed)
        {
            if (!accepted.Any(a => a.Value == encoding && a.Quality is null or > 0)) continue;
            context.Request.Path += extension;
            context.Response.Headers.ContentEncoding = encoding;
            return;
        }
    }

    private static void Prepare(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        // Its address names its version; everything else is small, and asked for anew with each visit.
        headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/webchat") ? ForGood : AskFirst;
    }

    private static FileExtensionContentTypeProvider Types()
    {
        var types = new FileExtensionContentTypeProvider();
        // A page is sent with what is filled in, never as the file that it is made from.
        types.Mappings.Remove(".html");
        foreach (var (_, extension) in Compressed) types.Mappings[extension] = "text/javascript";
        return types;
    }
}

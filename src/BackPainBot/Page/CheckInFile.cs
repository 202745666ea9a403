using System.Globalization;
using BackPainBot.Channels.DirectLine;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BackPainBot.Page;

/// <summary>
/// Gives the page a calendar file, <c>/check-ins.ics?at=2026-11-26T16:00:00Z&amp;at=…</c>: a web page cannot notify anybody,
/// a calendar can. The times stand in the address, so that nobody needs to be known for it.
/// </summary>
internal sealed class CheckInFile(IOptions<DirectLineOptions> directLine, TimeProvider clock)
{
    private const int MaxTimes = 5;
    private const string Times = "at";
    private static readonly TimeSpan MaxAgo = TimeSpan.FromDays(1);
    private static readonly TimeSpan MaxAhead = TimeSpan.FromDays(60);
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.fffK"];

    public IResult Give(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var now = clock.GetUtcNow();
        if (!TryRead(context.Request.Query[Times], now, out var times) || PageOf(context.Request) is not { } page)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "check-ins.ics" }.ToString();
        return Results.Text(CheckInCalendar.Write(times, page, now), "text/calendar; charset=utf-8");
    }

    private static bool TryRead(StringValues texts, DateTimeOffset now, out SortedSet<DateTimeOffset> times)
    {
        times = [];
        if (texts.Count is 0 or > MaxTimes) return false;
        foreach (var text in texts)
        {
            if (!DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return false;
            if (time < now - MaxAgo || time > now + MaxAhead) return false;
            times.Add(time);
        }

        return true;
    }

    private Uri? PageOf(HttpRequest request)
    {
        var origin = directLine.Value.PublicUrl is { Length: > 0 } url ? url : $"{request.Scheme}://{request.Host.ToUriComponent()}";
        return Uri.TryCreate($"{origin}{request.PathBase}/", UriKind.Absolute, out var page) ? page : null;
    }
}

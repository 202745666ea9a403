using System.Text.Json;
using BackPainBot.Durability.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Durability.Driving;

/// <summary>The channel's side: takes the replies for all conversations.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly Recorder _recorder;
    private readonly WebApplication _app;
    private Ambush? _ambush;

    private Connector(Recorder recorder)
    {
        _recorder = recorder;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v3/conversations/{conversation}/activities/{activity?}", TakeAsync);
    }

    /// <summary>Without a slash at its end.</summary>
    public string ServiceUrl => _app.Urls.Single();

    /// <summary>What becomes of the next reply.</summary>
    public Func<Fate> NextFate { get; set; } = () => Fate.Taken;

    public static async Task<Connector> StartAsync(Recorder recorder)
    {
        var connector = new Connector(recorder);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>Holds the next reply that comes.</summary>
    public Ambush Hold() => _ambush = new Ambush();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context, string conversation)
    {
        using var activity = await JsonDocument.ParseAsync(context.Request.Body);
        var fate = NextFate();
        if (fate.Arrives) Note(conversation, activity.RootElement);
        if (Interlocked.Exchange(ref _ambush, null) is { } ambush) await ambush.HoldAsync();
        if (fate.Status is not { } status)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        if (fate.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = $"{seconds}";
        if (status < 300) await context.Response.WriteAsJsonAsync(new { id = Guid.NewGuid() });
    }

    private void Note(string conversation, JsonElement activity)
    {
        if (activity.GetProperty("type").GetString() == "message") _recorder.Arrive(conversation, LedgerReply.Parse(activity.GetProperty("text").GetString()!));
    }
}

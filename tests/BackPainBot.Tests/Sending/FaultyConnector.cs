using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Tests.Sending;

/// <summary>A channel's connector on HTTP that shows what it takes, and fails as it is told to.</summary>
internal sealed class FaultyConnector : IAsyncDisposable
{
    private static readonly (int Limit, int Seconds)[] TeamsLimits = [(7, 1), (8, 2), (60, 30), (1800, 3600)];

    private readonly WebApplication _app;
    private readonly List<DateTimeOffset> _counted = [];
    private readonly List<Shown> _shown = [];
    private readonly ConcurrentQueue<Arrival> _arrivals = new();
    private readonly TimeProvider _clock;

    private FaultyConnector(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    /// <summary>What goes wrong with a request; null is nothing.</summary>
    public Func<Arrival, Fault?> Faults { get; set; } = _ => null;

    /// <summary>Whether it answers 429 to what is more than Teams takes.</summary>
    public bool Throttles { get; set; }

    /// <summary>How often it was too much.</summary>
    public int Throttled { get; private set; }

    public string ServiceUrl => $"{_app.Urls.Single()}/amer/";

    /// <summary>Every request, in order of arrival.</summary>
    public IReadOnlyList<Arrival> Arrivals => [.. _arrivals];

    /// <summary>What the user sees in the end: messages in order, as last updated.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (_shown) return [.. _shown.Select(message => message.Text)];
        }
    }

    public static async Task<FaultyConnector> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var connector = new FaultyConnector(builder.Build(), clock ?? TimeProvider.System);
        connector._app.Urls.Add("http://127.0.0.1:0");
        connector._app.Map("/amer/v3/conversations/{conversation}/activities/{id?}", connector.HandleAsync);
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var arrival = await ReadAsync(context);
        _arrivals.Enqueue(arrival);
        var fault = Faults(arrival) ?? Throttle(arrival);
        await (fault?.Until ?? Task.CompletedTask);
        var status = fault is null or { Status: null, DropsConnection: false } or { TakesAllTheSame: true } ? Take(arrival) : 0;
        if (fault is { DropsConnection: true })
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = fault?.Status ?? status;
        if (fault?.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = $"{seconds}";
        if (arrival.Method == "POST" && status == StatusCodes.Status201Created) await context.Response.WriteAsJsonAsync(new { id = $"sent-{_shown.Count}" });
    }

    private async Task<Arrival> ReadAsync(HttpContext context)
    {
        var body = context.Request.Method == "DELETE" ? default : await context.Request.ReadFromJsonAsync<JsonElement>();
        return new Arrival(
            context.Request.Method,
            (string?)context.GetRouteValue("id"),
            body.ValueKind == JsonValueKind.Undefined ? "" : body.GetProperty("type").GetString()!,
            body.ValueKind != JsonValueKind.Undefined && body.TryGetProperty("text", out var text) ? text.GetString()! : "",
            _clock.GetUtcNow());
    }

    /// <summary>Counts as Teams does, and refuses what is too much.</summary>
    private Fault? Throttle(Arrival arrival)
    {
        if (!Throttles) return null;
        lock (_counted)
        {
            foreach (var (limit, seconds) in TeamsLimits)
            {
                if (_counted.Count < limit || arrival.At - _counted[^limit] >= TimeSpan.FromSeconds(seconds)) continue;
                Throttled++;
                return new Fault { Status = StatusCodes.Status429TooManyRequests, RetryAfter = seconds };
            }

            _counted.Add(arrival.At);
            return null;
        }
    }

    private int Take(Arrival arrival)
    {
        lock (_shown)
        {
            var place = _shown.FindIndex(message => message.Id == arrival.Id);
            switch (arrival.Method)
            {
                case "POST":
                    if (arrival.Type == "message") _shown.Add(new Shown($"sent-{_shown.Count + 1}", arrival.Text));
                    return arrival.Type == "message" ? StatusCodes.Status201Created : StatusCodes.Status202Accepted;
                case "PUT" when place >= 0:
                    _shown[place] = _shown[place] with { Text = arrival.Text };
                    return StatusCodes.Status200OK;
                case "DELETE" when place >= 0:
                    _shown.RemoveAt(place);
                    return StatusCodes.Status200OK;
                default:
                    return StatusCodes.Status404NotFound;
            }
        }
    }

    private sealed record Shown(string Id, string Text);
}

/// <param name="Method">The HTTP method.</param>
/// <param name="Id">The activity that the path names.</param>
/// <param name="Type">The activity's type, or empty.</param>
/// <param name="Text">The activity's text, or empty.</param>
/// <param name="At">When it came.</param>
internal sealed record Arrival(string Method, string? Id, string Type, string Text, DateTimeOffset At);

/// <summary>What goes wrong with a request.</summary>
internal sealed record Fault
{
    /// <summary>What the request is answered with, without being taken.</summary>
    public int? Status { get; init; }

    /// <summary>Seconds to wait, as the answer says.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>What the connector waits for before it takes the request.</summary>
    public Task? Until { get; init; }

    /// <summary>The connection is cut in place of an answer.</summary>
    public bool DropsConnection { get; init; }

    /// <summary>What is said to be refused is shown all the same.</summary>
    public bool TakesAllTheSame { get; init; }
}

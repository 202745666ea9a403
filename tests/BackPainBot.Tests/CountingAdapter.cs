using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace BackPainBot.Tests;

/// <summary>Stands where the adapter would and counts what the gate lets through.</summary>
internal sealed class CountingAdapter : IBotFrameworkHttpAdapter
{
    private int _passed;

    public int Passed => _passed;

    /// <summary>What it does with the next requests.</summary>
    public Func<HttpResponse, Task> Then { get; set; } = _ => Task.CompletedTask;

    public Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _passed);
        return Then(httpResponse);
    }
}

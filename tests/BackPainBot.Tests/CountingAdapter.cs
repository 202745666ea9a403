using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace BackPainBot.Tests;

/// <summary>Stands where the adapter would and counts what the gate lets through.</summary>
internal sealed class CountingAdapter : IBotFrameworkHttpAdapter
{
    public int Passed { get; private set; }

    public Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        Passed++;
        return Task.CompletedTask;
    }
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackPainBot.Tests.Gate;

/// <summary>A channel's address that sends the bot elsewhere.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_ServiceUrlRedirects_NobodyFollows(bool preserveMethod)
    {
        await using var elsewhere = await ChannelServer.StartAsync();
        var asked = 0;
        await using var redirecting = await StartAsync(() =>
        {
            Interlocked.Increment(ref asked);
            return Results.Redirect($"{elsewhere.ServiceUrl}/v3/conversations/c/activities/a", permanent: false, preserveMethod);
        });
        await using var bot = await BotServer.StartAsync();

        using var response = await bot.PostAsync(Activities.Message($"{redirecting.Urls.Single()}/_connector").ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(asked > 0);
        Assert.Empty(elsewhere.Received);
    }

    private static async Task<WebApplication> StartAsync(Func<IResult> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapFallback(answer);
        await app.StartAsync();
        return app;
    }
}

using System.Net;
using BackPainBot.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BackPainBot.Tests.Gate;

/// <summary>What a caller learns of a fault behind the gate: a status, and nothing else.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private readonly CountingAdapter _adapter = new();
    private BotServer _bot = null!;

    public async Task InitializeAsync() =>
        _bot = await BotServer.StartAsync(configure: services => services.AddSingleton<IBotFrameworkHttpAdapter>(_adapter));

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Post_TurnFails_Is500WithoutAWordOfWhy()
    {
        _adapter.Then = response =>
        {
            response.Headers["x-half-written"] = "1";
            throw new InvalidOperationException("numb saddle");
        };

        using var response = await PostAsync();

        await BotServer.AssertRefusedAsync(HttpStatusCode.InternalServerError, response);
        Assert.False(response.Headers.Contains("x-half-written"));
        Assert.Contains(_bot.Log.Lines, line => line.Contains("failed", StringComparison.Ordinal) && line.Contains(nameof(InvalidOperationException), StringComparison.Ordinal));
        Assert.DoesNotContain(_bot.Log.Lines, line => line.Contains("saddle", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_StoreIsGone_Is503()
    {
        _adapter.Then = _ => throw new StoreUnavailableException(new IOException());

        await BotServer.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, await PostAsync());
    }

    [Fact]
    public async Task Post_RequestBreaksOff_IsTheStatusThatTheServerGivesIt()
    {
        _adapter.Then = _ => throw new BadHttpRequestException("broken", StatusCodes.Status408RequestTimeout);

        await BotServer.AssertRefusedAsync(HttpStatusCode.RequestTimeout, await PostAsync());
    }

    [Fact]
    public async Task Post_FaultAfterTheAnswerBegan_LeavesTheAnswer()
    {
        _adapter.Then = async response =>
        {
            await response.WriteAsync("begun");
            throw new InvalidOperationException();
        };

        using var response = await PostAsync();

        Assert.Equal("begun", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_ProgramIsStopping_Is503()
    {
        _bot.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        await BotServer.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, await PostAsync());
        Assert.Equal(0, _adapter.Passed);
    }

    private Task<HttpResponseMessage> PostAsync() => _bot.PostAsync(Activities.Message("http://localhost:56150/").ToJsonString());
}

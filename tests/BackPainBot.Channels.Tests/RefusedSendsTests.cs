using System.Net;
using BackPainBot.Channels.Outbox;

namespace BackPainBot.Channels.Tests;

public sealed class RefusedSendsTests
{
    [Fact]
    public async Task SendAsync_NobodyAnswersTheConnection_FailsAsNotConnected()
    {
        using var connections = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(50),
            ConnectCallback = async (_, cancellationToken) =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                throw new InvalidOperationException();
            },
        };
        using var client = new HttpClient(new RefusedSends { InnerHandler = connections });

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://localhost:6291/")));

        Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
    }

    [Fact]
    public async Task SendAsync_NoReplyIsBeingSent_PassesTheRefusalOn()
    {
        using var client = new HttpClient(new RefusedSends { InnerHandler = new Refusal() });

        using var response = await client.GetAsync(new Uri("http://localhost:6291/"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private sealed class Refusal : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden));
    }
}

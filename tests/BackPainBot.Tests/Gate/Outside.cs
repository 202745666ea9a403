using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace BackPainBot.Tests.Gate;

/// <summary>
/// Everything that the program reaches over HTTP: the issuers, at their real addresses, are servers of the test; everybody else
/// takes what comes, and it is remembered.
/// </summary>
internal sealed class Outside(IReadOnlyDictionary<string, OpenIdServer> issuers)
{
    /// <summary>What was sent to anybody but an issuer.</summary>
    public ConcurrentQueue<string> Sent { get; } = new();

    /// <summary>What the issuers were asked for.</summary>
    public ConcurrentQueue<string> Fetched { get; } = new();

    /// <summary>Connects all clients of a program with it.</summary>
    public void Surround(IServiceCollection services) => services.PostConfigureAll<HttpClientFactoryOptions>(
        client => client.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = new Door(this)));

    private sealed class Door(Outside outside) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var url = request.RequestUri!;
            if (!outside.IsFetch(request)) return outside.Take(request);
            outside.Fetched.Enqueue(url.AbsoluteUri);
            using var copy = new HttpRequestMessage(HttpMethod.Get, outside.LocalUrl(url));
            return await base.SendAsync(copy, cancellationToken);
        }
    }

    private bool IsFetch(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get
        && request.Headers.Authorization is null
        && issuers.ContainsKey(request.RequestUri!.GetLeftPart(UriPartial.Authority));

    private Uri LocalUrl(Uri url) => new(issuers[url.GetLeftPart(UriPartial.Authority)].Origin + url.PathAndQuery);

    private HttpResponseMessage Take(HttpRequestMessage request)
    {
        Sent.Enqueue($"{request.Method} {request.RequestUri} {request.Headers.Authorization}");
        return new HttpResponseMessage(HttpStatusCode.Created)
        {
            Content = new StringContent("""{"id":"1"}""", Encoding.UTF8, "application/json"),
        };
    }
}

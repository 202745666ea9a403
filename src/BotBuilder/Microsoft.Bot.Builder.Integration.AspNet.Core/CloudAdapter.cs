using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (await ReadAsync(httpRequest, cancellationToken) is not { Type.Length: > 0 } activity)
        {
            Logger.NoActivity();
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            var result = await ProcessActivityAsync(httpRequest.Headers.Authorization.ToString(), activity, bot.OnTurnAsync, cancellationToken);
            await WriteAsync(httpResponse, result, cancellationToken);
        }
        catch (UnauthorizedAccessException)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private static async Task<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.BodyReader, BotJson.Activity, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse result, CancellationToken cancellationToken)
    {
        response.StatusCode = result?.Status ?? StatusCodes.Status200OK;
        if (result?.Body is not { } body)
            return;

        // As a whole, so that a body which cannot be written becomes an error instead of half an answer.
        var json = JsonSerializer.SerializeToUtf8Bytes(body, BotJson.Info<object>());
        response.ContentType = "application/json";
        response.ContentLength = json.Length;
        await response.BodyWriter.WriteAsync(json, cancellationToken);
    }
}

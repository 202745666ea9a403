using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The v3 REST interface of one channel. Internal, since the published one exposes types of packages that are not used here.</summary>
internal sealed class ConnectorClient(Uri serviceUrl, HttpClient http, AccessTokenSource tokens)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private static readonly JsonTypeInfo<ConversationParameters> ParametersJson = BotJson.Info<ConversationParameters>();
    private static readonly JsonTypeInfo<ConversationResourceResponse> ConversationJson = BotJson.Info<ConversationResourceResponse>();

    // The path is kept, with or without a slash at its end: the Agents Playground's is /_connector.
    private readonly string _conversations = serviceUrl.AbsoluteUri.TrimEnd('/') + "/v3/conversations";

    public Task<ResourceResponse> ReplyToActivityAsync(Activity activity, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, UrlOf(activity.Conversation.Id, activity.ReplyToId), activity, cancellationToken);

    public Task<ResourceResponse> SendToConversationAsync(Activity activity, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, UrlOf(activity.Conversation.Id), activity, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, UrlOf(activity.Conversation.Id, activity.Id), activity, cancellationToken);

    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, UrlOf(conversationId, activityId), null, BotJson.ResourceResponse, cancellationToken);

    public Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, _conversations, Content(parameters, ParametersJson), ConversationJson, cancellationToken);

    private Task<ResourceResponse> SendAsync(HttpMethod method, string url, Activity activity, CancellationToken cancellationToken) =>
        SendAsync(method, url, Content(activity, BotJson.Activity), BotJson.ResourceResponse, cancellationToken);

    private async Task<T> SendAsync<T>(HttpMethod method, string url, HttpContent content, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        if (tokens is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken));

        using var response = await http.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? Read(body, answer)
            : throw ConnectorError.Of(response.StatusCode, Read(body, ConnectorError.Json));
    }

    // Ids hold whatever a channel likes: '|', ';', ':' and '@' all occur.
    private string UrlOf(string conversationId) => $"{_conversations}/{Uri.EscapeDataString(conversationId)}/activities";

    private string UrlOf(string conversationId, string activityId) => $"{UrlOf(conversationId)}/{Uri.EscapeDataString(activityId)}";

    private static ByteArrayContent Content<T>(T value, JsonTypeInfo<T> json) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, json)) { Headers = { ContentType = Json } };

    // The status has said already whether the channel took it, so a body that says nothing is no failure.
    private static T Read<T>(byte[] body, JsonTypeInfo<T> json)
        where T : class
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

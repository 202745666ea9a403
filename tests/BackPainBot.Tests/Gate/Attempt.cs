using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace BackPainBot.Tests.Gate;

/// <summary>A request to the bot: right in everything, until something about it is changed.</summary>
internal sealed record Attempt(Token Token, JsonObject Activity)
{
    /// <summary>What goes into the header.</summary>
    public Func<Token, string?> Authorization { get; private init; } = token => token.SignedBy(OpenIdServer.KeyOf("channel"));

    private HttpMethod Method { get; init; } = HttpMethod.Post;

    private string Path { get; init; } = "/api/messages";

    private Func<JsonObject, HttpContent?> Content { get; init; } = activity => Json(activity.ToJsonString());

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public static ByteArrayContent Json(byte[] body) =>
        new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    /// <summary>With another header, or none.</summary>
    public Attempt Saying(string? authorization) => this with { Authorization = _ => authorization };

    public Attempt Signed(Func<Token, string?> sign) => this with { Authorization = sign };

    public Attempt SignedBy(string key) => Signed(token => token.SignedBy(OpenIdServer.KeyOf(key)));

    public Attempt Header(string name, JsonNode? value) => this with { Token = Token.WithHeader(name, value) };

    public Attempt Claim(string name, JsonNode? value) => this with { Token = Token.With(name, value) };

    /// <summary>With another member of the activity, or without it.</summary>
    public Attempt Member(string name, JsonNode? value)
    {
        var activity = Activity.DeepClone().AsObject();
        if (value is null) activity.Remove(name);
        else activity[name] = value;
        return this with { Activity = activity };
    }

    /// <summary>From another place, as token and activity both say.</summary>
    public Attempt From(string serviceUrl) => Claim("serviceurl", serviceUrl).Member("serviceUrl", serviceUrl);

    public Attempt By(string method) => this with { Method = new HttpMethod(method) };

    public Attempt At(string path) => this with { Path = path };

    public Attempt Body(Func<JsonObject, HttpContent?> content) => this with { Content = content };

    /// <summary>With other text in the place of the activity's.</summary>
    public Attempt Text(Func<string, string> change) => Body(activity => Json(change(activity.ToJsonString())));

    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(Method, Path) { Content = Content(Activity) };
        if (Authorization(Token) is { } authorization) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return request;
    }
}

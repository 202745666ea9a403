using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>The one place that knows how the Bot Framework's types look as JSON; all stand-ins share it.</summary>
internal static class BotJson
{
    /// <summary>Generated contracts first; a type that they lack is read by reflection once and then cached.</summary>
    public static readonly JsonSerializerOptions Options = Create();

    public static readonly JsonTypeInfo<Activity> Activity = Info<Activity>();

    public static readonly JsonTypeInfo<ExpectedReplies> ExpectedReplies = Info<ExpectedReplies>();

    public static readonly JsonTypeInfo<ResourceResponse> ResourceResponse = Info<ResourceResponse>();

    public static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>The value's JSON, by its runtime type.</summary>
    public static JsonElement ToElement(object value) => value switch
    {
        JsonElement element => element,
        _ => JsonSerializer.SerializeToElement(value, Info<object>()),
    };

    /// <summary>The value itself when it is a <typeparamref name="T"/>, else its JSON read as one.</summary>
    public static T Convert<T>(object value) => value switch
    {
        null => default,
        T same => same,
        JsonElement element => element.Deserialize(Info<T>()),
        _ => ToElement(value).Deserialize(Info<T>()),
    };

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            PropertyNameCaseInsensitive = true,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                BotJsonContext.Default,
                RegisteredContracts.Instance,
                new DefaultJsonTypeInfoResolver { Modifiers = { KeepDeclaredNames } }),
        };
        options.Converters.Add(new ObjectConverter());
        options.Converters.Add(new TextConverter());
        options.MakeReadOnly();
        return options;
    }

    // The published serialiser knows camel case only from attributes on its own types.
    private static void KeepDeclaredNames(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider is MemberInfo member && member.GetCustomAttribute<JsonPropertyNameAttribute>() is null)
                property.Name = member.Name;
        }
    }
}

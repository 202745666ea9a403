using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>Generated contracts of the other stand-ins, which add theirs as their assembly is loaded.</summary>
internal sealed class RegisteredContracts : IJsonTypeInfoResolver
{
    public static readonly RegisteredContracts Instance = new();

    private IJsonTypeInfoResolver[] _resolvers = [];

    public void Add(IJsonTypeInfoResolver resolver)
    {
        IJsonTypeInfoResolver[] before;
        do
        {
            before = Volatile.Read(ref _resolvers);
        }
        while (Interlocked.CompareExchange(ref _resolvers, [.. before, resolver], before) != before);
    }

    public JsonTypeInfo GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        foreach (var resolver in Volatile.Read(ref _resolvers))
        {
            if (resolver.GetTypeInfo(type, options) is { } contract)
                return contract;
        }
        return null;
    }
}

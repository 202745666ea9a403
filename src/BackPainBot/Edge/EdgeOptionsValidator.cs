using Microsoft.Extensions.Options;

namespace BackPainBot.Edge;

internal sealed class EdgeOptionsValidator : IValidateOptions<EdgeOptions>
{
    public ValidateOptionsResult Validate(string? name, EdgeOptions options)
    {
        var failures = Failures(options).OfType<string>().ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string?> Failures(EdgeOptions options)
    {
        yield return AtLeastOne(options.MaxConnections, nameof(options.MaxConnections));
        yield return AtLeastOne(options.MaxRequests, nameof(options.MaxRequests));
        yield return AtLeastOne(options.MaxRequestsOfOneAddress, nameof(options.MaxRequestsOfOneAddress));
        yield return AtLeastOne(options.RequestsPerMinute, nameof(options.RequestsPerMinute));
        foreach (var proxy in options.Proxies.Where(proxy => ForwardedFor.TryRead(proxy) is not { PrefixLength: > 0 }))
            yield return $"Edge:Proxies holds '{proxy}': write an address like '10.0.0.4', or a network like '10.0.0.0/24' that is not the whole world.";
    }

    private static string? AtLeastOne(int value, string name) =>
        value >= 1 ? null : $"Edge:{name} is {value}: set it to 1 or more.";
}

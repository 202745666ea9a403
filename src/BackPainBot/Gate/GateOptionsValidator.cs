using Microsoft.Extensions.Options;

namespace BackPainBot.Gate;

internal sealed class GateOptionsValidator : IValidateOptions<GateOptions>
{
    public ValidateOptionsResult Validate(string? name, GateOptions options)
    {
        var failures = new List<string>();
        if (options.MaxBodyBytes is < 1024 or > 4 * 1024 * 1024)
            failures.Add($"Gate:MaxBodyBytes is {options.MaxBodyBytes}: set it to a number from 1024 to 4194304.");
        foreach (var (limit, value) in new[]
        {
            (nameof(options.MessagesPerMinute), options.MessagesPerMinute),
            (nameof(options.UserMessagesPerMinute), options.UserMessagesPerMinute),
            (nameof(options.StrangersPerMinute), options.StrangersPerMinute),
        }.Where(one => one.Item2 < 1))
        {
            failures.Add($"Gate:{limit} is {value}: set it to 1 or more.");
        }

        failures.AddRange(options.TrustedHosts
            .Where(host => Uri.CheckHostName(host) != UriHostNameType.Dns)
            .Select(host => $"Gate:TrustedHosts holds '{host}', which is no host name: write it like 'channel.example.org'."));
        failures.AddRange(options.AllowedTenants
            .Where(tenant => !Guid.TryParse(tenant, out _))
            .Select(tenant => $"Gate:AllowedTenants holds '{tenant}', which is no tenant's id: write it like '72f988bf-86f1-41af-91ab-2d7cd011db47', or leave it out."));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}

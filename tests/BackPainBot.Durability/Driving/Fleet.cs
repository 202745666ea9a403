namespace BackPainBot.Durability.Driving;

/// <summary>The hosts of a run, which share one database.</summary>
internal sealed class Fleet(IReadOnlyList<HostProcess> hosts) : IDisposable
{
    public IReadOnlyList<HostProcess> Hosts => hosts;

    public Task StartAsync() => Task.WhenAll(hosts.Select(host => host.StartAsync()));

    /// <summary>One to send to, as a load balancer chooses; null if none is there.</summary>
    public Uri? Endpoint(Random chance)
    {
        var there = hosts.Select(host => host.Endpoint).OfType<Uri>().ToList();
        return there.Count == 0 ? null : there[chance.Next(there.Count)];
    }

    /// <summary>Asks all to end, and waits until they have.</summary>
    public Task EndAsync() => Task.WhenAll(hosts.Select(host => host.EndAsync()));

    public void Dispose()
    {
        foreach (var host in hosts) host.Dispose();
    }
}

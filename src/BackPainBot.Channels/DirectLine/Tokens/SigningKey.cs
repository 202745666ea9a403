using System.Security.Cryptography;
using BackPainBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace BackPainBot.Channels.DirectLine.Tokens;

/// <summary>The key that tokens are signed with: as configured, or made once and kept, so that tokens outlive a restart.</summary>
internal sealed class SigningKey(IOptions<DirectLineOptions> options, ISettingStore settings) : IHostedService
{
    private const string Setting = "direct-line-signing-key";
    private const int Bytes = 32;

    private SymmetricSecurityKey? _key;

    public SymmetricSecurityKey Value => _key ?? throw new InvalidOperationException("The key is there when the host has started.");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var configured = options.Value.SigningKey;
        var key = configured.Length > 0 ? configured : await settings.GetOrAddAsync(Setting, NewKey, cancellationToken);
        _key = new SymmetricSecurityKey(Convert.FromBase64String(key));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
}

using BackPainBot.Channels.Http;
using Microsoft.Extensions.Options;

namespace BackPainBot.Channels.DirectLine;

/// <summary>Says at start what is wrong with the options, all of it at once.</summary>
internal sealed class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var failures = Failures(options).OfType<string>().ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string?> Failures(DirectLineOptions options)
    {
        yield return InRange(options.TokenMinutes, 5, 1440, nameof(options.TokenMinutes));
        yield return InRange(options.ResumeMinutes, 0, 1440, nameof(options.ResumeMinutes));
        yield return InRange(options.ResumeDays, 1, 3650, nameof(options.ResumeDays));
        yield return InRange(options.IdleMinutes, 1, 129_600, nameof(options.IdleMinutes));
        yield return InRange(options.MaxMessageBytes, 1024, 1024 * 1024, nameof(options.MaxMessageBytes));
        yield return InRange(options.MaxUploadBytes, 1024, 4 * 1024 * 1024, nameof(options.MaxUploadBytes));
        yield return InRange(options.MaxConversations, 1, int.MaxValue, nameof(options.MaxConversations));
        yield return InRange(options.MessagesPerMinute, 1, int.MaxValue, nameof(options.MessagesPerMinute));
        yield return InRange(options.UserMessagesPerMinute, 1, int.MaxValue, nameof(options.UserMessagesPerMinute));
        yield return InRange(options.TokensPerMinute, 1, int.MaxValue, nameof(options.TokensPerMinute));

        // No secret or key is ever quoted.
        if (options.GenerateSecret.Length is > 0 and < 32)
            yield return "DirectLine:GenerateSecret is shorter than 32 characters: make a longer one, or leave it empty to turn tokens/generate off.";
        if (options.SigningKey.Length > 0 && !IsKey(options.SigningKey))
            yield return "DirectLine:SigningKey is not 32 bytes or more in base64: make one with 'openssl rand -base64 32', or leave it empty.";
        if (!WebAddress.IsHttp(options.Endpoint))
            yield return $"DirectLine:Endpoint is '{options.Endpoint}', which is no http address.";
        if (options.PublicUrl.Length > 0 && !WebAddress.IsOrigin(options.PublicUrl))
            yield return $"DirectLine:PublicUrl is '{options.PublicUrl}': write it like 'https://bot.example.org'.";
        foreach (var origin in options.AllowedOrigins.Where(origin => !WebAddress.IsOrigin(origin)))
            yield return $"DirectLine:AllowedOrigins holds '{origin}', which is no origin: write it like 'https://www.example.org'.";
    }

    private static string? InRange(int value, int from, int to, string name) =>
        value >= from && value <= to ? null : $"DirectLine:{name} is {value}: set it to a number from {from} to {to}.";

    private static bool IsKey(string key)
    {
        var bytes = new byte[key.Length];
        return Convert.TryFromBase64String(key, bytes, out var length) && length >= 32;
    }
}

using BackPainBot.Channels.Http;
using Microsoft.Extensions.Options;

namespace BackPainBot.Page;

/// <summary>Says at start which origins are none: they stand in a header, where a slip would close or open too much.</summary>
internal sealed class PageOptionsValidator : IValidateOptions<PageOptions>
{
    public ValidateOptionsResult Validate(string? name, PageOptions options)
    {
        var failures = options.FrameAncestors
            .Where(origin => !WebAddress.IsOrigin(origin))
            .Select(origin => $"Page:FrameAncestors holds '{origin}', which is no origin: write it like 'https://www.example.org'.")
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}

using BackPainBot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>How often clients may post, upload and create. Nothing stops them from reading and coming back.</summary>
internal sealed class DirectLineLimits(IOptions<DirectLineOptions> options) : IDisposable
{
    private readonly PerMinute _messages = new(options.Value.MessagesPerMinute);
    private readonly PerMinute _userMessages = new(options.Value.UserMessagesPerMinute);
    private readonly PerMinute _tokens = new(options.Value.TokensPerMinute);
    private readonly PerMinute _conversations = new(options.Value.TokensPerMinute);

    public bool Allow(Limit limit, HttpContext context, out TimeSpan retryAfter) => limit switch
    {
        Limit.Tokens => _tokens.Allow(ClientAddress.Of(context), out retryAfter),
        Limit.Conversations => _conversations.Allow(ClientAddress.Of(context), out retryAfter),
        _ => _messages.Allow(context.Token().Conversation, out retryAfter) && _userMessages.Allow(context.Token().User, out retryAfter),
    };

    public void Dispose()
    {
        _messages.Dispose();
        _userMessages.Dispose();
        _tokens.Dispose();
        _conversations.Dispose();
    }
}

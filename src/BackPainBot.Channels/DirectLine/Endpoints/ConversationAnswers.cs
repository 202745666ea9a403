using BackPainBot.Channels.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace BackPainBot.Channels.DirectLine.Endpoints;

/// <summary>What a client needs to talk on: a fresh token, and where the stream is.</summary>
internal sealed class ConversationAnswers(DirectLineTokens tokens, Origins origins)
{
    public TokenAnswer Opened(HttpContext context, string? watermark)
    {
        var token = context.Token();
        return new TokenAnswer(
            token.Conversation,
            tokens.Issue(token.Conversation, token.User, TokenUse.Conversation),
            (int)tokens.Life.TotalSeconds,
            origins.SocketUrl(context.Request, StreamPath(token, watermark)));
    }

    // The client never says on the socket where it stands, so the address does.
    private string StreamPath(DirectLineToken token, string? watermark)
    {
        var after = Uri.EscapeDataString(string.IsNullOrEmpty(watermark) ? "0" : watermark);
        var ticket = tokens.Issue(token.Conversation, token.User, TokenUse.Stream);
        return $"{DirectLineEndpoints.Root}/conversations/{token.Conversation}/stream?watermark={after}&t={ticket}";
    }
}

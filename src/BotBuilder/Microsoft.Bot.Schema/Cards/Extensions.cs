namespace Microsoft.Bot.Schema;

public static class Extensions
{
    public static Attachment ToAttachment(this HeroCard card) => new(HeroCard.ContentType, content: card);
}

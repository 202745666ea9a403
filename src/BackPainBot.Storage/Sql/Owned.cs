namespace BackPainBot.Storage.Sql;

/// <summary>Conditions on rows by whom they belong to. Their values are named as in <see cref="TurnKey"/>; no user has an empty id.</summary>
internal static class Owned
{
    public const string ByUser = "channel = @Channel and tenant = @Tenant and user_id = @User";

    /// <summary>On conversations: this one, and all others of the user.</summary>
    public const string ByConversationOrUser = "channel = @Channel and tenant = @Tenant and (name = @Conversation or user_id = @User)";
}

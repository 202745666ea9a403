namespace BackPainBot.Storage.Sql;

/// <summary>A conversation's name as a row.</summary>
internal sealed class KeyRow
{
    public string Channel { get; set; } = "";

    public string Tenant { get; set; } = "";

    public string Name { get; set; } = "";

    public ConversationKey ToKey() => new(Channel, Tenant, Name);
}

namespace Microsoft.Bot.Schema.Teams;

public class OnBehalfOf
{
    public int ItemId { get; set; }

    public string MentionType { get; set; }

    public string Mri { get; set; }

    public string DisplayName { get; set; }
}

namespace Microsoft.Bot.Schema;

public class PagedMembersResult
{
    public PagedMembersResult()
    {
    }

    public PagedMembersResult(string continuationToken = null, IList<ChannelAccount> members = null)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    public string ContinuationToken { get; set; }

    public IList<ChannelAccount> Members { get; set; }
}

using Microsoft.Bot.Schema.Teams;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

[JsonDerivedType(typeof(TeamsChannelAccount))]
public class ChannelAccount
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string id = null, string name = null, string role = null, string aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    public string Id { get; set; }

    public string Name { get; set; }

    public string Role { get; set; }

    public string AadObjectId { get; set; }

    [JsonExtensionData, JsonInclude]
    internal Dictionary<string, JsonElement> Unknown { get; set; }
}

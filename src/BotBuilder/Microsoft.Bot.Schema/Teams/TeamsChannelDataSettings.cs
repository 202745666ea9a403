using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public class TeamsChannelDataSettings
{
    public ChannelInfo SelectedChannel { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}

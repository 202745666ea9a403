using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class TokenExchangeInvokeRequest
{
    public string Id { get; set; }

    public string ConnectionName { get; set; }

    public string Token { get; set; }

    [JsonExtensionData, JsonInclude]
    internal Dictionary<string, JsonElement> Unknown { get; set; }
}

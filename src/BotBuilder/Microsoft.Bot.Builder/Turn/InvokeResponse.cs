using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

public class InvokeResponse
{
    [JsonPropertyName("Status")]
    public int Status { get; set; }

    [JsonPropertyName("Body")]
    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}

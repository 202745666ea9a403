using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

[JsonDerivedType(typeof(Mention))]
public class Entity
{
    public Entity()
    {
    }

    public Entity(string type = null) => Type = type;

    public string Type { get; set; }

    [JsonExtensionData, JsonInclude]
    internal Dictionary<string, JsonElement> Unknown { get; set; }

    public T GetAs<T>() => BotJson.Convert<T>(BotJson.ToElement(this));

    public void SetAs<T>(T obj)
    {
        var entity = BotJson.Convert<Entity>(BotJson.ToElement(obj));
        Type = entity.Type;
        Unknown = entity.Unknown;
    }
}

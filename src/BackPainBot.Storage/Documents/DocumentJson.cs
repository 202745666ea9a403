using System.Text.Json.Serialization;

namespace BackPainBot.Storage.Documents;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ConversationDocument))]
internal sealed partial class DocumentJson : JsonSerializerContext;

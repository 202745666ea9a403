using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(InvokeResponse))]
internal sealed partial class BuilderJsonContext : JsonSerializerContext
{
    // The contracts must be known before the first value is written, whoever writes it.
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Register() => RegisteredContracts.Instance.Add(Default);
#pragma warning restore CA2255
}

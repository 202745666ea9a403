using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DialogState))]
internal sealed partial class DialogsJsonContext : JsonSerializerContext
{
    // The contracts must be known before the first state is read, whoever reads it.
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Register() => RegisteredContracts.Instance.Add(Default);
#pragma warning restore CA2255
}

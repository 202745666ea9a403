using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;

namespace BackPainBot.Channels.Json;

/// <summary>
/// Bot state as JSON without type names. A dialog stack is told by its shape and comes back as
/// <see cref="DialogState"/>, at any depth, because component dialogs cast what they find to that.
/// </summary>
internal static class StateJson
{
    private const string Stack = "dialogStack";

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new StateConverter() },
    };

    /// <exception cref="NotSupportedException">The state holds more than plain values and dialog stacks.</exception>
    public static string Write(object state) => JsonSerializer.Serialize<object>(state, Options);

    /// <returns>The state; null if it is none: what cannot be read counts as not there, so that a conversation can begin anew.</returns>
    public static Dictionary<string, object?>? TryRead(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<object>(json, Options) as Dictionary<string, object?>;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed class StateConverter : PlainConverter
    {
        protected override object Revive(Dictionary<string, object?> dictionary) =>
            dictionary.Count == 1 && dictionary.TryGetValue(Stack, out var value) && value is List<object?> stack
                ? new DialogState([.. stack.OfType<Dictionary<string, object?>>().Select(ToInstance)])
                : dictionary;

        protected override void WriteOther(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
        {
            if (value is not DialogState state)
            {
                base.WriteOther(writer, value, options);
                return;
            }

            writer.WriteStartObject();
            writer.WritePropertyName(Stack);
            Write(writer, state.DialogStack.Select(ToDictionary).ToList(), options);
            writer.WriteEndObject();
        }

        private static Dictionary<string, object?> ToDictionary(DialogInstance instance) => new()
        {
            ["id"] = instance.Id,
            ["version"] = instance.Version,
            ["state"] = instance.State,
        };

        private static DialogInstance ToInstance(Dictionary<string, object?> dictionary) => new()
        {
            Id = dictionary.GetValueOrDefault("id") as string,
            Version = dictionary.GetValueOrDefault("version") as string,
            State = dictionary.GetValueOrDefault("state") as Dictionary<string, object?>,
        };
    }
}

using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>A state as this turn sees it, and the JSON that it had when it was last read or written.</summary>
    public class CachedBotState
    {
        private byte[] _saved;

        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            _saved = ToJson();
        }

        public IDictionary<string, object> State { get; set; }

        /// <summary>An empty state that counts as changed, so that it replaces the stored one.</summary>
        internal static CachedBotState Cleared() => new() { _saved = null };

        internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(State, BotJson.Info<object>());

        internal bool DiffersFrom(byte[] json) => _saved is null || !_saved.AsSpan().SequenceEqual(json);

        internal void Saved(byte[] json) => _saved = json;
    }
}

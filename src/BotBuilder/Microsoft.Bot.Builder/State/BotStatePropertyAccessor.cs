namespace Microsoft.Bot.Builder;

/// <summary>One named value of a <see cref="BotState"/>, loaded with the rest on first use in a turn.</summary>
internal sealed class BotStatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
{
    public string Name => name;

    public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
        if (!state.TryGet<T>(turnContext, name, out var value) || value is null)
        {
            if (defaultValueFactory is null)
                return default;
            value = defaultValueFactory();
        }

        // The typed value takes the place of its JSON, so that what the caller changes in it is saved.
        state.Put(turnContext, name, value);
        return value;
    }

    public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
        state.Put(turnContext, name, value);
    }

    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
        state.Remove(turnContext, name);
    }
}

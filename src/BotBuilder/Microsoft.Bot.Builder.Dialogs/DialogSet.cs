using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

public class DialogSet(IStatePropertyAccessor<DialogState> dialogState)
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private string _version;

    public DialogSet()
        : this(null)
    {
    }

    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;
        if (_dialogs.TryGetValue(dialog.Id, out var known) && ReferenceEquals(known, dialog))
            return this;
        var id = dialog.Id;
        for (var suffix = 2; !_dialogs.TryAdd(dialog.Id, dialog); suffix++)
            dialog.Id = $"{id}{suffix}";
        foreach (var needed in (dialog as IDialogDependencies)?.GetDependencies() ?? [])
            Add(needed);
        return this;
    }

    public Dialog Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (dialogState is null)
            throw new InvalidOperationException("A set that was made without a state accessor has no contexts of its own.");
        var state = await dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>Changes whenever a dialog of the set does; computed once, after the last was added.</summary>
    public virtual string GetVersion()
    {
        if (_version is not null)
            return _version;
        var versions = new StringBuilder();
        foreach (var (id, dialog) in _dialogs)
            versions.Append(id).Append('=').Append(dialog.GetVersion()).Append(';');
        return _version = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(versions.ToString())));
    }
}

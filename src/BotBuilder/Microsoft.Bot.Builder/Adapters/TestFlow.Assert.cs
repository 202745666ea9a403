using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestFlow
{
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string description = null, uint timeout = 3000) =>
        AssertReply(expected, equalityComparer: null, description, timeout);

    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, [CallerMemberName] string description = null, uint timeout = 3000) =>
        AssertReply(
            reply =>
            {
                Check(expected.Type == reply.Type, description, expected.Type, reply.Type);
                if (equalityComparer is not null)
                    Check(equalityComparer.Equals(expected, reply), description, TextOf(expected), TextOf(reply));
                else
                    Check(TextOf(expected)?.Trim() == TextOf(reply)?.Trim(), description, TextOf(expected), TextOf(reply));
            },
            description,
            timeout);

    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = 3000) => Then(async () =>
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            validateActivity(await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new TimeoutException($"{description}: no reply within {timeout} ms.");
        }
    });

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(
            reply => Check(TextOf(reply)?.Contains(expected, StringComparison.Ordinal) == true, description, expected, TextOf(reply)),
            description,
            timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply => Check(candidates.Contains(TextOf(reply)), description, string.Join(" | ", candidates), TextOf(reply)),
            description,
            timeout);
    }

    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = 3000) => Then(async () =>
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        IActivity reply;
        try
        {
            reply = await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        throw new InvalidOperationException($"{description}: a reply came where none was expected: {TextOf(reply) ?? reply.Type}");
    });

    private static string TextOf(IActivity activity) => activity.AsMessageActivity()?.Text;

    private static void Check(bool holds, string description, string expected, string received)
    {
        if (!holds)
            throw new InvalidOperationException($"{description}:\nExpected:{expected}\nReceived:{received}");
    }
}

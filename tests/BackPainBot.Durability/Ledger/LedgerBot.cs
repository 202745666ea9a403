using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Durability.Ledger;

/// <summary>
/// A bot whose effects can be checked: it enters the number of each message in a list that it keeps for each conversation,
/// and counts the messages of each user.
/// </summary>
internal sealed class LedgerBot(ConversationState state, UserState users) : ActivityHandler
{
    private readonly IStatePropertyAccessor<string> _numbers = state.CreateProperty<string>("Numbers");
    private readonly IStatePropertyAccessor<string> _count = users.CreateProperty<string>("Count");

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
        await users.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var order = LedgerOrder.Parse(turnContext.Activity.Text);
        var numbers = await _numbers.GetAsync(turnContext, () => "", cancellationToken);
        var count = int.Parse(await _count.GetAsync(turnContext, () => "0", cancellationToken), CultureInfo.InvariantCulture);
        if (order == LedgerOrder.ReadAll)
        {
            await turnContext.SendActivityAsync(new LedgerPage(count, numbers).ToString(), cancellationToken: cancellationToken);
            return;
        }

        if (order.Milliseconds > 0) await Task.Delay(order.Milliseconds, cancellationToken);
        numbers = numbers.Length == 0 ? $"{order.Number}" : $"{numbers},{order.Number}";
        await _numbers.SetAsync(turnContext, numbers, cancellationToken);
        await _count.SetAsync(turnContext, string.Create(CultureInfo.InvariantCulture, $"{count + 1}"), cancellationToken);
        for (var part = 1; part <= order.Replies; part++)
        {
            var reply = new LedgerReply(turnContext.Activity.Conversation.Id, order.Number, part, LedgerReply.Digest(numbers));
            await turnContext.SendActivityAsync(reply.ToString(), cancellationToken: cancellationToken);
        }
    }
}

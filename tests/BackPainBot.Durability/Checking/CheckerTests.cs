using BackPainBot.Durability.Ledger;

namespace BackPainBot.Durability.Checking;

/// <summary>The checker finds each kind of broken promise. All begins with two messages that went well.</summary>
public sealed class CheckerTests
{
    private const string Here = "here";
    private const string There = "there";

    private static readonly Message First = Said(1, sentAt: 1, acknowledgedAt: 4);
    private static readonly Message Second = Said(2, sentAt: 5, acknowledgedAt: 8);
    private static readonly Arrival ToFirst = Came(3, 1, 1);
    private static readonly Arrival ToSecond = Came(7, 2, 1, 2);

    [Fact]
    public void Check_EverythingOnceAndInOrder_FindsNothing() => Assert.Empty(Found([First, Second], [1, 2], [ToFirst, ToSecond]));

    [Fact]
    public void Check_AcknowledgedWithoutEffect_IsLost() => Assert.Equal([(ViolationKind.LostEffect, 2)], Found([First, Second], [1], [ToFirst]));

    [Fact]
    public void Check_EffectTwice_IsDoubled() =>
        Assert.Equal([(ViolationKind.DoubledEffect, 2)], Found([First, Second], [1, 2, 2], [ToFirst, ToSecond]));

    [Fact]
    public void Check_EffectTwiceOfAnUnacknowledgedMessage_IsDoubled() =>
        Assert.Equal([(ViolationKind.DoubledEffect, 2)], Found([First, Abandoned(Second)], [1, 2, 2], [ToFirst, ToSecond]));

    [Fact]
    public void Check_EffectOfNothing_IsUnknown() =>
        Assert.Contains((ViolationKind.UnknownEffect, 3), Found([First, Second], [1, 2, 3], [ToFirst, ToSecond]));

    [Fact]
    public void Check_UnacknowledgedWithOrWithoutEffect_FindsNothing()
    {
        Assert.Empty(Found([First, Abandoned(Second)], [1], [ToFirst]));
        Assert.Empty(Found([First, Abandoned(Second)], [1, 2], [ToFirst, ToSecond]));
    }

    [Fact]
    public void Check_SentUntilNobodyWaitedAnyMore_IsNeverAcknowledged() =>
        Assert.Equal([(ViolationKind.NeverAcknowledged, 2)], Found([First, Second with { AcknowledgedAt = null }], [1], [ToFirst]));

    [Fact]
    public void Check_ClientError_IsRefused() => Assert.Equal(
        [(ViolationKind.Refused, 2)],
        Found(History([First, Abandoned(Second)], [1], [ToFirst]) with { Refused = [Second] }));

    [Fact]
    public void Check_LaterBeforeEarlier_IsOutOfOrder() =>
        Assert.Contains((ViolationKind.OutOfOrder, 1), Found([First, Second], [2, 1], [Came(3, 1, 2, 1), Came(7, 2, 2)]));

    [Fact]
    public void Check_TwoAtOnceInEitherOrder_FindsNothing() =>
        Assert.Empty(Found([First, Second with { SentAt = 2 }], [2, 1], [Came(7, 1, 2, 1), Came(6, 2, 2)]));

    [Fact]
    public void Check_AnswerInAnotherConversation_IsForeign() =>
        Assert.Contains((ViolationKind.ForeignReply, 1), Found([First, Second], [1, 2], [ToFirst, ToSecond, ToFirst with { Conversation = There }]));

    [Fact]
    public void Check_AnswerThatForgotTheFirst_IsWrong() =>
        Assert.Equal([(ViolationKind.WrongReply, 2)], Found([First, Second], [1, 2], [ToFirst, Came(7, 2, 2)]));

    [Fact]
    public void Check_NoAnswer_IsLost() => Assert.Equal([(ViolationKind.LostReply, 2)], Found([First, Second], [1, 2], [ToFirst]));

    [Fact]
    public void Check_OneOfTwoAnswers_IsLost() => Assert.Equal(
        [(ViolationKind.LostReply, 2)],
        Found([First, Second with { Order = new(2, Replies: 2) }], [1, 2], [ToFirst, ToSecond]));

    [Fact]
    public void Check_AnswerThatTheBotSaysItGaveUp_FindsNothing() => Assert.Empty(
        Found(History([First, Second], [1, 2], [ToFirst]) with { GivenUp = new Dictionary<string, int> { [Here] = 1 } }));

    [Fact]
    public void Check_OnlyOneOfTwoLostAnswersGivenUp_IsLost() => Assert.Single(
        Found(History([First, Second], [1, 2], []) with { GivenUp = new Dictionary<string, int> { [Here] = 1 } }));

    [Fact]
    public void Check_ExpectedRepliesMissingInOneAnswer_IsLost() => Assert.Equal(
        [(ViolationKind.LostReply, 2)],
        Found([First, Second with { Answers = [[ToSecond.Reply], []] }], [1, 2], [ToFirst]));

    [Fact]
    public void Check_ExpectedRepliesInEveryAnswer_FindsNothing() =>
        Assert.Empty(Found([First, Second with { Answers = [[ToSecond.Reply], [ToSecond.Reply]] }], [1, 2], [ToFirst]));

    [Fact]
    public void Check_ExpectedRepliesAlsoAtTheConnector_IsTooMany() => Assert.Equal(
        [(ViolationKind.TooManyRepeats, 2)],
        Found([First, Second with { Answers = [[ToSecond.Reply]] }], [1, 2], [ToFirst, ToSecond]));

    [Fact]
    public void Check_LaterAnswerFirst_IsOutOfOrder() =>
        Assert.Equal([(ViolationKind.ReplyOutOfOrder, 2)], Found([First, Second], [1, 2], [ToFirst with { At = 9 }, ToSecond]));

    [Theory]
    [InlineData(2, true, 0)]
    [InlineData(3, true, 1)]
    [InlineData(2, false, 1)]
    public void Check_AnswerAgainAndAgain_IsTooManyAfterOneRepeatOrWithoutCause(int times, bool disturbed, int violations)
    {
        var history = History([First, Second], [1, 2], [ToFirst, .. Enumerable.Repeat(ToSecond, times)]) with { Disturbed = disturbed };

        Assert.Equal(violations, Found(history).Count(violation => violation == (ViolationKind.TooManyRepeats, 2)));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    public void Check_MessagesOfAUserOnWhichTheBotCountsOtherwise_IsAWrongCount(int count, int violations)
    {
        var history = History([First, Second], [1, 2], [ToFirst, ToSecond]) with { Counts = [new([Here, There], count)] };

        Assert.Equal(violations, Found(history).Count(violation => violation.Item1 == ViolationKind.WrongCount));
    }

    [Fact]
    public void Check_AnswerTwiceInALog_IsTooMany() => Assert.Equal(
        [(ViolationKind.TooManyRepeats, 2)],
        Found([First, Second with { IsLogged = true }], [1, 2], [ToFirst, ToSecond, ToSecond]));

    private static Message Said(int number, long sentAt, long acknowledgedAt) => new(Here, new LedgerOrder(number), sentAt, acknowledgedAt);

    private static Message Abandoned(Message message) => message with { AcknowledgedAt = null, Insists = false };

    private static Arrival Came(long at, int number, params int[] entered) =>
        new(Here, new LedgerReply(Here, number, 1, LedgerReply.Digest(string.Join(',', entered))), at);

    private static History History(Message[] messages, int[] ledger, Arrival[] arrivals) =>
        new(messages, arrivals, [], new Dictionary<string, IReadOnlyList<int>> { [Here] = ledger }, [], new Dictionary<string, int>(), Disturbed: true);

    private static List<(ViolationKind, int)> Found(Message[] messages, int[] ledger, Arrival[] arrivals) => Found(History(messages, ledger, arrivals));

    private static List<(ViolationKind, int)> Found(History history) =>
        [.. Checker.Check(history).Select(violation => (violation.Kind, violation.Number))];
}

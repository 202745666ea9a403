namespace BackPainBot.Dialogs;

/// <summary>Every text that the program says by name. What is not listed here is an error in texts.yaml, and the reverse.</summary>
internal static class Say
{
    private static readonly List<TextKey> Keys = [];

    public static readonly TextKey CardSend = Key("card-send");
    public static readonly TextKey CardSteps = Key("card-steps", "title");
    public static readonly TextKey CardStale = Key("card-stale");
    public static readonly TextKey CardAnswered = Key("card-answered", "question", "answer");
    public static readonly TextKey CardClosed = Key("card-closed", "question");
    public static readonly TextKey CardPrivate = Key("card-private");
    public static readonly TextKey CardPick = Key("card-pick");
    public static readonly TextKey CardEmpty = Key("card-empty", "none");
    public static readonly TextKey Hello = Key("hello");
    public static readonly TextKey Greeting = Key("greeting", "safety");
    public static readonly TextKey GreetingReviewed = Key("greeting-reviewed", "by", "on", "safety");
    public static readonly TextKey Safety = Key("safety", "number");
    public static readonly TextKey CommandsHint = Key("commands-hint");
    public static readonly TextKey ManyHint = Key("many-hint", "none");
    public static readonly TextKey Understood = Key("understood", "list");
    public static readonly TextKey UnderstoodNo = Key("understood-no", "option");
    public static readonly TextKey Noted = Key("noted");
    public static readonly TextKey NotedFirst = Key("noted-first");
    public static readonly TextKey NotedList = Key("noted-list", "list");
    public static readonly TextKey NotSure = Key("not-sure");
    public static readonly TextKey Which = Key("which");
    public static readonly TextKey Retry = Key("retry");
    public static readonly TextKey RetryEmpty = Key("retry-empty");
    public static readonly TextKey RetryEmoji = Key("retry-emoji");
    public static readonly TextKey RetryLong = Key("retry-long");
    public static readonly TextKey TooLong = Key("too-long");
    public static readonly TextKey RetryHelp = Key("retry-help");
    public static readonly TextKey ScoreRange = Key("score-range");
    public static readonly TextKey BackFirst = Key("back-first");
    public static readonly TextKey BackDone = Key("back-done");
    public static readonly TextKey BackWhich = Key("back-which");
    public static readonly TextKey GoBack = Key("go-back");
    public static readonly TextKey Help = Key("help", "safety");
    public static readonly TextKey StartOver = Key("start-over");
    public static readonly TextKey Stop = Key("stop", "safety");
    public static readonly TextKey DataDeleted = Key("data-deleted", "safety");
    public static readonly TextKey StopAfter = Key("stop-after");
    public static readonly TextKey Apology = Key("apology", "safety");
    public static readonly TextKey Language = Key("language", "language");
    public static readonly TextKey Group = Key("group", "safety");
    public static readonly TextKey GroupHello = Key("group-hello", "safety");
    public static readonly TextKey GroupLink = Key("group-link", "link", "safety");
    public static readonly TextKey GroupContinued = Key("group-continued", "link");
    public static readonly TextKey Edited = Key("edited");
    public static readonly TextKey EditedEarlier = Key("edited-earlier");

    public static readonly TextKey Summary = Key("summary", "lines");
    public static readonly TextKey SummaryLead = Key("summary-lead");
    public static readonly TextKey SummaryRight = Key("summary-right");
    public static readonly TextKey SummaryNone = Key("summary-none");
    public static readonly TextKey SummaryChange = Key("summary-change", "number");
    public static readonly TextKey SummaryWhy = Key("summary-why");
    public static readonly TextKey SummaryWhich = Key("summary-which");
    public static readonly TextKey SummaryChanged = Key("summary-changed");
    public static readonly TextKey SinceToday = Key("since-today");
    public static readonly TextKey SinceYesterday = Key("since-yesterday");
    public static readonly TextKey SinceDays = Key("since-days", "count");
    public static readonly TextKey SinceWeeks = Key("since-weeks", "count");
    public static readonly TextKey SinceMonths = Key("since-months", "count");
    public static readonly TextKey SinceYears = Key("since-years", "count");

    public static readonly TextKey ResultAcute = Key("result-acuteSoreness");
    public static readonly TextKey ResultChronic = Key("result-chronicRisk");
    public static readonly TextKey ResultEmergency = Key("result-redFlag-emergency");
    public static readonly TextKey ResultSameDay = Key("result-redFlag-sameDay");
    public static readonly TextKey ResultRoutine = Key("result-redFlag-routine");
    public static readonly TextKey UrgencyEmergency = Key("urgency-emergency", "number");
    public static readonly TextKey UrgencySameDay = Key("urgency-sameDay", "advice-line", "number");
    public static readonly TextKey UrgencyRoutine = Key("urgency-routine");
    public static readonly TextKey UrgencySelfCare = Key("urgency-selfCare");
    public static readonly TextKey UrgencyLabel = Key("urgency-label", "urgency");
    public static readonly TextKey AdviceLine = Key("advice-line", "line");
    public static readonly TextKey Crisis = Key("crisis", "because", "crisis-line", "number", "say");
    public static readonly TextKey Because = Key("because");
    public static readonly TextKey BecauseSaid = Key("because-said", "because", "said");
    public static readonly TextKey SayThere = Key("say-there", "say");
    public static readonly TextKey RedDoNot = Key("red-do-not");
    public static readonly TextKey RedDoNotEmergency = Key("red-do-not-emergency");
    public static readonly TextKey RedMistake = Key("red-mistake");
    public static readonly TextKey ArticleSign = Key("article-sign");
    public static readonly TextKey NotDiagnosis = Key("not-diagnosis");
    public static readonly TextKey Watch = Key("watch", "number");
    public static readonly TextKey WatchLater = Key("watch-later");
    public static readonly TextKey CheckInDay14 = Key("check-in-day-14");
    public static readonly TextKey Now = Key("now");
    public static readonly TextKey Before = Key("before");
    public static readonly TextKey Weeks = Key("weeks");
    public static readonly TextKey Faults = Key("faults");
    public static readonly TextKey SourceArticle = Key("source-article", "section");
    public static readonly TextKey SourceOther = Key("source-other", "source");
    public static readonly TextKey Credit = Key("credit");

    public static readonly TextKey Next = Key("next");
    public static readonly TextKey NextExercise = Key("next-exercise");
    public static readonly TextKey NextCheckIn = Key("next-check-in");
    public static readonly TextKey NextAgain = Key("next-again");
    public static readonly TextKey NextStop = Key("next-stop");
    public static readonly TextKey NextPick = Key("next-pick", "list");
    public static readonly TextKey NextRetry = Key("next-retry");
    public static readonly TextKey NextRedRetry = Key("next-red-retry");
    public static readonly TextKey NextDetail = Key("next-detail", "title", "text", "source");
    public static readonly TextKey NextMore = Key("next-more", "more");
    public static readonly TextKey Again = Key("again");
    public static readonly TextKey RoutineLead = Key("routine-lead", "safety");
    public static readonly TextKey RoutineNone = Key("routine-none");
    public static readonly TextKey RoutineRed = Key("routine-red");
    public static readonly TextKey AskAgain = Key("ask-again");

    public static readonly TextKey TopicEarly = Key("topic-early");
    public static readonly TextKey TopicRed = Key("topic-red");
    public static readonly TextKey TopicNotYours = Key("topic-not-yours");
    public static readonly TextKey TopicUnknown = Key("topic-unknown");
    public static readonly TextKey CrisisAgain = Key("crisis-again", "crisis-line", "number");

    public static readonly TextKey Consent = Key("consent", "days");
    public static readonly TextKey ConsentYes = Key("consent-yes");
    public static readonly TextKey ConsentNo = Key("consent-no");
    public static readonly TextKey ConsentWhy = Key("consent-why");
    public static readonly TextKey ConsentRetry = Key("consent-retry");
    public static readonly TextKey ConsentRefused = Key("consent-refused");
    public static readonly TextKey CheckInsPlanned = Key("check-ins-planned", "list");
    public static readonly TextKey CheckInsOnReturn = Key("check-ins-on-return", "list");
    public static readonly TextKey CheckInsCancelled = Key("check-ins-cancelled");
    public static readonly TextKey CheckInsFirst = Key("check-ins-first");
    public static readonly TextKey CheckInsRed = Key("check-ins-red");
    public static readonly TextKey CheckInsRefused = Key("check-ins-refused");
    public static readonly TextKey CheckInsForeign = Key("check-ins-foreign");
    public static readonly TextKey DayAndHour = Key("day-and-hour", "day", "hour");
    public static readonly TextKey CheckInHello = Key("check-in-hello", "safety");
    public static readonly TextKey CheckInAsk = Key("check-in-ask");
    public static readonly TextKey CheckInWhy = Key("check-in-why");
    public static readonly TextKey CheckInGone = Key("check-in-gone");
    public static readonly TextKey CheckInGoneReply = Key("check-in-gone-reply", "safety");
    public static readonly TextKey CheckInSame = Key("check-in-same");
    public static readonly TextKey CheckInNext = Key("check-in-next", "when");
    public static readonly TextKey WelcomeBack = Key("welcome-back");
    public static readonly TextKey WelcomeBackPlanned = Key("welcome-back-planned", "when");
    public static readonly TextKey NewVersion = Key("new-version", "safety");

    public static readonly TextKey MyDataLead = Key("my-data-lead");
    public static readonly TextKey MyDataNone = Key("my-data-none");
    public static readonly TextKey MyDataTold = Key("my-data-told", "lines");
    public static readonly TextKey MyDataAdvised = Key("my-data-advised", "list");
    public static readonly TextKey MyDataConsent = Key("my-data-consent", "day", "days");
    public static readonly TextKey MyDataLog = Key("my-data-log", "lines");
    public static readonly TextKey MyDataAnswers = Key("my-data-answers", "lines");
    public static readonly TextKey MyDataCheckIns = Key("my-data-check-ins", "lines");
    public static readonly TextKey MyDataMessages = Key("my-data-messages", "count");
    public static readonly TextKey MyDataWaiting = Key("my-data-waiting", "count");
    public static readonly TextKey MyDataAnswered = Key("my-data-answered", "count");
    public static readonly TextKey MyDataOther = Key("my-data-other", "kind", "count");
    public static readonly TextKey MyDataJson = Key("my-data-json");
    public static readonly TextKey MyDataEntry = Key("my-data-entry", "day", "facts");
    public static readonly TextKey MyDataRating = Key("my-data-rating", "rating");
    public static readonly TextKey MyDataAcute = Key("my-data-acuteSoreness");
    public static readonly TextKey MyDataChronic = Key("my-data-chronicRisk");
    public static readonly TextKey MyDataRedFlag = Key("my-data-redFlag");
    public static readonly TextKey MyDataGone = Key("my-data-gone");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TextKey> All => Keys;

    private static TextKey Key(string id, params string[] names)
    {
        var key = new TextKey(id, names);
        Keys.Add(key);
        return key;
    }
}

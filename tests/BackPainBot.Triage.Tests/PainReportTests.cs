using BackPainBot.Triage.Knowledge;

namespace BackPainBot.Triage;

/// <summary>The fold of a person's answers.</summary>
public class PainReportTests
{
    private static readonly TriageKnowledge Small = Files.Parse();

    [Theory]
    [InlineData("who-self", Subject.Self)]
    [InlineData("who-other", Subject.SomebodyElse)]
    [InlineData("region-upper", Subject.Unknown)]
    public void Subject_WhoseItIs_Known(string finding, Subject subject) => Assert.Equal(subject, Of(finding).Subject);

    [Theory]
    [InlineData("region-upper", Region.Upper)]
    [InlineData("region-middle", Region.Middle)]
    [InlineData("region-lower", Region.Lower)]
    [InlineData("who-self", Region.Unspecified)]
    public void Region_WhereItIs_Known(string finding, Region region) => Assert.Equal(region, Of(finding).Region);

    [Theory]
    [InlineData("course-better", Course.Better)]
    [InlineData("course-same", Course.Same)]
    [InlineData("course-worse", Course.Worse)]
    [InlineData("who-self", Course.Unknown)]
    public void Course_HowItWent_Known(string finding, Course course) => Assert.Equal(course, Of(finding).Course);

    [Theory]
    [InlineData("level-beginner", Experience.Beginner)]
    [InlineData("level-middle", Experience.Intermediate)]
    [InlineData("level-advanced", Experience.Advanced)]
    [InlineData("who-self", Experience.Unknown)]
    public void Experience_HowLongTheyTrain_Known(string finding, Experience experience) => Assert.Equal(experience, Of(finding).Experience);

    [Fact]
    public void From_OneOfSeveralPutRight_TheLastCountsAlone() =>
        Assert.Equal(Region.Lower, PainReport.From(Chat.Knowledge, [Present("region-upper"), Present("region-lower")]).Region);

    [Fact]
    public void From_TicksOfAList_StandBesideEachOther() =>
        Assert.Equal((true, true), (PainReport.From(Small, [Present("numb"), Present("weak")]) is var report && report.Has("numb"), report.Has("weak")));

    [Fact]
    public void From_SeverityToldTwice_TheLastCounts() =>
        Assert.Equal(8, PainReport.From(Small, [new Answer("severity", "3") { Severity = 3 }, new Answer("severity", "8") { Severity = 8 }, Present("numb")]).Severity);

    [Theory]
    [InlineData(Presence.Present, Presence.NotKnown, Presence.Present)]
    [InlineData(Presence.NotKnown, Presence.NotAsked, Presence.NotKnown)]
    [InlineData(Presence.NotKnown, Presence.Absent, Presence.NotKnown)]
    [InlineData(Presence.Absent, Presence.NotAsked, Presence.NotAsked)]
    [InlineData(Presence.Absent, Presence.Absent, Presence.Absent)]
    public void From_Group_IsAsBadAsItsWorstMember(Presence numb, Presence weak, Presence group) =>
        Assert.Equal(group, PainReport.From(Small, [Answer("numb", numb), Answer("weak", weak)])["leg-sign"]);

    [Fact]
    public void From_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => PainReport.From(null!, []));
        Assert.Throws<ArgumentNullException>(() => PainReport.From(Small, null!));
    }

    private static PainReport Of(string finding) => PainReport.From(Chat.Knowledge, [Present(finding)]);

    private static Answer Present(string finding) => Answer(finding, Presence.Present);

    private static Answer Answer(string finding, Presence presence) => new(Triage.Answer.Told, finding)
    {
        Present = presence == Presence.Present ? [finding] : [],
        Absent = presence == Presence.Absent ? [finding] : [],
        NotKnown = presence == Presence.NotKnown ? [finding] : [],
    };
}

using System.Text.RegularExpressions;

namespace BackPainBot.Dialogs.Talk;

/// <summary>What the shipped topics may say, and when.</summary>
public partial class TopicTests
{
    /// <summary>The published sources that the project's evidence lists, as the topics name them.</summary>
    private static readonly string[] Sources =
    [
        "general guidance", "NHS", "NICE NG59", "NICE NG59; Lancet 2018", "IFOMPT framework for red flags in the spine (Finucane 2020)",
        "GIRFT national pathway for suspected cauda equina syndrome", "Published cases of rhabdomyolysis after deadlifts",
        "American College of Physicians 2017; PEACE & LOVE, BJSM 2020", "Wikander 2021, 480 women powerlifters",
    ];

    public static TheoryData<string> Ids => new(Topics.Content.Topics.Select(t => t.Id));

    [Fact]
    public void Topics_AsShipped_AreMany() => Assert.True(Topics.Content.Topics.Count >= 60 && Topics.Content.Remarks.Count >= 20);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Topic_NotFromTheArticle_NamesAListedSource(string id) =>
        Assert.True(Topics.Of(id).Source is null || Sources.Contains(Topics.Of(id).Source));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_BeforeTheResult_InstructsNoExerciseAndClearsNobody(string id) =>
        Assert.DoesNotMatch(Clears(), Topics.Of(id).Text);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_AfterARedFlag_SpeaksOfNoTraining(string id)
    {
        var topic = Topics.Of(id);

        Assert.DoesNotMatch(Trains(), topic.Red ?? (topic.Always ? topic.Text : ""));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_OfATopic_IsShort(string id) => Assert.True(Topics.Of(id).Text.Length <= 300, $"{Topics.Of(id).Text.Length} characters");

    [GeneratedRegex(@"\b(you can (train|lift|deadlift|go on)|lift light|repetitions|seconds|lie on your|knees bent|safe (to|for you)|nothing serious|you are fine|not dangerous|you have a)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clears();

    [GeneratedRegex(@"\b(train|training|exercises?|stretch\w*|deadlift\w*|squat\w*|plank|foam|run|technique|light)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Trains();
}

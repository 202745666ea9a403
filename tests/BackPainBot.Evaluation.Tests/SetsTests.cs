using BackPainBot.Evaluation.Cases;
using BackPainBot.Evaluation.Interviews;
using BackPainBot.Evaluation.Scores;

namespace BackPainBot.Evaluation;

/// <summary>How well the bot judges the labelled messages must not fall. The floors lie a little below what was reached.</summary>
public class SetsTests
{
    /// <summary>Days of the week and holidays in the messages are counted back from here.</summary>
    private static readonly DateOnly Written = new(2026, 11, 23);

    /// <param name="set">The file.</param>
    /// <param name="accuracy">The least share of right classes, in percent.</param>
    /// <param name="red">The least share of red flags caught, in percent.</param>
    /// <param name="emergency">The least share of emergencies caught as such, in percent.</param>
    /// <param name="alarms">The greatest share of needless alarms, in percent.</param>
    [Theory]
    [InlineData("dev", 93, 97, 97, 4)]
    [InlineData("dev-plain", 96, 98, 97, 4)]
    [InlineData("dev-forum", 93, 98, 97, 5)]
    [InlineData("dev-harmless", 95, 0, 0, 4)]
    [InlineData("dev-clinic", 97, 98, 97, 2)]
    [InlineData("dev-lifters", 95, 93, 97, 3)]
    [InlineData("dev-red", 96, 96, 96, 0)]
    [InlineData("dev-sore", 93, 0, 0, 3)]
    [InlineData("dev-gym", 98, 98, 97, 1)]
    [InlineData("dev-chat", 98, 98, 97, 1)]
    [InlineData("dev-near", 97, 97, 96, 1)]
    [InlineData("dev-evening", 95, 97, 97, 5)]
    [InlineData("dev-times", 91, 0, 0, 2)]
    [InlineData("test", 90, 95, 94, 12)]
    [InlineData("test-2", 85, 94, 93, 13)]
    public async Task Judge_Set_NoWorseThanReached(string set, int accuracy, int red, int emergency, int alarms)
    {
        var file = CaseFile.Read(new FileInfo(Path.Combine(AppContext.BaseDirectory, "sets", $"{set}.jsonl")));

        var outcomes = await Interviewing.AllAsync([.. file.Cases.Select(c => c with { Now = Written })], CancellationToken.None);

        Assert.Empty(file.Problems);
        var shares = Metrics.Of(outcomes).Shares.ToDictionary(s => s.Name, s => s.Value * 100);
        Assert.InRange(shares["accuracy"] ?? 100, accuracy, 100);
        Assert.InRange(shares["red sensitivity"] ?? 100, red, 100);
        Assert.InRange(shares["emergency sensitivity"] ?? 100, emergency, 100);
        Assert.InRange(shares["needless alarms"] ?? 0, 0, alarms);
    }
}

namespace BackPainBot.Evaluation.Scores;

public class WilsonTests
{
    // Worked out apart from this program, with the formula of Wilson 1927.
    [Theory]
    [InlineData(8, 10, 0.4902, 0.9433)]
    [InlineData(91, 100, 0.8377, 0.9519)]
    [InlineData(1, 1000, 0.0002, 0.0056)]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(10, 10, 0.7225, 1)]
    [InlineData(1, 1, 0.2065, 1)]
    public void Interval_KnownCounts_HasTheKnownBounds(int hits, int of, double low, double high)
    {
        var interval = Wilson.Interval(hits, of);

        Assert.Equal(low, interval.Low, 0.0001);
        Assert.Equal(high, interval.High, 0.0001);
    }

    [Fact]
    public void Interval_AllOrNone_ReachesTheEnd()
    {
        Assert.Equal(0, Wilson.Interval(0, 7).Low);
        Assert.Equal(1, Wilson.Interval(7, 7).High);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void Interval_ImpossibleCounts_AreRefused(int hits, int of) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Wilson.Interval(hits, of));
}

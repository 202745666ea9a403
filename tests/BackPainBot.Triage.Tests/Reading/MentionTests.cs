namespace BackPainBot.Triage.Reading;

/// <summary>What the words around a sign make of it: polarity, time, whose it is, and what explains it.</summary>
public class MentionTests
{
    [Fact]
    public void Read_Sign_SpanHoldsItsWords()
    {
        const string text = "Did deads on Monday. Since then I can't feel it when I WIPE, weird.";

        var mention = Only(text, "saddle");

        Assert.Equal("can't feel it when I WIPE", text.Substring(mention.Start, mention.Length));
    }

    [Theory]
    [InlineData("my left foot is numb", Polarity.Present)]
    [InlineData("no numbness in my left foot", Polarity.Absent)]
    [InlineData("no fever, numbness or tingling in my left foot", Polarity.Absent)]
    [InlineData("numbness in the left foot: no", Polarity.Absent)]
    [InlineData("not sure if my left foot is numb", Polarity.Unsure)]
    [InlineData("no fever but my left foot is numb", Polarity.Present)]
    [InlineData("no fever, my left foot is numb", Polarity.Present)]
    public void Read_Denial_Polarity(string text, Polarity polarity) => Assert.Equal(polarity, Only(text, "limb-one").Polarity);

    [Theory]
    [InlineData("I have numbness in my groin", Occurrence.Now)]
    [InlineData("I had numbness in my groin five years ago", Occurrence.Over)]
    [InlineData("I had numbness in my groin for ten seconds", Occurrence.Over)]
    [InlineData("I keep getting numbness in my groin for ten seconds", Occurrence.Now)]
    [InlineData("I had numbness in my groin on Monday. It went away completely.", Occurrence.Over)]
    [InlineData("I had numbness in my groin on Monday. It went away completely, but it came back.", Occurrence.Now)]
    [InlineData("I had numbness in my groin, went to A&E and the MRI was clear.", Occurrence.Over)]
    [InlineData("The MRI was clear in March. Now I have numbness in my groin.", Occurrence.Now)]
    [InlineData("what if I get numbness in my groin", Occurrence.Imagined)]
    [InlineData("they told me to call if I get numbness in my groin", Occurrence.Imagined)]
    public void Read_Time_Occurrence(string text, Occurrence occurrence) => Assert.Equal(occurrence, Only(text, "saddle").Occurrence);

    [Theory]
    [InlineData("my mate had numbness in his groin", Experiencer.Other)]
    [InlineData("someone at my gym had numbness in his groin", Experiencer.Other)]
    [InlineData("my husband hurt his back deadlifting and has numbness in his groin", Experiencer.Patient)]
    [InlineData("my mate laughed, I have numbness in my groin", Experiencer.Patient)]
    public void Read_SomebodyElse_Experiencer(string text, Experiencer experiencer) => Assert.Equal(experiencer, Only(text, "saddle").Experiencer);

    [Theory]
    [InlineData("my pee was dark, I was dehydrated", "urine-darker", true)]
    [InlineData("my pee was dark. It was the vitamins.", "urine-darker", true)]
    [InlineData("my pee is dark, maybe I'm just dehydrated", "urine-darker", false)]
    [InlineData("I want to die. Just kidding!", "crisis", true)]
    [InlineData("I want to die.", "crisis", false)]
    public void Read_HarmlessCauseOrJoke_Explained(string text, string sign, bool explained) => Assert.Equal(explained, Only(text, sign).Explained);

    /// <summary>Overlapping patterns may find a sign more than once: the first stands for all.</summary>
    private static Mention Only(string text, string sign)
    {
        var mentions = Reads.Message(text).Signs.Where(m => m.Finding == sign).ToList();
        Assert.NotEmpty(mentions);
        Assert.Single(mentions.Select(m => (m.Polarity, m.Occurrence, m.Experiencer, m.Explained)).Distinct());
        return mentions[0];
    }
}

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
    [InlineData("my brother lost control of his bladder", "bladder-new", true)]
    [InlineData("my husband lost control of his bladder after deadlifts", "bladder-new", true)]
    [InlineData("my mate has chest pain after deadlifts", "chest", true)]
    [InlineData("my friend has numbness in his groin", "saddle", true)]
    [InlineData("her mum had breast cancer", "past-cancer", false)]
    [InlineData("cancer runs in the family", "past-cancer", false)]
    public void Read_KnownToBeAboutSomebodyElse_TheirsCountsAndTheirFamilysDoesNot(string text, string finding, bool counts) =>
        Assert.Equal(counts, Reads.OfSomebodyElse(text).Signs.Any(s => s.Finding == finding && s.Counts));

    [Theory]
    [InlineData("I leak when I cough since having kids", true)]
    [InlineData("I leak when I cough since having kids, it hasn't got worse since the deadlift", true)]
    [InlineData("I leak when I cough since having kids, my back is worse", true)]
    [InlineData("I leak when I cough since having kids but it is much worse since the deadlift", false)]
    [InlineData("I leak when I cough since having kids, now I leak all the time", false)]
    [InlineData("I leak a bit since having kids and I wet myself yesterday", false)]
    public void Read_KnownBefore_ExplainedUnlessItChanged(string text, bool explained) =>
        Assert.Equal(explained, !Reads.Message(text).Signs.Any(s => s.Finding is "bladder" or "bladder-new" && s.Counts));

    [Theory]
    [InlineData("I haven't got any weakness or numbness in my legs", "both-legs", false)]
    [InlineData("he hasn't got a fever", "fever", false)]
    [InlineData("I don't get why my legs are numb", "both-legs", true)]
    [InlineData("haven't got any feeling in my bum", "saddle", true)]
    [InlineData("I haven't got control of my bladder", "bladder-new", true)]
    [InlineData("haven't got any power in my left leg", "leg-weak", true)]
    public void Read_HavingNotGot_DeniesWhatItNames(string text, string finding, bool counts) =>
        Assert.Equal(counts, Reads.Message(text).Signs.Any(s => s.Finding == finding && s.Counts));

    [Theory]
    [InlineData("right toes tingly", false)]
    [InlineData("my left toes are numb", false)]
    [InlineData("tingling in the toes of my right foot", false)]
    [InlineData("the toes of both feet are numb", true)]
    [InlineData("numb toes on both sides", true)]
    public void Read_NumbToes_AreOfBothLegsWhereBothAreNamed(string text, bool both) =>
        Assert.Equal(both, Reads.Message(text).Signs.Any(s => s.Finding == "both-legs" && s.Counts));

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

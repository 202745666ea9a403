namespace BackPainBot.Triage.Reading;

/// <summary>Bladder, bowel, saddle, sexual feeling and both legs, in the words of people who would not call them that.</summary>
public class NerveSignsTests
{
    [Theory]
    [InlineData("Hurt my back pulling 180 on Tuesday and I haven't been able to pee since.")]
    [InlineData("since last night I can’t pee at all")]
    [InlineData("I wet myself this morning and didn't notice")]
    [InlineData("I've lost control of my bladder")]
    [InlineData("Been on the toilet for 20 minutes and I just can't wee")]
    [InlineData("I can't tell when I need to pee any more")]
    [InlineData("no bladder control since the last set")]
    [InlineData("No improvement, can't pee properly either")]
    [InlineData("I'm really scared, I can't pee")]
    [InlineData("I don't feel it when I pee")]
    [InlineData("My husband deadlifted yesterday and now he can't urinate")]
    [InlineData("I peed myself at work without feeling it")]
    [InlineData("can barely feel when I'm peeing")]
    [InlineData("He has become incontinent since the weekend")]
    [InlineData("went to the gym, came home, haven't peed all day and my belly is tight")]
    [InlineData("loss of bladder control and back pain after deadlifts")]
    public void Read_BladderGone_Present(string text) => Assert.Contains("bladder-new", Reads.Present(text));

    [Theory]
    [InlineData("I leak a little pee on heavy deadlifts")]
    [InlineData("trouble starting to pee since yesterday")]
    [InlineData("It takes ages before I can pee now")]
    [InlineData("My pee just dribbles out")]
    [InlineData("having to wear pads since I hurt my back")]
    [InlineData("my bladder feels weird since Monday")]
    [InlineData("my flow is really weak since I hurt my back")]
    public void Read_BladderUnclear_Present(string text) => Assert.Contains("bladder", Reads.Present(text));

    [Theory]
    [InlineData("I soiled myself last night")]
    [InlineData("can't hold my poo in")]
    [InlineData("Lost bowel control this morning")]
    [InlineData("I don't feel it when I poop anymore")]
    [InlineData("He shat himself and didn't even notice")]
    [InlineData("losing control of my bowels")]
    [InlineData("I can't control my bowels properly")]
    public void Read_Bowel_Present(string text) => Assert.Contains("bowel", Reads.Present(text));

    [Theory]
    [InlineData("I can't feel it when I wipe")]
    [InlineData("numb between the legs")]
    [InlineData("my bum has gone numb")]
    [InlineData("Weird one: my balls feel numb since deadlifts")]
    [InlineData("tingling around my groin and inner thighs")]
    [InlineData("my arse is completely numb and it's not from sitting")]
    [InlineData("saddle anesthesia since yesterday")]
    [InlineData("there's no feeling in my private parts")]
    [InlineData("my vagina feels numb")]
    [InlineData("No fever, my groin is numb though")]
    [InlineData("I used to have a bad back, now my crotch is numb")]
    [InlineData("Hurt my back two months ago and since yesterday my groin is numb")]
    [InlineData("My symptoms are back pain and a numb groin")]
    [InlineData("Worried about the numbness in my groin")]
    [InlineData("I had a numb foot two years ago. Groin is numb")]
    [InlineData("It feels fuzzy down below when I sit")]
    [InlineData("can hardly feel the toilet paper when wiping")]
    [InlineData("Never had pain like this, and my perineum is tingling")]
    [InlineData("it's like sitting on a cushion that's not there")]
    [InlineData("Is it normal that my penis is numb after deadlifting?")]
    [InlineData("didn't warm up, numb between my legs now")]
    public void Read_Saddle_Present(string text) => Assert.Contains("saddle", Reads.Present(text));

    [Theory]
    [InlineData("I can't get hard since I hurt my back")]
    [InlineData("No feeling during sex since the injury")]
    [InlineData("couldn't keep an erection all week, never happened before")]
    [InlineData("I can't feel anything during sex")]
    [InlineData("erectile dysfunction started the day after the deadlift")]
    public void Read_Sexual_Present(string text) => Assert.Contains("sexual", Reads.Present(text));

    [Theory]
    [InlineData("pins and needles in both legs")]
    [InlineData("no sleep and numb legs")]
    [InlineData("It was my left leg only, now it's both legs")]
    [InlineData("shooting pain down both legs")]
    [InlineData("I can't feel my legs")]
    [InlineData("both my feet are tingling")]
    [InlineData("weakness in both legs since the session")]
    [InlineData("numbness in my legs and feet")]
    [InlineData("My legs keep giving way on the stairs, they've gone numb")]
    [InlineData("pain radiates into both thighs and calves")]
    [InlineData("Started in the right calf and now the other leg too")]
    [InlineData("sciatica in both legs, is that a thing?")]
    [InlineData("tingling that never stops in both feet")]
    [InlineData("burning in both calves when I walk")]
    [InlineData("Didn't warm up, shooting pain down both legs")]
    [InlineData("my legs feel numb and heavy")]
    public void Read_BothLegs_Present(string text) => Assert.Contains("both-legs", Reads.Present(text));

    [Theory]
    [InlineData("both my hamstrings are sore")]
    [InlineData("sore in both glutes since leg day")]
    public void Read_BothThighsSore_IsAskedNotAlarmed(string text)
    {
        Assert.Contains("both-thighs-sore", Reads.Present(text));
        Assert.DoesNotContain("both-legs", Reads.Present(text));
    }
}

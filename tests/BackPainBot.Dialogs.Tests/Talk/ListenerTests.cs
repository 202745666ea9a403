using BackPainBot.Triage;

namespace BackPainBot.Dialogs.Talk;

public class ListenerTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("when should I go to hospital?", "emergency-when")]
    [InlineData("do I need to go to A&E", "emergency-when")]
    [InlineData("should I see a doctor?", "see-doctor")]
    [InlineData("do you think i should call my gp", "see-doctor")]
    [InlineData("is a physio worth it?", "physio")]
    [InlineData("would a chiropractor help", "chiropractor")]
    [InlineData("Do I need an MRI?", "scan")]
    [InlineData("should i get an x-ray", "scan")]
    [InlineData("Is it a slipped disc?", "disc")]
    [InlineData("could i have herniated something", "disc")]
    [InlineData("is my back broken", "broken")]
    [InlineData("What's wrong with me?", "diagnosis")]
    [InlineData("what did I do", "diagnosis")]
    [InlineData("did i pull a muscle?", "diagnosis")]
    [InlineData("could it be cancer?", "diagnosis")]
    [InlineData("What is a red flag?", "red-flag")]
    [InlineData("what does acute mean", "acute")]
    [InlineData("whats chronic risk", "chronic")]
    [InlineData("will it become chronic?", "become-chronic")]
    [InlineData("what is cauda equina", "cauda-equina")]
    [InlineData("what is rhabdo?", "rhabdo")]
    [InlineData("what is a muscle strain?", "muscle-injury")]
    [InlineData("What are DOMS?", "doms")]
    [InlineData("is this just doms", "diagnosis")]
    [InlineData("did I damage my spine?", "damage")]
    [InlineData("is it normal to leak pee when lifting?", "leaking")]
    [InlineData("can I deadlift while pregnant?", "pregnant")]
    [InlineData("is my kid too young to deadlift?", "child")]
    [InlineData("am I too old for this", "too-old")]
    public void Hear_QuestionAboutSigns_FindsItsTopic(string said, string topic) => AssertAsked(said, topic);

    [Theory]
    [InlineData("can I take ibuprofen?", "medicine")]
    [InlineData("what painkillers can i have", "medicine")]
    [InlineData("can I take something for it", "medicine")]
    [InlineData("ice or heat?", "ice-or-heat")]
    [InlineData("is a hot bath ok", "ice-or-heat")]
    [InlineData("should i put a heating pad on it", "ice-or-heat")]
    [InlineData("is a beer ok tonight?", "alcohol")]
    [InlineData("does magnesium help?", "supplements")]
    [InlineData("How should I sleep?", "sleep")]
    [InlineData("what is the best sleep position", "sleep")]
    [InlineData("can I have sex", "sex")]
    [InlineData("should I foam roll?", "foam-roller")]
    [InlineData("is a massage a good idea?", "massage")]
    [InlineData("what about dry needling?", "other-treatment")]
    [InlineData("how long should I hold the stretches?", "hold-how-long")]
    [InlineData("how many weeks off deadlifts should i take?", "how-many-weeks-off")]
    [InlineData("how long until I can lift again", "how-many-weeks-off")]
    [InlineData("How long will this take?", "how-long")]
    [InlineData("when will it be gone", "how-long")]
    [InlineData("will it go away by itself?", "how-long")]
    [InlineData("is a pop bad?", "pop")]
    [InlineData("what do I do for a spasm", "spasm")]
    [InlineData("why does my upper back hurt?", "where-hurts")]
    [InlineData("why does my middle back hurt", "where-hurts-middle")]
    [InlineData("why is it worse the next day?", "why-days-later")]
    [InlineData("why does it hurt to bend?", "bend")]
    [InlineData("why does my back hurt after deadlifts?", "causes")]
    [InlineData("what caused this", "causes")]
    [InlineData("was it too heavy?", "causes")]
    public void Hear_QuestionAboutCare_FindsItsTopic(string said, string topic) => AssertAsked(said, topic);

    [Theory]
    [InlineData("What is a neutral spine?", "neutral-spine")]
    [InlineData("how do i keep my spine neutral", "neutral-spine")]
    [InlineData("what are the erector spinae", "erector")]
    [InlineData("what muscles does a deadlift work?", "glutes")]
    [InlineData("what is a hip hinge", "hip-hinge")]
    [InlineData("what does submaximal mean", "submaximal")]
    [InlineData("Is deadlifting bad for your back?", "deadlift-bad")]
    [InlineData("should I stop deadlifting forever?", "deadlift-bad")]
    [InlineData("are deadlifts dangerous", "deadlift-bad")]
    [InlineData("belt?", "belt")]
    [InlineData("should i wear a belt", "belt")]
    [InlineData("which shoes are best?", "gear")]
    [InlineData("sumo or conventional?", "variations")]
    [InlineData("is the trap bar better", "variations")]
    [InlineData("can I squat and deadlift on the same day?", "squats-together")]
    [InlineData("do I need to warm up?", "warm-up")]
    [InlineData("where should I look", "neck")]
    [InlineData("how do I deadlift properly?", "technique")]
    [InlineData("what about my form", "technique")]
    [InlineData("how heavy should I go?", "how-heavy")]
    [InlineData("what weight should I start with", "how-heavy")]
    [InlineData("can you give me a program?", "plan")]
    [InlineData("should I train my core", "core")]
    [InlineData("how do I do the cat camel?", "cat-camel")]
    [InlineData("Should I stretch?", "stretch")]
    [InlineData("what exercises can I do", "stretch")]
    [InlineData("is yoga good for it?", "stretch")]
    [InlineData("Can I train tomorrow?", "train-again")]
    [InlineData("when can i deadlift again", "train-again")]
    [InlineData("is it ok to go to the gym", "train-again")]
    [InlineData("can I still bench?", "train-again")]
    [InlineData("should I push through the pain?", "train-again")]
    public void Hear_QuestionAboutTraining_FindsItsTopic(string said, string topic) => AssertAsked(said, topic);

    [Theory]
    [InlineData("can I go for a run?", "other-sport")]
    [InlineData("should I rest?", "rest")]
    [InlineData("is walking ok", "rest")]
    [InlineData("can I go to work?", "sit-and-work")]
    [InlineData("how should I sit at my desk", "sit-and-work")]
    [InlineData("will it come back?", "again")]
    [InlineData("how do i prevent it", "again")]
    [InlineData("what should I do?", "fix")]
    [InlineData("any tips?", "fix")]
    [InlineData("how do I get rid of it", "fix")]
    [InlineData("does being overweight matter?", "weight")]
    [InlineData("is it because of tight hips?", "mobility-posture")]
    [InlineData("where can I read more?", "more-reading")]
    [InlineData("Is that normal?", "normal")]
    [InlineData("is it serious", "normal")]
    [InlineData("should i be worried", "normal")]
    [InlineData("will I be ok?", "normal")]
    public void Hear_BroadQuestion_FindsItsTopic(string said, string topic) => AssertAsked(said, topic);

    [Theory]
    [InlineData("are you a real doctor?", "robot")]
    [InlineData("are you a robot?", "robot")]
    [InlineData("am I talking to a human", "robot")]
    [InlineData("what is your name?", "name")]
    [InlineData("who are you", "name")]
    [InlineData("is this private?", "privacy")]
    [InlineData("what do you store", "privacy")]
    [InlineData("who wrote the article?", "author")]
    [InlineData("where do you get this information from?", "author")]
    [InlineData("who made this bot", "maker")]
    [InlineData("does it cost anything?", "cost")]
    [InlineData("how does this work?", "what-can-you-do")]
    [InlineData("how many more questions?", "hurry")]
    [InlineData("can I talk to a doctor?", "human")]
    [InlineData("what's the weather like?", "off-topic")]
    [InlineData("what do you mean?", "confused")]
    public void Hear_QuestionAboutTheBotOrElse_FindsItsTopic(string said, string topic) => AssertAsked(said, topic);

    [Theory]
    [InlineData("I did rest for 3 days")]
    [InlineData("I sat in a hot bath")]
    [InlineData("I heard a pop when I lifted")]
    [InlineData("my doctor gave me ibuprofen")]
    [InlineData("I used ice and a foam roller")]
    [InlineData("it hurts when I sit")]
    [InlineData("when I bend forward it is worse")]
    [InlineData("I do not know what happened")]
    [InlineData("no idea when it started")]
    [InlineData("I sleep fine")]
    [InlineData("my form was bad")]
    [InlineData("I have trained with a belt for 3 years")]
    [InlineData("lower back")]
    [InlineData("None of these")]
    [InlineData("2 to 3 days")]
    public void Hear_Statement_AsksNothing(string said)
    {
        var heard = Topics.Listener.Hear(said, Today);

        Assert.Empty(heard.Asked);
        Assert.False(heard.Asks);
        Assert.Equal(said, heard.Rest);
    }

    [Fact]
    public void Hear_AnyButtonOrLabel_AsksNothing()
    {
        var words = Topics.Content.Questions.Values.SelectMany(q => q.Options.Values.SelectMany(o => o.Words.Append(o.Label).Append(o.Button))
            .Concat(q.Days.Select(d => d.Button)).Concat(new[] { q.None, q.Yes, q.No }.OfType<string>()));

        Assert.All(words, w => Assert.Empty(Topics.Listener.Hear(w, Today).Beside));
    }

    [Theory]
    [InlineData("lower back. is that normal?", "lower back.", "normal")]
    [InlineData("its the lower back can i train tomorrow", "its the lower back", "train-again")]
    [InlineData("No, is that serious?", "No,", "normal")]
    [InlineData("5, should I see a doctor?", "5,", "see-doctor")]
    [InlineData("should I stretch? it is 3 days now", "it is 3 days now", "stretch")]
    public void Hear_AnswerAndQuestion_KeepsThemApart(string said, string rest, string topic)
    {
        var heard = Topics.Listener.Hear(said, Today);

        Assert.Equal(rest, heard.Rest);
        Assert.Equal(topic, Assert.Single(heard.Asked).Id);
    }

    [Fact]
    public void Hear_TwoQuestions_FindsBothInTheirOrder() =>
        Assert.Equal(["ice-or-heat", "train-again"], Topics.Listener.Hear("Ice or heat? And can I train tomorrow?", Today).Asked.Select(t => t.Id));

    [Theory]
    [InlineData("My back popped. Is that bad?", "pop")]
    [InlineData("I took ibuprofen, is that ok?", "medicine")]
    public void Hear_QuestionThatPointsBack_IsAboutWhatStandsBefore(string said, string topic) => AssertAsked(said, topic);

    [Theory]
    [InlineData("should I rest for 3 days?")]
    [InlineData("can I deadlift in 2 weeks?")]
    [InlineData("how long until I can train, 3 weeks?")]
    public void Told_TimeInAQuestionAboutAPlan_IsNoTimeOfThePain(string said) =>
        Assert.Null(Topics.Listener.Told(Topics.Listener.Hear(said, Today), null, Subject.Unknown)?.Since);

    [Fact]
    public void Told_TimeBesideAQuestion_Counts()
    {
        const string Said = "It has hurt for 3 days, should I rest for 2 weeks?";

        Assert.Equal(3, Topics.Listener.Told(Topics.Listener.Hear(Said, Today), null, Subject.Unknown)?.Since?.To);
    }

    [Fact]
    public void Told_SignInAQuestion_Counts()
    {
        const string Said = "should I worry that the pain shoots down my left leg?";

        Assert.Contains("limb-one", Topics.Listener.Told(Topics.Listener.Hear(Said, Today), null, Subject.Unknown)!.Present);
    }

    [Theory]
    [InlineData("can I foo, ")]
    [InlineData("is that normal and can i train tomorrow or should i rest. ")]
    [InlineData("what ")]
    public void Hear_LongMessage_TakesNoMoreWorkThanItsLength(string piece)
    {
        var (half, whole) = (Repeated(piece, 5_000), Repeated(piece, 10_000));
        Topics.Listener.Hear(whole, Today);

        Assert.InRange(Work(whole), 0, 3 * Work(half));

        static string Repeated(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

        static long Work(string said)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Topics.Listener.Hear(said, Today);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static void AssertAsked(string said, string topic) => Assert.Equal(topic, Assert.Single(Topics.Listener.Hear(said, Today).Asked).Id);
}

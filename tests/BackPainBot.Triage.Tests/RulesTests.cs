namespace BackPainBot.Triage;

/// <summary>Each row of the table of red flags, by its name there: the class, the urgency and the rule that says so.</summary>
public class RulesTests
{
    [Theory]
    [InlineData("saddle sensory change", "cauda-equina-saddle", "saddle")]
    [InlineData("bladder", "cauda-equina-bladder", "bladder", "bladder-new")]
    [InlineData("bowel", "cauda-equina-bowel", "bowel")]
    [InlineData("sexual", "cauda-equina-sexual", "sexual")]
    [InlineData("both legs", "cauda-equina-both-legs", "both-legs")]
    [InlineData("new motor loss", "leg-weakness-new", "leg-weak")]
    [InlineData("hands or gait", "cord", "hands-gait")]
    [InlineData("chest, tearing", "heart-or-vessel", "chest")]
    [InlineData("head or neck vessel", "head-or-neck-vessel", "head")]
    [InlineData("belly to back, over 60", "aneurysm", "belly", "age-61-70")]
    [InlineData("belly to back, over 70", "aneurysm", "belly", "age-over-70")]
    [InlineData("dark urine", "rhabdomyolysis", "dark-urine")]
    [InlineData("hard swollen muscle", "compartment-syndrome", "hard-swollen")]
    [InlineData("major trauma", "major-injury", "blow")]
    [InlineData("fever, very ill", "infection-very-ill", "fever", "very-ill")]
    [InlineData("fever, weak muscle", "infection-very-ill", "fever", "muscle-weak")]
    [InlineData("fever, numb leg", "infection-very-ill", "fever", "limb-one")]
    [InlineData("past cancer, leg sign", "cancer-with-nerve-signs", "past-cancer", "limb-one")]
    [InlineData("past cancer, weak muscle", "cancer-with-nerve-signs", "past-cancer", "muscle-weak")]
    [InlineData("past cancer, bladder", "cauda-equina-bladder", "past-cancer", "bladder", "bladder-new")]
    [InlineData("pregnant, bleeding", "pregnancy-signs", "pregnant", "pregnancy-bleeding")]
    [InlineData("pregnant, waves", "pregnancy-signs", "pregnant", "pregnancy-waves")]
    [InlineData("pregnant, fluid", "pregnancy-signs", "pregnant", "pregnancy-fluid")]
    [InlineData("anticoagulant, weakness", "bleeding-around-the-cord", "blood-thinners", "muscle-weak")]
    public void Assess_EmergencyRow_EmergencyByItsRule(string row, string rule, params string[] findings) =>
        AssertOutcome(row, Chat.With(findings), TriageClass.RedFlag, Urgency.Emergency, rule);

    [Theory]
    [InlineData("one muscle group weak", "muscle-group-weak", "muscle-weak")]
    [InlineData("belly to back, under 60", "belly-to-back", "belly", "age-45-60")]
    [InlineData("low force, old age", "fragility-fracture", "age-over-70", "bone-pain")]
    [InlineData("low force, osteoporosis", "fragility-fracture", "osteoporosis", "bone-pain")]
    [InlineData("low force, steroids", "fragility-fracture", "steroids", "bone-pain")]
    [InlineData("fever", "infection", "fever")]
    [InlineData("diabetes, no fever", "infection-without-fever", "immunity", "night-pain")]
    [InlineData("recent infection, no fever", "infection-without-fever", "recent-infection", "night-pain")]
    [InlineData("past cancer, night pain", "cancer-night-pain", "past-cancer", "night-pain")]
    [InlineData("unintended weight loss", "weight-loss", "weight-loss")]
    public void Assess_SameDayRow_SameDayByItsRule(string row, string rule, params string[] findings) =>
        AssertOutcome(row, Chat.With(findings), TriageClass.RedFlag, Urgency.SameDay, rule);

    [Theory]
    [InlineData("one-sided leg pain", "radiating-pain", 2, "limb-one")]
    [InlineData("adolescent, arching", "adolescent-arching", 10, "age-16-18", "arching-hurts")]
    [InlineData("adolescent, arching told", "adolescent-arching", 10, "age-16-18", "worse-arching")]
    [InlineData("adolescent, weeks", "adolescent-weeks", 20, "age-under-16")]
    [InlineData("over 3 months, stiff mornings, under 45", "axial-spondyloarthritis", 120, "morning-stiff")]
    public void Assess_RoutineRow_RoutineByItsRule(string row, string rule, int days, params string[] findings) =>
        AssertOutcome(row, Chat.With(findings).Since(days), TriageClass.RedFlag, Urgency.Routine, rule);

    [Theory]
    [InlineData("I don't want to be here any more")]
    [InlineData("I keep thinking about suicide")]
    public void Assess_SuicidalWords_EmergencyAtOnce(string words)
    {
        var chat = Chat.With().Tell(words);

        Assert.Null(chat.Next);
        AssertOutcome("suicidal words", chat, TriageClass.RedFlag, Urgency.Emergency, "crisis");
    }

    /// <summary>What counts together although neither is asked for.</summary>
    [Theory]
    [InlineData("my back muscles are hard as wood and painkillers do nothing", Urgency.Emergency, "compartment-syndrome-told")]
    [InlineData("my back is like a board and the skin over it is numb", Urgency.Emergency, "compartment-syndrome")]
    [InlineData("I'm 74 and felt a crunch in my back", Urgency.SameDay, "fragility-fracture-told")]
    [InlineData("I have osteoporosis and felt a crunch in my back", Urgency.SameDay, "fragility-fracture-told")]
    public void Assess_ToldTogether_ByItsRule(string words, Urgency urgency, string rule) =>
        AssertOutcome(words, Chat.With().Tell(words), TriageClass.RedFlag, urgency, rule);

    [Fact]
    public void Assess_BellyAtUnknownAge_Emergency() =>
        AssertOutcome("belly to back", Chat.With("belly").NotSure("age"), TriageClass.RedFlag, Urgency.Emergency, "aneurysm");

    [Fact]
    public void Assess_Fainted_EmergencyAtOnce() =>
        AssertOutcome("faint", Chat.With().Tell("I nearly passed out"), TriageClass.RedFlag, Urgency.Emergency, "heart-or-vessel");

    [Fact]
    public void Assess_BothFlagsOfTheArticle_NameTheArticle()
    {
        string[] rules = ["radiating-pain", "cauda-equina-bladder"];

        Assert.All(rules, id => Assert.Contains("article", Chat.Knowledge.Rules.Single(r => r.Id == id).Source));
    }

    [Fact]
    public void Assess_EveryRedFlagRule_IsReachedByARowAbove()
    {
        var reached = typeof(RulesTests).GetMethods()
            .SelectMany(m => m.GetCustomAttributesData())
            .Where(a => a.AttributeType == typeof(InlineDataAttribute))
            .SelectMany(a => ((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!).Select(v => v.Value as string))
            .Concat(["crisis", "cauda-equina-unclear", "signs-unclear"]);

        Assert.Empty(Chat.Knowledge.Rules.Where(r => r.Class == TriageClass.RedFlag).Select(r => r.Id).Except(reached));
    }

    private static void AssertOutcome(string row, Chat chat, TriageClass @class, Urgency urgency, string rule)
    {
        var assessment = chat.Finish().Assessment;

        Assert.True(assessment.Class == @class && assessment.Urgency == urgency, $"{row}: {assessment.Class}, {assessment.Urgency}");
        Assert.Contains(rule, assessment.Reasons.Select(r => r.Rule.Id));
    }
}

using BackPainBot.Triage.Knowledge;

namespace BackPainBot.Triage;

/// <summary>A result says why, in the person's own words.</summary>
public class ReasonTests
{
    [Fact]
    public void Assess_ToldInOwnWords_ReasonCarriesThem() =>
        AssertSaid("I can't feel it when I wipe", Chat.With().Tell("I can't feel it when I wipe"), "cauda-equina-saddle");

    [Fact]
    public void Assess_Ticked_ReasonCarriesTheAnswer() =>
        AssertSaid("said at red-flags-legs", Chat.With("limb-one"), "radiating-pain");

    [Fact]
    public void Assess_Days_ReasonCarriesTheAnswer() =>
        AssertSaid("said at since", Chat.With().Since(20), "over-14-days");

    [Fact]
    public void Assess_Severity_ReasonCarriesTheAnswer() =>
        AssertSaid("said at severity", Chat.With().Severity(9), "unbearable");

    [Fact]
    public void Assess_Group_ReasonCarriesTheAnswerOfTheMember()
    {
        var reason = Chat.With("past-cancer", "limb-one").Finish().Assessment.Reasons.Single(r => r.Rule.Id == "cancer-with-nerve-signs");

        Assert.Equal(["said at red-flags-legs", "said at red-flags-background"], reason.Said.Select(a => a.Said));
    }

    [Fact]
    public void Assess_DaysCorrected_ReasonCarriesTheLastOnly()
    {
        var chat = Chat.With("course-worse").Tell("It began 20 days ago").Tell("Sorry, 10 days ago").Finish();

        Assert.Equal(["Sorry, 10 days ago"], chat.Assessment.Reasons.Single(r => r.Rule.Id == "day-8-to-14-not-better").Said.Select(a => a.Said));
    }

    [Fact]
    public void Assess_SeveralRules_HeaviestFirst()
    {
        var urgencies = Chat.With("past-cancer", "muscle-weak", "limb-one").Finish().Assessment.Reasons.Select(r => r.Rule.Urgency).ToList();

        Assert.Equal(urgencies.OrderDescending(), urgencies);
        Assert.Equal(Urgency.Emergency, urgencies[0]);
    }

    [Fact]
    public void Assess_RulesAsUrgentAsEachOther_HeavierClassFirst() => Assert.Equal(
        ["rule", "other"],
        Reasons("any: [numb, weak] }", """
            any: [weak] }
              - { id: other, class: chronicRisk, urgency: emergency, source: [nhs], any: [numb] }
            """));

    [Fact]
    public void Assess_RuleOfLesserClassAndUrgency_IsNoReason() => Assert.Equal(
        ["rule"],
        Reasons("any: [numb, weak] }", """
            any: [weak] }
              - { id: other, class: chronicRisk, urgency: routine, source: [nhs], any: [numb] }
            """));

    [Fact]
    public void Assess_RuleOfLesserClassWhereNothingIsUrgent_IsNoReason() => Assert.Equal(
        ["rule"],
        Reasons("class: redFlag, urgency: emergency, source: [nhs], any: [numb, weak] }", """
            class: chronicRisk, urgency: selfCare, source: [nhs], any: [weak] }
              - { id: other, class: acuteSoreness, urgency: selfCare, source: [nhs], any: [numb] }
            """));

    [Fact]
    public void Assess_NothingSaid_AcuteSorenessWithoutReason()
    {
        var assessment = Chat.With().Assessment;

        Assert.Equal((TriageClass.AcuteSoreness, Urgency.SelfCare), (assessment.Class, assessment.Urgency));
        Assert.Empty(assessment.Reasons);
    }

    /// <summary>The reasons of somebody numb and weak, by the smallest rules with one piece exchanged.</summary>
    private static IEnumerable<string> Reasons(string piece, string by)
    {
        var knowledge = Files.Parse(piece, by);
        var report = PainReport.From(knowledge, [new Answer("signs", "both") { Present = ["numb", "weak"] }]);
        return new Assessor(knowledge).Assess(report).Reasons.Select(r => r.Rule.Id);
    }

    private static void AssertSaid(string said, Chat chat, string rule) =>
        Assert.Contains(said, chat.Finish().Assessment.Reasons.Single(r => r.Rule.Id == rule).Said.Select(a => a.Said));
}

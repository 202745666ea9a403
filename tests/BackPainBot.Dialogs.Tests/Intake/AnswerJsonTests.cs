using BackPainBot.Triage;

namespace BackPainBot.Dialogs.Intake;

public class AnswerJsonTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var answer = new Answer("since", "3 days 😀 \"quoted\"")
        {
            Present = ["region-lower"], Absent = ["fever"], NotKnown = ["chest"], Since = new DayRange(3, 4), Severity = 7,
        };

        var read = Assert.Single(AnswerJson.Read(AnswerJson.Write([answer])));

        Assert.Equal(answer.Said, read.Said);
        Assert.Equal(answer.Present, read.Present);
        Assert.Equal(answer.Absent, read.Absent);
        Assert.Equal(answer.NotKnown, read.NotKnown);
        Assert.Equal(answer.Since, read.Since);
        Assert.Equal(answer.Severity, read.Severity);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Read_Nothing_IsNoAnswers(string? json) => Assert.Empty(AnswerJson.Read(json));

    [Fact]
    public void Write_AnswerToEveryQuestion_StaysUnder4kB()
    {
        var knowledge = TriageKnowledge.Load();
        var nothing = PainReport.From(knowledge, []);
        var asked = knowledge.Questions.Where(q => q.When.Holds(nothing)).Select(q => Interview.Ask(q, nothing).Choose("None of these", []));

        Assert.InRange(AnswerJson.Write([.. asked]).Length, 500, 4000);
    }
}

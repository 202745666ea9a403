using BackPainBot.Triage;

namespace BackPainBot.Evaluation.Cases;

public class CaseFileTests
{
    [Fact]
    public void Read_EveryField_IsKept()
    {
        var read = Read("""{"id":"t1","text":"Ow","cls":"red","region":"lower","urgency":"same-day","answers":{"age":"72"},"now":"2026-11-23"}""");

        var only = Assert.Single(read.Cases);
        Assert.Equal(("t1", "Ow", TriageClass.RedFlag), (only.Id, only.Text, only.Class));
        Assert.Equal((Region.Lower, Urgency.SameDay, new DateOnly(2026, 11, 23)), (only.Region, only.Urgency, only.Now));
        Assert.Equal("72", only.Answers["age"]);
    }

    [Fact]
    public void Read_OnlyWhatMustBeThere_LeavesTheRestOpen()
    {
        var only = Assert.Single(Read("""{"text":"Ow","cls":"acute","urgency":null}""").Cases);

        Assert.Equal("line 1", only.Id);
        Assert.Null(only.Region);
        Assert.Null(only.Urgency);
        Assert.Null(only.Now);
    }

    [Fact]
    public void Read_IdThatIsANumber_IsTaken() =>
        Assert.Equal("17", Assert.Single(Read("""{"id":17,"text":"Ow","cls":"acute"}""").Cases).Id);

    [Fact]
    public void Read_BlankLines_ArePassedOver()
    {
        var read = Read("", """{"text":"Ow","cls":"acute"}""", "  ", """{"text":"Oh","cls":"chronic"}""", "");

        Assert.Equal(["Ow", "Oh"], read.Cases.Select(c => c.Text));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Read_UnknownFields_AreRemarkedOnce()
    {
        var read = Read("""{"text":"Ow","cls":"acute","regoin":"lower"}""", """{"text":"Oh","cls":"acute","regoin":"upper"}""");

        Assert.Equal(2, read.Cases.Count);
        Assert.Equal(["dev.jsonl: the field 'regoin' is unknown and was passed over (lines: 2)."], read.Remarks);
    }

    [Theory]
    [InlineData("""{"text":"Ow",""", "line 2 is not JSON, from character 13 on.")]
    [InlineData("""["Ow"]""", "line 2 is not a JSON object.")]
    [InlineData("""{"id":"t1","cls":"acute"}""", "line 2 has no 'text'.")]
    [InlineData("""{"text":7,"cls":"acute"}""", "line 2 has a 'text' that is not a text.")]
    [InlineData("""{"text":"Ow"}""", "line 2 has no 'cls', which is one of acute, chronic, red.")]
    [InlineData("""{"text":"Ow","cls":"Red flag"}""", "line 2 has 'Red flag' for 'cls', which is one of acute, chronic, red.")]
    [InlineData("""{"text":"Ow","cls":"red","urgency":"now"}""", "line 2 has 'now' for 'urgency', which is one of self-care, routine, same-day, emergency.")]
    [InlineData("""{"text":"Ow","cls":"red","region":"neck"}""", "line 2 has 'neck' for 'region', which is one of unspecified, upper, middle, lower.")]
    [InlineData("""{"text":"Ow","cls":"red","answers":["72"]}""", "line 2 has 'answers' that are not an object of question ids and texts.")]
    [InlineData("""{"text":"Ow","cls":"red","answers":{"age":72}}""", "line 2 has an answer to 'age' that is not a text.")]
    [InlineData("""{"text":"Ow","cls":"red","now":"23.11.2026"}""", "line 2 has '23.11.2026' for 'now', which is a day such as 2026-11-23.")]
    public void Read_BadLine_IsNamedInASentence(string line, string sentence)
    {
        var read = Read("""{"text":"Ow","cls":"acute"}""", line);

        Assert.Equal([$"dev.jsonl: {sentence}"], read.Problems);
    }

    [Fact]
    public void Read_SeveralBadLines_AreAllNamed() =>
        Assert.Equal(2, Read("{", """{"text":"Ow","cls":"acute"}""", "}").Problems.Count);

    [Fact]
    public void Read_NothingButBlankLines_IsAProblem() =>
        Assert.Equal(["dev.jsonl: there is no case in it."], Read("", " ").Problems);

    private static CaseFile Read(params string[] lines) => CaseFile.Read("dev.jsonl", lines);
}

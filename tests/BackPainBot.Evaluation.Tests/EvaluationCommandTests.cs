using System.CommandLine;
using System.Text.Json;

namespace BackPainBot.Evaluation;

public sealed class EvaluationCommandTests : IDisposable
{
    private const string Saddle = """{"id":"saddle","text":"Deadlifts yesterday, and now I am numb between my legs","cls":"red","urgency":"emergency"}""";
    private const string Sore = """{"id":"sore","text":"My lower back is sore since yesterday, 4 out of 10","cls":"acute","region":"lower","urgency":"self-care"}""";
    private const string Fever = """{"id":"fever","text":"My lower back is sore since yesterday, 4 out of 10","cls":"red","answers":{"red-flags-illness":"Fever or sweats","red-flags-very-ill":"no"}}""";
    private const string Wrong = """{"id":"wrong","text":"My lower back is sore since yesterday,\n4 out of 10","cls":"chronic","urgency":"routine"}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Run_SmallFile_PrintsItsScores()
    {
        Assert.Equal(0, await RunAsync(FileOf("dev", Saddle, Sore, Wrong)));

        Assert.StartsWith("3 messages", Output(), StringComparison.Ordinal);
        Assert.Matches(@"accuracy +66\.7 % +20\.8–93\.9 % +2 of 3", Output());
        Assert.Matches(@"red sensitivity +100\.0 % +20\.7–100\.0 % +1 of 1", Output());
        Assert.Matches(@"under-triage by class +33\.3 % .* 1 of 3", Output());
        Assert.Matches(@"(?m)^chronic +1 +0 +0 +0\s", Output());
        Assert.Matches(@"Questions asked .*: mean \d+\.\d, median \d+\.\d\.", Output());
        Assert.DoesNotContain("4 out of 10", Output(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Failures_ListsWhatIsMisjudgedOnly()
    {
        await RunAsync(FileOf("dev", Saddle, Sore, Wrong), "--failures");

        Assert.Contains("Other classes wrong: 1", Output(), StringComparison.Ordinal);
        Assert.Contains("  wrong\n    expected  chronic/routine\n    got       acute/self-care/lower\n", Output(), StringComparison.Ordinal);
        Assert.Matches(@"    reasons   [a-z]", Output());
        Assert.Contains("    text      My lower back is sore since yesterday,\n              4 out of 10\n", Output(), StringComparison.Ordinal);
        Assert.DoesNotContain("numb between my legs", Output(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Json_WritesScoresAndEveryCase()
    {
        var json = PathOf("out/scores.json");

        await RunAsync(FileOf("dev", Saddle, Wrong), "--json", json);

        var root = JsonElement.Parse(await File.ReadAllTextAsync(json));
        var accuracy = root.GetProperty("shares").GetProperty("accuracy");
        Assert.Equal((0.5, 1, 2), (accuracy.GetProperty("value").GetDouble(), accuracy.GetProperty("hits").GetInt32(), accuracy.GetProperty("of").GetInt32()));
        Assert.Equal(1, root.GetProperty("classes").GetProperty("chronic").GetProperty("acute").GetInt32());
        var cases = root.GetProperty("cases");
        Assert.Equal(("saddle", "emergency"), (cases[0].GetProperty("id").GetString(), cases[0].GetProperty("got").GetProperty("urgency").GetString()));
        Assert.Equal(("dev.jsonl", "other-class"), (cases[1].GetProperty("file").GetString(), cases[1].GetProperty("mistake").GetString()));
        Assert.Contains("summary", cases[1].GetProperty("asked").EnumerateArray().Select(q => q.GetString()));
    }

    [Fact]
    public async Task Run_Json_PutsThePageBesideIt()
    {
        await RunAsync(FileOf("dev", Saddle), "--json", PathOf("scores.json"));

        Assert.Contains("<svg", await File.ReadAllTextAsync(PathOf("scores.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Report_PutsThePageThere()
    {
        await RunAsync(FileOf("dev", Saddle), "--report", PathOf("page.html"));

        Assert.Contains("<svg", await File.ReadAllTextAsync(PathOf("page.html")), StringComparison.Ordinal);
        Assert.Equal(["dev.jsonl", "page.html"], _folder.EnumerateFiles().Select(f => f.Name).Order());
    }

    [Fact]
    public async Task Run_SeveralFiles_ScoresThemTogether()
    {
        await RunAsync(FileOf("one", Saddle), FileOf("two", Sore, Wrong));

        Assert.StartsWith("3 messages", Output(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AnswersOfACase_DecideItsClass()
    {
        await RunAsync(FileOf("dev", Fever, Sore));

        Assert.Matches(@"accuracy +100\.0 % .* 2 of 2", Output());
    }

    [Fact]
    public async Task Run_BadLine_SaysWhichAndJudgesNothing()
    {
        Assert.Equal(1, await RunAsync(FileOf("good", Saddle), FileOf("bad", Sore, """{"id":"x","text":"Ow"}""")));

        Assert.Equal("bad.jsonl: line 2 has no 'cls', which is one of acute, chronic, red.", _error.ToString().Trim());
        Assert.Empty(Output());
    }

    [Fact]
    public async Task Run_EmptyFile_SaysSo()
    {
        Assert.Equal(1, await RunAsync(FileOf("empty")));

        Assert.Equal("empty.jsonl: there is no case in it.", _error.ToString().Trim());
    }

    [Fact]
    public async Task Run_UnknownField_IsRemarkedAndPassedOver()
    {
        Assert.Equal(0, await RunAsync(FileOf("dev", """{"id":"x","text":"Ow","cls":"acute","note":"mine"}""")));

        Assert.Contains("'note'", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoSuchFile_Fails()
    {
        Assert.Equal(1, await RunAsync(PathOf("nowhere.jsonl")));

        Assert.Contains("nowhere.jsonl", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ReportThatCannotBeWritten_FailsInASentence()
    {
        Assert.Equal(1, await RunAsync(FileOf("dev", Saddle), "--report", _folder.FullName));

        Assert.DoesNotContain("   at ", _error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> RunAsync(params string[] arguments) =>
        EvaluationCommand.Create().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error });

    private string Output() => _output.ToString().ReplaceLineEndings("\n");

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string FileOf(string name, params string[] lines)
    {
        var path = PathOf($"{name}.jsonl");
        File.WriteAllLines(path, lines);
        return path;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;

namespace BackPainBot.Dialogs.Speaking;

public partial class QuotedTests
{
    private static Gen<string> Snippet => Gen.OneOf(
        Gen.Int[0, Hostile.Texts.Length - 1].Select(i => Hostile.Texts[i]),
        Gen.String[0, 12],
        Gen.String[Gen.Char["\\`*_{}[]()<>#+-.!|~$&;:/@ \n\twhtps"], 1, 12],
        Gen.Const("numb "));

    private static Gen<string> AnyText => Snippet.Array[1, 6].Select(string.Concat);

    [Theory]
    [InlineData("numb since 3.5 days, at 9:30 - both legs (really)!", "numb since 3.5 days, at 9:30 - both legs (really)!")]
    [InlineData("don't know... 1/2", "don't know... 1/2")]
    [InlineData("<b>", "&lt;b&gt;")]
    [InlineData("[a](b)", @"\[a\](b)")]
    [InlineData("a\n\n# b", "a # b")]
    [InlineData("evil.com", "evil\u2060.\u2060com")]
    [InlineData("a\u202Eb", "ab")]
    public void Of_Text_KeepsOrdinaryWordsAndDisarmsTheRest(string said, string quoted) => Assert.Equal(quoted, Quoted.Of(said));

    [Fact]
    public void Of_AnyText_IsNothingButTextInMarkdown() => AnyText.Sample(
        said =>
        {
            var quoted = Quoted.Of(said);
            Assert.Equal($"Why (You said: {PlainText.Of(quoted)})", Shown.TextOf($"Why (You said: {quoted})"));
        },
        iter: 2000);

    [Fact]
    public void Of_AnyText_HasNoAddressInIt() => AnyText.Sample(said => !Address().IsMatch(PlainText.Of(Quoted.Of(said))), iter: 2000);

    [Fact]
    public void Of_AnyText_IsOneLineOfWhatShows() => AnyText.Sample(
        said => Quoted.Of(said).All(c => c == '\u2060' || char.GetUnicodeCategory(c)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)),
        iter: 2000);

    [Fact]
    public void Of_PrintableText_IsWhatWasWrittenWhereThereIsNoMarkdown() => Gen.String[Gen.Char[' ', '~'], 0, Quoted.Longest].Sample(
        said => PlainText.Of(Quoted.Of(said)).Replace("\u2060", "", StringComparison.Ordinal) == Spaces().Replace(said, " ").Trim(),
        iter: 2000);

    [Fact]
    public void Of_TenThousandStars_IsTheBeginning() =>
        Assert.Equal(new string('*', Quoted.Longest) + "…", PlainText.Of(Quoted.Of(new string('*', 10_000))));

    [Fact]
    public void Beginning_CutWithinAnEmoji_LeavesItOut() =>
        Assert.Equal(new string('x', Quoted.Longest - 1) + "…", Quoted.Beginning(new string('x', Quoted.Longest - 1) + "😭😭"));

    [GeneratedRegex(@"\w:/|//|www\.|\w@\w|(?<!\S)@\w|[a-z]\.[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}

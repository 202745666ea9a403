using BackPainBot.Triage;

namespace BackPainBot.Dialogs.Content;

public class LocalityTests
{
    private static readonly ConversationContent Content = ConversationContent.Load(Chat.ContentFolder, TriageKnowledge.Load());

    [Theory]
    [InlineData("en-GB", "999")]
    [InlineData("en-US", "911")]
    [InlineData("en-AU", "000")]
    [InlineData("de-DE", "112")]
    [InlineData("en_NZ", "111")]
    [InlineData("zh-Hans-CN", "your local emergency number")]
    [InlineData("en", "your local emergency number")]
    [InlineData("", "your local emergency number")]
    [InlineData(null, "your local emergency number")]
    public void Number_Locale_IsThatOfTheCountry(string? locale, string number) =>
        Assert.Equal(number, Locality.Of(Content, locale, links: false).Number);

    [Theory]
    [InlineData("en-US")]
    [InlineData(null)]
    public void Number_HostIsForOneCountry_IsThatOfTheCountry(string? locale)
    {
        var content = ConversationContent.Load(Chat.ContentFolder, TriageKnowledge.Load(), new Home("gb"));

        Assert.Equal("999", Locality.Of(content, locale, links: false).Number);
    }

    [Fact]
    public void Load_HostIsForACountryWithoutNumbers_SaysSo()
    {
        var exception = Assert.Throws<ContentException>(() => ConversationContent.Load(Chat.ContentFolder, TriageKnowledge.Load(), new Home("England")));

        Assert.Contains("ENGLAND", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Number_WhereLinksShow_Dials() => Assert.Equal("[999](tel:999)", Locality.Of(Content, "en-GB", links: true).Number);

    [Fact]
    public void Crisis_CountryWithoutALine_IsTheGeneralOne() =>
        Assert.Equal("a crisis line in your country or somebody you trust", Locality.Of(Content, "fi-FI", links: true).Crisis);
}

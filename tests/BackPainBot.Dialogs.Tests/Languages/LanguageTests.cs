using BackPainBot.Triage;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs.Languages;

public class LanguageTests
{
    private readonly Chat _chat = new() { Locale = "es-ES" };

    [Fact]
    public async Task FirstMessage_InSpanish_IsAnsweredInBothLanguagesAndGreeted()
    {
        var replies = await _chat.SayAsync("hola, me duele la espalda");

        Assert.Contains("solo entiendo inglés", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("112", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("looks like Spanish", replies[1].Text, StringComparison.Ordinal);
        Assert.StartsWith("Hello!", replies[2].Text, StringComparison.Ordinal);
        Assert.Equal("who", replies.Question());
    }

    [Theory]
    [InlineData("Tengo la entrepierna dormida desde ayer", "Llame ahora mismo al 112")]
    [InlineData("Ich kann seit gestern nicht mehr pinkeln", "Wählen Sie bitte sofort 112")]
    [InlineData("je ne sens plus mes jambes", "Appelez tout de suite le 112")]
    public async Task FirstMessage_EmergencyInAnotherLanguage_SaysWhomToCallInThatLanguageFirst(string text, string first)
    {
        var replies = await _chat.SayAsync(text);

        Assert.StartsWith(first, replies[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Please get help now", replies[1].Text, StringComparison.Ordinal);
        Assert.Equal("emergency", replies.Assessment("urgency"));
    }

    [Fact]
    public async Task AtAQuestion_EmergencyInAnotherLanguage_IsAnsweredAtOnce()
    {
        await _chat.OpenAsync();
        await _chat.SayAllAsync("me", "30");

        var replies = await _chat.SayAsync("Taubheitsgefühl im Schritt");

        Assert.StartsWith("Wählen Sie bitte sofort", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("emergency", replies.Assessment("urgency"));
    }

    [Fact]
    public async Task AtAQuestion_AnotherLanguage_IsAskedAgainWithNothingLost()
    {
        await _chat.OpenAsync();
        await _chat.SayAllAsync("me", "30");

        var replies = await _chat.SayAsync("Ich verstehe die Frage nicht");

        Assert.Contains("nur Englisch", replies[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("did not get that", replies.Text(), StringComparison.Ordinal);
        Assert.Equal("red-flags-nerves", replies.Question());
        Assert.Equal("red-flags-legs", (await _chat.SayAsync("none")).Question());
    }

    [Fact]
    public async Task AtAQuestion_SignThatIsNoEmergency_IsKept()
    {
        await _chat.OpenAsync();
        await _chat.SayAllAsync("me", "30", "none", "none", "none");

        var replies = await _chat.SayAsync("j'ai de la fièvre depuis hier");

        Assert.StartsWith("Consultez un médecin", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("looks like French", replies[1].Text, StringComparison.Ordinal);
        Assert.Equal("red-flags-illness", replies.Question());
        Assert.Contains("understood", replies[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crisis_InGerman_IsMetWithItsOwnSentence()
    {
        var replies = await new Chat { Locale = "de-DE" }.SayAsync("Ich will nicht mehr leben");

        Assert.StartsWith("Danke, dass Sie es mir sagen", replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("TelefonSeelsorge", replies[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("背中が痛い", "ja")]
    [InlineData("болит спина", "ru")]
    [InlineData("belim ağrıyor", "tr")]
    public async Task FirstMessage_LanguageWithoutSigns_IsNoticed(string text, string language)
    {
        var replies = await _chat.SayAsync(text);

        Assert.Equal(language, Language(replies));
        Assert.Contains("112", replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_CountryNotKnown_IsCalledInThatLanguage()
    {
        var replies = await new Chat { Locale = "es" }.SayAsync("hola");

        Assert.Contains("número de emergencias de su país", replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterTheResult_AnotherLanguage_KeepsTheResult()
    {
        await _chat.SayAsync("I am numb between my legs");

        var replies = await _chat.SayAsync("no entiendo, ¿qué hago?");

        Assert.Contains("solo entiendo inglés", replies[0].Text, StringComparison.Ordinal);
        Assert.Null(replies.Assessment("class"));
    }

    [Fact]
    public async Task Group_EmergencyInAnotherLanguage_IsAnsweredInIt()
    {
        var replies = await new Chat(group: true) { Locale = "fr-FR" }.SayAsync("je ne sens plus mes jambes");

        Assert.StartsWith("Appelez tout de suite le 112", replies[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Please get help now", replies[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void LanguageOf_EveryAnswerThatTheContentKnows_IsEnglish()
    {
        var knowledge = TriageKnowledge.Load();
        var content = ConversationContent.Load(Chat.ContentFolder, knowledge);
        var words = content.Phrases.Values.SelectMany(p => p)
            .Concat(content.Questions.Values.SelectMany(q => q.Options.Values).SelectMany(o => o.Words.Append(o.Button).Append(o.Label)))
            .Concat(content.Questions.Values.SelectMany(q => q.Unsure.Concat(q.Scores.Keys).Concat(q.Days.Select(d => d.Button))));

        Assert.DoesNotContain(words, w => knowledge.Foreign.LanguageOf(w) is not null);
    }

    private static string? Language(IReadOnlyList<Activity> replies) =>
        replies[0].Entities?.Single(e => e.Type == "language").GetAs<Dictionary<string, object>>()["id"].ToString();
}

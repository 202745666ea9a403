namespace BackPainBot.Triage.Reading.Languages;

/// <summary>The sentences of es.yaml, de.yaml and fr.yaml.</summary>
public class ForeignSignsTests
{
    private const string Harmless = "none";

    public static IEnumerable<object[]> WithSign => All
        .Where(s => s.Finding != Harmless)
        .Select(s => new object[] { s.Language, s.Finding, s.Text });

    public static IEnumerable<object[]> WithoutSign => All
        .Where(s => s.Finding == Harmless)
        .Select(s => new object[] { s.Language, s.Text });

    private static IEnumerable<(string Language, string Finding, string Text)> All =>
        from language in ForeignReader.Languages
        from sentence in SentenceFile.Of($"Languages/{language}")
        select (language, (string)sentence[0], (string)sentence[1]);

    [Theory]
    [MemberData(nameof(WithSign))]
    public void Read_SentenceWithASign_Present(string language, string finding, string text)
    {
        Assert.Equal(language, Reads.Language(text));
        Assert.Contains(finding, Reads.Present(text));
    }

    [Fact]
    public void Read_WithoutAccents_StillPresent() => Assert.Empty(Missed(text => string.Concat(text.Select(Letters.Plain))));

    [Fact]
    public void Read_InCapitals_StillPresent() => Assert.Empty(Missed(text => text.ToUpperInvariant()));

    [Fact]
    public void Read_DoubledSpacesAndEmoji_StillPresent() => Assert.Empty(Missed(text => "😩 " + text.Replace(" ", "  ", StringComparison.Ordinal) + " 😩"));

    [Fact]
    public void Read_UmlautsAsTwoLetters_StillPresent() => Assert.Empty(Missed(
        text => text.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal),
        "de"));

    [Theory]
    [InlineData("es", "No dormí nada, ")]
    [InlineData("es", "No mejora y ")]
    [InlineData("es", "No sé qué hacer, ")]
    [InlineData("es", "Nunca me había pasado algo así, ")]
    [InlineData("es", "Me lastimé hace dos años, ahora ")]
    [InlineData("es", "No tengo fiebre. ")]
    [InlineData("es", "Mi padre tuvo cáncer, y yo ahora: ")]
    [InlineData("es", "Hace años tuve ciática, pero esto es nuevo: ")]
    [InlineData("de", "Ich habe nicht geschlafen, ")]
    [InlineData("de", "Es wird nicht besser und ")]
    [InlineData("de", "Keine Ahnung was los ist, ")]
    [InlineData("de", "Sowas hatte ich noch nie, ")]
    [InlineData("de", "Kein Fieber. ")]
    [InlineData("de", "Fieber habe ich keins, aber ")]
    [InlineData("de", "Mein Vater hatte Krebs. Bei mir: ")]
    [InlineData("de", "Vor zwei Jahren hatte ich Ischias, jetzt ")]
    [InlineData("fr", "Je n'ai pas dormi, ")]
    [InlineData("fr", "Ça ne passe pas et ")]
    [InlineData("fr", "Je ne sais pas quoi faire, ")]
    [InlineData("fr", "Je n'ai jamais eu ça, ")]
    [InlineData("fr", "Pas de fièvre. ")]
    [InlineData("fr", "Mon père a eu un cancer, et moi maintenant : ")]
    [InlineData("fr", "Il y a dix ans j'ai eu une sciatique, mais maintenant ")]
    public void Read_SignAfterSomethingElse_StillPresent(string language, string before) => Assert.Empty(Missed(text => before + text, language));

    [Theory]
    [MemberData(nameof(WithoutSign))]
    public void Read_SentenceWithoutASign_NothingHeard(string language, string text)
    {
        Assert.Equal(language, Reads.Language(text));
        Assert.DoesNotContain(Reads.Present(text), f => !f.StartsWith("region-", StringComparison.Ordinal));
    }

    /// <summary>The sentences whose sign is not heard any more when they are written in another way.</summary>
    private static IEnumerable<string> Missed(Func<string, string> written, string? language = null) => All
        .Where(s => s.Finding != Harmless && (language is null || s.Language == language))
        .Where(s => !Reads.Present(written(s.Text)).Contains(s.Finding))
        .Select(s => $"{s.Finding}: {written(s.Text)}");
}

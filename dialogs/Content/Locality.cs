using System.Globalization;

namespace BackPainBot.Dialogs;

/// <summary>Whom to call where the user is, as far as their locale tells. Channels that show Markdown get links that dial.</summary>
internal sealed class Locality
{
    /// <summary>The key of the content for countries that are not listed.</summary>
    public const string Elsewhere = "*";

    private readonly CountryText _country;
    private readonly CountryText _rest;
    private readonly bool _links;

    private Locality(CountryText country, CountryText rest, bool links) => (_country, _rest, _links) = (country, rest, links);

    /// <summary>The emergency number, or what to call it where the country is not known.</summary>
    public string Number => NumberOr(_rest.Number!);

    /// <summary>The line for urgent medical advice that is no emergency; null where there is none.</summary>
    public string? Advice => _country.Advice is { } name ? Dial(name, _country.AdviceNumber) : null;

    /// <summary>The line for people who think of ending their life.</summary>
    public string Crisis => _country.Crisis is { } name ? Dial(name, _country.CrisisNumber) : _rest.Crisis!;

    /// <summary>The emergency number, or what stands for it in another language where the country is not known.</summary>
    public string NumberOr(string elsewhere) => _country.Number is { } number && _country != _rest ? Dial(number, number) : elsewhere;

    /// <summary>The locality of a locale; that of everybody, where the host is for one country.</summary>
    /// <param name="content">The numbers.</param>
    /// <param name="locale">A locale such as en-GB; null or one without a country is anywhere.</param>
    /// <param name="links">Whether numbers may be Markdown links.</param>
    public static Locality Of(ConversationContent content, string? locale, bool links)
    {
        var rest = content.Countries[Elsewhere];
        return new(content.Countries.GetValueOrDefault(content.Country ?? Country(locale)) ?? rest, rest, links);
    }

    private static string Country(string? locale) =>
        locale?.Split('-', '_') is [_, .., { Length: 2 } country] ? country.ToUpper(CultureInfo.InvariantCulture) : Elsewhere;

    private string Dial(string text, string? number) => _links && number is not null ? $"[{text}](tel:{number})" : text;
}

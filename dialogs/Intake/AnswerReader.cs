using System.Globalization;
using System.Text.RegularExpressions;
using BackPainBot.Triage;

namespace BackPainBot.Dialogs;

/// <summary>Reads a message as the answer to a question: a button, numbers of a list, or words.</summary>
internal sealed partial class AnswerReader(ConversationContent content, Phrases phrases)
{
    private const int DaysOfAYear = 365;

    private static readonly string[] ListWords = ["and", "number", "numbers", "also", "plus", "nr", "no", "option"];

    private static readonly string[] Denying = ["no", "not", "never", "none", "without", "dont", "didnt", "doesnt", "isnt", "nope", "havent"];

    /// <summary>The answer that a message gives to a question.</summary>
    /// <param name="open">The question, as it was asked.</param>
    /// <param name="said">The message.</param>
    /// <param name="told">What it tells of the pain.</param>
    /// <param name="today">The day on which it was written, where the user is.</param>
    /// <returns>The answer, with what the message tells; null where it does not answer the question.</returns>
    public Answer? Read(OpenQuestion open, string said, Answer? told, DateOnly today) =>
        With(Unsure(open, said) ? NotSure(open, said, told) : Direct(open, said, told, today), told);

    private bool Unsure(OpenQuestion open, string said)
    {
        var normal = Phrases.Normal(said);
        return phrases.Means(said, "not-sure")
            || phrases.OnlyOf(said, "unsure")
            || normal == Phrases.Normal(content.Text(Say.NotSure))
            || content.Question(open.Question.Id).Unsure.Any(w => Phrases.Holds(normal, w));
    }

    /// <summary>The answer that a card gives; null where nothing is chosen that the question knows.</summary>
    public Answer? Read(OpenQuestion open, TickedCard card)
    {
        if (open.Question.Kind is QuestionKind.Days or QuestionKind.Score) return Numbered(open, card);
        // A sign counts even where "none of these" is ticked beside it.
        var chosen = open.Open.Where(card.Options.Contains).ToList();
        if (open.Question.Kind == QuestionKind.One && chosen.Count > 1) return null;
        var words = content.Question(open.Question.Id);
        return chosen.Count > 0 ? open.Choose(string.Join(", ", chosen.Select(o => words.Options[o].Button)), chosen)
            : card.Options.Contains(TickedCard.NotSure) ? open.NotSure(content.Text(Say.NotSure))
            : open.Question.Kind == QuestionKind.Many && card.Options.Contains(TickedCard.None) ? open.Choose(words.None!, [])
            : null;
    }

    private Answer? Numbered(OpenQuestion open, TickedCard card)
    {
        if (card.Options.Contains(TickedCard.NotSure)) return open.NotSure(content.Text(Say.NotSure));
        if (card.Options is not [var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        if (open.Question.Kind == QuestionKind.Score) return number <= 10 ? open.Score(text, number) : null;
        var days = content.Question(open.Question.Id).Days;
        return number < days.Count ? open.Since(days[number].Button, new(days[number].From, days[number].To)) : null;
    }

    /// <summary>What a message tells of a list is known, even if the rest of the list is not.</summary>
    private static Answer NotSure(OpenQuestion open, string said, Answer? told)
    {
        var answer = open.NotSure(said);
        return told is null || open.Question.Kind != QuestionKind.Many
            ? answer
            : answer with { NotKnown = [.. answer.NotKnown.Except(told.Present).Except(told.Absent)] };
    }

    private Answer? Direct(OpenQuestion open, string said, Answer? told, DateOnly today) => open.Question.Kind switch
    {
        QuestionKind.One => One(open, said, today) is { } option ? open.Choose(said, [option]) : null,
        QuestionKind.Many => Many(open, said, told) is { } options ? open.Choose(said, options) : null,
        QuestionKind.YesNo => YesNo(open, said, told) is { } yes ? open.Decide(said, yes) : null,
        QuestionKind.Days => Days(open, said, today) is { } days ? open.Since(said, days) : null,
        QuestionKind.Score => Score(open, said) is { } score ? open.Score(said, score) : null,
        _ => null,
    };

    /// <summary>What a message tells besides counts too, but the answer itself counts first.</summary>
    private static Answer? With(Answer? answer, Answer? told)
    {
        if (answer is null || told is null) return answer;
        var settled = answer.Present.Concat(answer.Absent).Concat(answer.NotKnown).ToHashSet();
        return answer with
        {
            Present = [.. answer.Present, .. told.Present.Where(f => !settled.Contains(f))],
            Absent = [.. answer.Absent, .. told.Absent.Where(f => !settled.Contains(f))],
            Since = answer.Since ?? told.Since,
            Severity = answer.Severity ?? told.Severity,
        };
    }

    private string? One(OpenQuestion open, string said, DateOnly today)
    {
        var text = content.Question(open.Question.Id);
        var normal = Phrases.Normal(said);
        if (Exact(open, text, normal).FirstOrDefault() is { } exact) return exact;
        if (text.Options.Any(o => o.Value.From is not null) && Years(text, said, normal, today) is { } years)
        {
            return open.Open.FirstOrDefault(o => years >= text.Options[o].From && years <= text.Options[o].To);
        }

        if (Listed(open, normal) is [var listed]) return listed;
        return Named(open, text, normal).Select(n => n.Option).Distinct().ToList() is [var only] ? only : null;
    }

    /// <summary>The options that a text names in its words, also where it denies them.</summary>
    /// <param name="open">The question.</param>
    /// <param name="normal">The text's words.</param>
    public IEnumerable<string> Named(OpenQuestion open, string normal) => Named(open, content.Question(open.Question.Id), normal).Select(n => n.Option).Distinct();

    /// <summary>Tells whether a text denies something.</summary>
    /// <param name="normal">The text's words.</param>
    public static bool Denies(string normal) => normal.Split(' ').Intersect(Denying).Any();

    /// <summary>The options that a message names, with the words; not those whose words are only part of a longer name.</summary>
    private static List<(string Option, string Word)> Named(OpenQuestion open, QuestionText text, string normal)
    {
        var named = open.Open
            .SelectMany(o => Names(text.Options[o]).Where(w => Phrases.Holds(normal, w)).Select(w => (Option: o, Word: w)))
            .ToList();
        return [.. named.Where(n => !named.Any(longer => longer.Word != n.Word && Phrases.Holds(longer.Word, n.Word)))];
    }

    private static int? Years(QuestionText text, string said, string normal, DateOnly today) =>
        text.Span && DurationReader.Named(said, today) is { } time ? time.To / DaysOfAYear
        : Number().Match(normal) is { Success: true } number ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture)
        : null;

    private List<string>? Many(OpenQuestion open, string said, Answer? told)
    {
        var text = content.Question(open.Question.Id);
        var normal = Phrases.Normal(said);
        if (Exact(open, text, normal).ToList() is { Count: > 0 } exact) return exact;
        var signs = open.Open.Intersect(told?.Present ?? []).ToList();
        if (signs.Count == 0 && (phrases.Means(said, "none") || normal == Phrases.Normal(text.None!) || phrases.OnlyOf(said, "deny"))) return [];
        if (Listed(open, normal) is { } listed) return [.. listed.Union(signs)];
        // In a sentence that denies something, only a name that holds the denial itself is one: "no warm-up".
        var denying = Denies(normal);
        var named = Named(open, text, normal).Where(n => !denying || Denies(n.Word)).Select(n => n.Option).Union(signs).ToList();
        return named.Count > 0 ? named : null;
    }

    private bool? YesNo(OpenQuestion open, string said, Answer? told)
    {
        var text = content.Question(open.Question.Id);
        var normal = Phrases.Normal(said);
        if (phrases.Means(said, "yes") || normal == Phrases.Normal(text.Yes!) || told?.Present.Contains(open.Question.Yes) == true) return true;
        if (phrases.Means(said, "no") || phrases.Means(said, "none") || normal == Phrases.Normal(text.No!)) return false;
        // "A bit" and "I think so" are a yes to what may be a warning sign.
        if (phrases.OnlyOf(said, "somewhat")) return true;
        // A longer sentence is taken at its first word only for "yes": "no feeling at all" is no "no".
        return normal.Split(' ')[0] is var first && phrases.Means(first, "yes") ? true : null;
    }

    private DayRange? Days(OpenQuestion open, string said, DateOnly today)
    {
        var normal = Phrases.Normal(said);
        return content.Question(open.Question.Id).Days.FirstOrDefault(d => Phrases.Normal(d.Button) == normal) is { } button ? new(button.From, button.To)
            : (DurationReader.Read(said, today) ?? DurationReader.Named(said, today)) is { } range ? range
            : Whole().IsMatch(normal) ? new(int.Parse(normal, CultureInfo.InvariantCulture), int.Parse(normal, CultureInfo.InvariantCulture))
            : null;
    }

    private int? Score(OpenQuestion open, string said)
    {
        if (SeverityReader.Read(said) is { } outOfTen) return outOfTen;
        var normal = Phrases.Normal(said);
        var numbers = Number().Matches(normal).Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).ToList();
        if (numbers.Count > 0) return numbers.Max() <= 10 ? numbers.Max() : null;
        var words = content.Question(open.Question.Id).Scores.Where(s => Phrases.Holds(normal, s.Key)).OrderByDescending(s => s.Key.Length).ToList();
        return words.Count > 0 ? words[0].Value : null;
    }

    private static IEnumerable<string> Exact(OpenQuestion open, QuestionText text, string normal) =>
        open.Open.Where(o => Phrases.Normal(text.Options[o].Label) == normal || Phrases.Normal(text.Options[o].Button) == normal);

    /// <summary>The options whose numbers a message lists, such as "1 3" or "1, 2 and 4"; null where it is no such list.</summary>
    private static List<string>? Listed(OpenQuestion open, string normal)
    {
        var words = normal.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => w.Split(',')).Except(ListWords).ToList();
        if (words.Count == 0 || words.Any(w => !Whole().IsMatch(w))) return null;
        var numbers = words.Select(w => int.Parse(w, CultureInfo.InvariantCulture)).Distinct().ToList();
        return numbers.All(n => n >= 1 && n <= open.Open.Count) ? [.. numbers.Order().Select(n => open.Open[n - 1])] : null;
    }

    private static IEnumerable<string> Names(OptionText option) => option.Words.Append(option.Button).Select(Phrases.Normal);

    [GeneratedRegex(@"\b[0-9]{1,4}\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[0-9]{1,4}\z")]
    private static partial Regex Whole();
}

using System.Globalization;

namespace BackPainBot.Triage;

/// <summary>
/// Reads how old somebody is: "42M", "I'm forty-two", "a 42 year old", "80 in June", "in my seventies", "born in 1951",
/// "year 10", "sixth form". An age that the person had ("when I was 17") or feels like ("like I'm 90") is none.
/// </summary>
internal static class AgeReader
{
    private const int Youngest = 8;
    private const int Oldest = 104;

    /// <summary>From here on a lone number between commas can be an age; below it is rather a score or a count.</summary>
    private const int YoungestAlone = 13;

    /// <summary>From here on "71 this year" counts as 71.</summary>
    private const int Old = 60;

    private static readonly Dictionary<string, int> Ones = new()
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
    };

    private static readonly Dictionary<string, int> Teens = new()
    {
        ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["fivteen"] = 15,
        ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
    };

    private static readonly Dictionary<string, int> Tens = new()
    {
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    };

    private static readonly Dictionary<string, int> Decades = new()
    {
        ["twenties"] = 20, ["20s"] = 20, ["thirties"] = 30, ["30s"] = 30, ["forties"] = 40, ["40s"] = 40, ["fifties"] = 50, ["50s"] = 50, ["sixties"] = 60, ["60s"] = 60,
        ["seventies"] = 70, ["70s"] = 70, ["eighties"] = 80, ["80s"] = 80, ["nineties"] = 90, ["90s"] = 90,
    };

    /// <summary>Words that name an age, or a stage of life in which nearly everybody has one.</summary>
    private static readonly Dictionary<string, int> Named = new()
    {
        ["septuagenarian"] = 75, ["octogenarian"] = 85, ["nonagenarian"] = 92, ["sexagenarian"] = 65,
        ["sixth form"] = 17, ["sixth former"] = 17, ["6th form"] = 17, ["lower sixth"] = 16, ["upper sixth"] = 17, ["high schooler"] = 16, ["middle schooler"] = 12,
        ["school boy"] = 14, ["school girl"] = 14, ["schoolboy"] = 14, ["schoolgirl"] = 14, ["schoolkid"] = 14, ["middle school"] = 12, ["junior high"] = 13, ["my gcses"] = 15,
        ["her gcses"] = 15, ["his gcses"] = 15, ["my a levels"] = 17, ["her a levels"] = 17, ["his a levels"] = 17, ["still at school"] = 15, ["still in school"] = 15,
        ["transition year"] = 15, ["my leaving cert"] = 17, ["at primary"] = 10, ["in primary"] = 10,
        ["hs freshman"] = 14, ["school freshman"] = 14, ["freshman team"] = 14, ["hs sophomore"] = 15, ["school sophomore"] = 15, ["hs junior"] = 16, ["school junior"] = 16, ["hs senior"] = 17,
        ["school senior"] = 17, ["freshman in high"] = 14, ["sophomore in high"] = 15, ["junior in high"] = 16, ["senior in high"] = 17, ["freshman in hs"] = 14, ["sophomore in hs"] = 15,
        ["junior in hs"] = 16, ["senior in hs"] = 17, ["im in high school"] = 16, ["shes in high school"] = 16, ["hes in high school"] = 16, ["is in high school"] = 16,
        ["in secondary school"] = 14, ["at secondary school"] = 14, ["old enough to drive"] = 16, ["old enough to vote"] = 17, ["old enough to drink"] = 17, ["too young to drive"] = 15,
        ["my teenager"] = 15, ["our teenager"] = 15, ["a teenager"] = 15, ["im a teen"] = 15, ["shes a teen"] = 15, ["hes a teen"] = 15, ["teenage daughter"] = 15, ["teenage son"] = 15,
        ["teenage lifter"] = 16, ["teen daughter"] = 15, ["teen son"] = 15, ["teenage boy"] = 15, ["teenage girl"] = 15, ["teenage athlete"] = 15, ["teen athlete"] = 15, ["teen lifter"] = 16,
        ["old age pensioner"] = 72, ["an oap"] = 72, ["war baby"] = 83, ["born in the war"] = 83, ["born during the war"] = 83, ["born before the war"] = 88,
    };

    private static readonly int LongestName = Named.Keys.Max(k => k.Count(c => c == ' ') + 1);

    private static readonly HashSet<string> Units = ["yo", "yr", "yrs", "y", "year", "years", "yearold", "m", "f", "male", "female"];

    private static readonly HashSet<string> Sexes = ["m", "f", "male", "female"];

    private static readonly HashSet<string> People =
    [
        "m", "f", "male", "female", "man", "woman", "guy", "bloke", "lady", "girl", "boy", "lad", "lass", "gal", "dude", "son", "daughter", "kid", "child", "husband", "wife", "partner", "mum", "mom",
        "mother", "dad", "father", "brother", "sister", "niece", "nephew", "nan", "nana", "nanna", "gran", "granny", "grandma", "grandmother", "grandad", "granddad", "grandpa", "grandfather", "grandson",
        "granddaughter", "aunt", "auntie", "aunty", "uncle", "client", "athlete", "lifter", "friend", "mate", "student", "pupil", "boyfriend", "girlfriend", "missus", "hubby", "fella", "player", "gymnast",
        "patient", "member", "teen", "teenager", "who", "law", "papa", "amma", "mama",
    ];

    /// <summary>What stands before an age where somebody says who they are, and what stands before it of somebody else.</summary>
    private static readonly HashSet<string> Self = ["im", "am", "aged", "age", "imma"];

    private static readonly HashSet<string> Third = ["hes", "shes", "whos", "theyre"];

    private static readonly HashSet<string> Fillers = ["only", "just", "now", "about", "around", "still", "a", "an", "already", "actually", "barely", "currently", "roughly", "like", "well", "the", "all", "of", "turned"];

    private static readonly HashSet<string> Nearly = ["nearly", "almost", "pushing", "approaching", "turning", "turn", "hitting", "till", "until", "before", "to", "for", "on", "not", "under"];

    private static readonly HashSet<string> Months =
    [
        "the", "january", "jan", "february", "feb", "march", "april", "may", "june", "july", "august", "aug", "september", "sept", "october", "oct", "november", "nov", "december", "dec", "spring", "summer",
        "autumn", "winter", "a",
    ];

    /// <summary>What after a number makes it something else than an age.</summary>
    private static readonly HashSet<string> Others =
    [
        "kg", "kgs", "kilos", "kilo", "lbs", "lb", "pounds", "reps", "rep", "sets", "set", "days", "day", "weeks", "week", "wks", "wk", "months", "month", "hours", "hrs", "hour", "minutes", "minute",
        "mins", "min", "seconds", "secs", "percent", "pct", "cm", "stone", "st", "times", "to", "or", "x", "out", "plates", "plate", "into", "ft", "foot", "feet", "inches", "inch", "degrees", "of", "am",
        "pm", "rpe", "session", "sessions", "sure", "certain", "positive", "convinced", "better", "there", "recovered", "fit", "back", "miles", "km", "grand", "plus", "gone", "along", "pregnant", "mg",
        "tablets", "pills", "steps", "mph", "again", "ish", "calories", "grams", "g", "metres", "meters", "sit", "push", "people", "singles", "doubles", "on", "points", "year", "years", "yr", "yrs", "in",
    ];

    /// <summary>Things that have an age of their own: "a ten year old mattress".</summary>
    private static readonly HashSet<string> Things =
    [
        "injury", "disc", "mattress", "bed", "belt", "shoes", "car", "tear", "problem", "pain", "back", "bar", "barbell", "house", "dog", "cat", "horse", "strain", "fracture", "surgery", "scar", "self", "habit",
    ];

    private static readonly HashSet<string> Feels = ["like", "if", "though", "feel", "feels", "feeling", "felt", "act", "acts", "was", "were", "when", "since", "than"];

    private enum Strength
    {
        Guess,
        Stage,
        Named,
        Said,
    }

    /// <summary>The years; null where the message names none, or several of which none stands out.</summary>
    /// <param name="tokens">The words of the message.</param>
    /// <param name="today">The day on which it was written.</param>
    /// <param name="forSomebodyElse">Whether it is about somebody else's pain.</param>
    public static int? Read(IReadOnlyList<Token> tokens, DateOnly today, bool forSomebodyElse)
    {
        var ages = new List<Age>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((Written(tokens, i) ?? Decade(tokens, i) ?? Birth(tokens, i, today) ?? School(tokens, i) ?? Stage(tokens, i)) is not { } age) continue;
            ages.Add(age);
            i += Math.Max(1, age.Length) - 1;
        }

        var ranked = ages.Where(a => a.Own != forSomebodyElse || !ages.Exists(b => b.Own != forSomebodyElse && b.Strength >= Strength.Named)).ToList();
        var strongest = ranked.Select(a => a.Strength).DefaultIfEmpty().Max();
        return ranked.Where(a => a.Strength == strongest).Select(a => a.Years).Distinct().Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>A number that is an age, in digits or in words.</summary>
    private static Age? Written(IReadOnlyList<Token> tokens, int i)
    {
        if (Number(tokens, i) is not { } n)
        {
            // "M42" and "f29".
            var text = tokens[i].Text;
            return text.Length == 3 && text[0] is 'm' or 'f' && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var sexed) ? Of(sexed, 1, Strength.Said, true) : null;
        }

        var end = i + n.Length;
        var (next, after) = (Word(tokens, end), Word(tokens, end + 1));
        if (n.Unit.Length > 0)
        {
            var person = n.Unit is "m" or "f" or "yo" || next is "old" || (n.Unit is "y" && next is "o");
            return person && !Past(tokens, i) && !(next is "old" && Things.Contains(after)) ? Of(n.Value, n.Length, Strength.Said, Own(tokens, i)) : null;
        }

        // "Old woman" after "55 year" may have been taken out as a turn of speech.
        var old = next is "yo" or "yearold" || (next is "y" && after is "o") || (next is "year" or "years" or "yr" or "yrs" or "y" && after is "old" or "young" or "" or "m" or "f" or "male" or "female")
            || (next is "years" && after is "of" && Word(tokens, end + 2) is "age");
        var named = end + (next is "yo" or "yearold" ? 1 : 2);
        var name = named < tokens.Count && !tokens[named].AfterComma ? Word(tokens, named) : "";
        if (old) return Past(tokens, i) || Things.Contains(name) ? null : Of(n.Value, n.Length, Strength.Said, Own(tokens, i) && (!People.Contains(name) || Word(tokens, i - 1) is not ("my" or "our")));
        if (Sexes.Contains(next) && next.Length > 1 || (next is "m" or "f" && n.Value >= YoungestAlone) || (Sexes.Contains(Word(tokens, i - 1)) && n.Value >= YoungestAlone && !Others.Contains(next)))
        {
            return Of(n.Value, n.Length, Strength.Said, Own(tokens, i));
        }

        var future = next is "next" or "soon" or "tomorrow" || (next is "in" && Months.Contains(after)) || (next is "this" && (Months.Contains(after) || after is "month" or "week" or "weekend"))
            || (next is "on" && after.EndsWith("day", StringComparison.Ordinal));
        var thisYear = next is "this" && after is "year";
        return Said(tokens, i, n, future, thisYear) ?? Alone(tokens, i, n, future, thisYear);
    }

    /// <summary>"I'm 42", "she is only fifteen", "nearly 17", "dad's 79", "not 18 yet", "I have 76 years".</summary>
    private static Age? Said(IReadOnlyList<Token> tokens, int i, Count n, bool future, bool thisYear)
    {
        var end = i + n.Length;
        var next = Word(tokens, end);
        var years = next is "years" or "yrs" or "year" or "yr" && !(Word(tokens, end + 1) is "of" or "experience" or "training" or "lifting" or "in" or "ago" or "later" or "back" or "now" or "since" or "into" or "on");
        if (Counted(tokens, end) && !future && !years) return null;
        if (next is "and" && Number(tokens, end + 1) is not null && tokens[end].End - tokens[end].Start == 1) return null;
        var at = i - 1;
        var nearly = false;
        var over = false;
        for (var skipped = 0; skipped < 4 && at >= 0 && tokens[at].Sentence == tokens[i].Sentence; skipped++, at--)
        {
            var word = tokens[at].Text;
            if (word is "turned") return Of(Value(n.Value, false, future && n.Value >= 100, false), n.Length, Strength.Said, Own(tokens, at));
            if (Nearly.Contains(word))
            {
                if (word is "on" && Word(tokens, at - 1) is not ("getting" or "knocking" or "going")) return null;
                if (word is "to" && Word(tokens, at - 1) is not ("up" or "close")) return null;
                if (word is "for" && Word(tokens, at - 1) is not "on") return null;
                if (word is "on" or "to" or "for") at--;
                nearly = true;
            }
            else if (word is "over" or "past" or "side") over = true;
            else if (!Fillers.Contains(word) && word is not ("coming" or "up" or "getting" or "on" or "close" or "yet" or "wrong")) break;
        }

        if (at < -1 || (at >= 0 && tokens[at].Sentence != tokens[i].Sentence)) at = -1;
        var anchor = Word(tokens, at);
        var value = over ? n.Value + 1 : Value(n.Value, thisYear, future, nearly);
        if (Past(tokens, at + 1) || Feels.Contains(Word(tokens, at - 1))) return null;
        if (Self.Contains(anchor) || (anchor is "age" or "aged")) return Of(value, n.Length, Strength.Said, Own(tokens, at + 1));
        if (Third.Contains(anchor)) return Of(value, n.Length, Strength.Said, false);
        var before = Word(tokens, at - 1);
        if (anchor is "is" && (before is "he" or "she" or "who" or "age" || People.Contains(before))) return Of(value, n.Length, Strength.Said, before is "age" && Word(tokens, at - 2) is "my");
        if (years && anchor is "have" or "has" && (n.Length > 0 && at == i - 1)) return Of(value, n.Length, Strength.Said, anchor is "have");
        // "Dad 79, opened a window", "my daughter's 13", "client, 58, has".
        if (at == i - 1 && n.Value >= Youngest && (People.Contains(anchor) || (anchor.EndsWith('s') && People.Contains(anchor[..^1])))) return Of(value, n.Length, Strength.Said, false);
        if (nearly && at < i - 1 && (at < 0 || tokens[at].Sentence != tokens[i].Sentence || Word(tokens, i - 1) is "pushing" or "turning")) return Of(value, n.Length, Strength.Named, Own(tokens, at + 1));
        // "At 74 you expect creaks."
        return anchor is "at" && at == i - 1 && (next is "now" || (n.Value >= Old && next is "i" or "im" or "you" or "my" && Word(tokens, end + 1) is not ("had" or "was" or "did" or "got" or "broke")))
            ? Of(value, n.Length, Strength.Named, true) : null;
    }

    /// <summary>A number that stands alone: "76, dull ache", "13 here", "no injury. 39.", "80 next birthday".</summary>
    private static Age? Alone(IReadOnlyList<Token> tokens, int i, Count n, bool future, bool thisYear)
    {
        var end = i + n.Length;
        var next = Word(tokens, end);
        var first = i == 0 || tokens[i - 1].Sentence != tokens[i].Sentence;
        if (next is "here" && n.Value >= 11 && (first || tokens[i].AfterComma)) return Of(n.Value, n.Length, Strength.Said, true);
        if ((future || thisYear) && (first || tokens[i].AfterComma)) return Of(Value(n.Value, thisYear, future, false), n.Length, Strength.Named, true);
        var closed = end >= tokens.Count || tokens[end].Sentence != tokens[i].Sentence || tokens[end].AfterComma;
        if (first && next is "going" && Word(tokens, end + 1) is "on" && Number(tokens, end + 2) is { } later) return Of(n.Value, n.Length + 2 + later.Length, Strength.Guess, true);
        if (n.Value < YoungestAlone || tokens[i].AfterSlash || (end < tokens.Count && tokens[end].AfterSlash)) return null;
        // "80, 85, 90" are weights.
        if ((Number(tokens, end) is { } other && !Counted(tokens, end + other.Length)) || (!first && Number(tokens, i - 1) is not null)) return null;
        if (next is "years" && tokens[i].AfterComma && (end + 1 == tokens.Count || tokens[end + 1].Sentence != tokens[i].Sentence || tokens[end + 1].AfterComma)) return Of(n.Value, n.Length, Strength.Guess, true);
        if (closed && (first || tokens[i].AfterComma)) return Of(n.Value, n.Length, Strength.Guess, true);
        return first && next is "and" && Word(tokens, end + 1) is "i" or "im" or "ive" or "my" or "still" or "never" or "fit" && tokens[end].End - tokens[end].Start > 1 ? Of(n.Value, n.Length, Strength.Guess, true) : null;
    }

    /// <summary>"In my early seventies", "mid 40s"; not "back in the seventies".</summary>
    private static Age? Decade(IReadOnlyList<Token> tokens, int i)
    {
        if (!Decades.TryGetValue(tokens[i].Text, out var tens)) return null;
        var part = Word(tokens, i - 1);
        var (years, at) = part switch
        {
            "early" => (tens + 2, i - 2),
            "mid" or "middle" => (tens + 5, i - 2),
            "late" => (tens + 8, i - 2),
            _ => (tens + 5, i - 1),
        };
        var whose = Word(tokens, at);
        if (whose is "the" || (at == i - 1 && whose is not ("my" or "his" or "her" or "their"))) return null;
        return Of(years, 1, Strength.Named, whose is not ("his" or "her"));
    }

    /// <summary>"Born in 1951".</summary>
    private static Age? Birth(IReadOnlyList<Token> tokens, int i, DateOnly today)
    {
        var text = tokens[i].Text;
        if (text.Length != 4 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year > today.Year) return null;
        return Word(tokens, i - 1) is "born" || (Word(tokens, i - 1) is "in" && Word(tokens, i - 2) is "born") || (Word(tokens, i - 1) is "of" && Word(tokens, i - 2) is "vintage" or "class")
            ? Of(today.Year - year, 1, Strength.Named, true) : null;
    }

    /// <summary>"In year 10", "9th grade", "10th standard", "U16", "under 15s".</summary>
    private static Age? School(IReadOnlyList<Token> tokens, int i)
    {
        var text = tokens[i].Text;
        var (before, next) = (Word(tokens, i - 1), Word(tokens, i + 1));
        if (text is "year" or "yr" or "grade" or "class" && Digits(next) is >= 1 and <= 13 and var form)
        {
            var pupil = before is "in" or "im" or "shes" or "hes" or "is" or "a" or "currently" or "my" or "our" || text is "grade";
            return pupil && Word(tokens, i + 2) is not ("of" or "a") ? Of(form + (text is "grade" or "class" ? 5 : 4), 2, Strength.Stage, true) : null;
        }

        if (next is "grade" or "grader" or "standard" or "std" && Ordinal(text) is { } grade) return Of(grade + 5, 2, Strength.Stage, true);
        // A team that is named by its age; not whom somebody coaches.
        if (Word(tokens, i - 2) is "coach" or "coaching" || before is "coach" or "coaching" or "train" or "teach") return null;
        if (text.Length is 3 or 4 && text[0] == 'u' && Digits(text[1..].TrimEnd('s')) is >= 10 and <= 19 and var under) return Of(under - 1, 1, Strength.Stage, true);
        return text is "under" && Digits(next.TrimEnd('s')) is >= 10 and <= 18 and var limit && (next.EndsWith('s') || before is "im" or "shes" or "hes") ? Of(limit - 1, 2, Strength.Stage, true) : null;
    }

    private static Age? Stage(IReadOnlyList<Token> tokens, int i)
    {
        for (var length = LongestName; length > 0; length--)
        {
            if (i + length > tokens.Count || !Named.TryGetValue(string.Join(' ', Enumerable.Range(i, length).Select(k => tokens[k].Text)), out var years)) continue;
            var drives = tokens[i].Text is "old";
            if (drives && Word(tokens, i - 1) is not "not") return null;
            return Past(tokens, i) || Word(tokens, i - 1) is "since" or "back" or "was" || Feels.Contains(Word(tokens, i - 1)) ? null : Of(years, length, Strength.Stage, true);
        }

        return null;
    }

    private static int Value(int years, bool thisYear, bool future, bool nearly) => nearly || future || (thisYear && years < Old) ? years - 1 : years;

    /// <summary>Whether the number counts something: "80 kg", "12 weeks", "50 percent".</summary>
    private static bool Counted(IReadOnlyList<Token> tokens, int end) =>
        end < tokens.Count && tokens[end].Sentence == tokens[end - 1].Sentence && !tokens[end].AfterComma && Others.Contains(tokens[end].Text);

    /// <summary>"When I was 17", "since she was 12", "as a 14 year old", "feels like a 90 year old".</summary>
    private static bool Past(IReadOnlyList<Token> tokens, int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 3 && tokens[k].Sentence == tokens[i - 1].Sentence; k--)
        {
            if (tokens[k].Text is "was" or "were" or "like" or "as" or "feel" or "feels" or "felt" or "when" or "if") return true;
            if (tokens[k].AfterComma) return false;
        }

        return false;
    }

    /// <summary>Whether an age is rather the writer's: no "he", "she" or "my son" stands close before it.</summary>
    private static bool Own(IReadOnlyList<Token> tokens, int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 4 && tokens[k].Sentence == tokens[i - 1].Sentence; k--)
        {
            if (Self.Contains(tokens[k].Text) || tokens[k].Text is "i") return true;
            if (Third.Contains(tokens[k].Text) || tokens[k].Text is "he" or "she" or "his" or "her" || (People.Contains(tokens[k].Text) && tokens[k].Text.Length > 1)) return false;
        }

        return true;
    }

    /// <summary>A number from eight to a hundred that begins at a word: "17", "14yo", "seventy four".</summary>
    private static Count? Number(IReadOnlyList<Token> tokens, int i)
    {
        if (i >= tokens.Count) return null;
        var text = tokens[i].Text;
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        if (digits is 1 or 2)
        {
            var unit = text[digits..];
            return unit.Length == 0 || unit is "ish" || Units.Contains(unit) ? new(int.Parse(text[..digits], CultureInfo.InvariantCulture), 1, unit is "ish" ? "" : unit) : null;
        }

        if (digits > 0) return null;
        if (Teens.TryGetValue(text, out var teen)) return new(teen, 1, "");
        if (!Tens.TryGetValue(text, out var tens)) return null;
        if (Ones.TryGetValue(Word(tokens, i + 1), out var ones) && tokens[i + 1].Sentence == tokens[i].Sentence && !tokens[i + 1].AfterComma) return new(tens + ones, 2, "");
        return Word(tokens, i + 1) is "odd" or "something" ? new(tens + 2, 2, "") : new(tens, 1, "");
    }

    private static int? Digits(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : Teens.TryGetValue(text, out value) || Ones.TryGetValue(text, out value) ? value : null;

    private static int? Ordinal(string text) => text switch
    {
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        "eleventh" => 11,
        "twelfth" => 12,
        [.., 't', 'h'] when Digits(text[..^2]) is >= 5 and <= 12 and var digits => digits,
        _ => null,
    };

    private static Age? Of(int years, int length, Strength strength, bool own) => years is >= Youngest and <= Oldest ? new(years, length, strength, own) : null;

    private static string Word(IReadOnlyList<Token> tokens, int i) => i >= 0 && i < tokens.Count ? tokens[i].Text : "";

    private readonly record struct Count(int Value, int Length, string Unit);

    /// <summary>An age that the message names.</summary>
    /// <param name="Years">The years.</param>
    /// <param name="Length">How many words it has.</param>
    /// <param name="Strength">How plainly it says so.</param>
    /// <param name="Own">Whether it is rather the writer's.</param>
    private readonly record struct Age(int Years, int Length, Strength Strength, bool Own);
}

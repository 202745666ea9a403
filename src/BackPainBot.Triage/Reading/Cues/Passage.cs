using System.Collections.Frozen;

namespace BackPainBot.Triage;

/// <summary>
/// A message as the readers of times, counts and severity look at it: its words, what each of them hints at, and where
/// a new thought begins. An empty word stands between two sentences, so nothing is read across.
/// </summary>
internal sealed class Passage
{
    /// <summary>How far from a word its neighbours still speak of it.</summary>
    private const int Reach = 14;

    private readonly string[] _words;
    private readonly Cue[] _cues;
    private readonly bool[] _opens;
    private bool? _tellsOfOwnBack;

    public Passage(IReadOnlyList<Token> tokens)
    {
        var length = tokens.Count;
        for (var i = 1; i < tokens.Count; i++) length += tokens[i].Sentence == tokens[i - 1].Sentence ? 0 : 1;
        _words = new string[length];
        _opens = new bool[length];
        _cues = new Cue[length];
        var at = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && tokens[i].Sentence != tokens[i - 1].Sentence) Put(at++, "", opens: true);
            Put(at++, tokens[i].Text, tokens[i].AfterComma || CueWords.Openers.Contains(tokens[i].Text));
        }

        MarkCues();
    }

    /// <summary>The number of words.</summary>
    public int Count => _words.Length;

    /// <summary>Whether the person tells of a back of their own, so that somebody else's is another matter.</summary>
    public bool TellsOfOwnBack => _tellsOfOwnBack ??= FindOwnBack();

    /// <summary>A word; empty between sentences and outside the message.</summary>
    public string this[int i] => (uint)i < (uint)_words.Length ? _words[i] : "";

    /// <summary>What a word hints at.</summary>
    public Cue CueAt(int i) => (uint)i < (uint)_cues.Length ? _cues[i] : Cue.None;

    /// <summary>Whether a thought begins at a word.</summary>
    public bool Opens(int i) => (uint)i >= (uint)_opens.Length || _opens[i];

    /// <summary>Whether a comma or the end of a sentence stands before a word: no phrase reaches over it.</summary>
    public bool Breaks(int i) => Opens(i) && !CueWords.Openers.Contains(this[i]);

    /// <summary>The first word from a word on that is none of a set.</summary>
    public int Skip(FrozenSet<string> words, int from)
    {
        var at = from;
        while (at - from < Reach && words.Contains(this[at])) at++;
        return at;
    }

    /// <summary>The first word of the thought that the words before a word belong to.</summary>
    public int OpeningOf(int at)
    {
        var start = at;
        while (start > 0 && at - start < Reach && !Opens(start) && this[start - 1].Length > 0) start--;
        return start;
    }

    /// <summary>The word after the last of the thought that goes on at a word.</summary>
    public int EndOf(int at)
    {
        var end = at;
        while (end < Count && end - at < Reach && !Opens(end)) end++;
        return end;
    }

    /// <summary>The words around a word that belong to its sentence, as far as they still speak of it.</summary>
    public (int Start, int End) SentenceAround(int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && at - start < 2 * Reach && this[start - 1].Length > 0) start--;
        while (end < Count && end - at < 2 * Reach && this[end].Length > 0) end++;
        return (start, end);
    }

    /// <summary>Whether a part of the body that is no back is spoken of between two words, and the back is not.</summary>
    public bool TellsOfOtherPart(int from, int to)
    {
        var other = false;
        for (var i = from; i < to; i++)
        {
            if (this[i] is "back" or "spine") return false;
            other |= CueWords.OtherParts.Contains(this[i]);
        }

        return other;
    }

    /// <summary>Whether the pain is spoken of between two words, the second not included.</summary>
    public bool TellsOfPain(int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, Count); i++)
        {
            if (_cues[i] is Cue.Pain or Cue.Onset or Cue.Start or Cue.Change or Cue.Recurrent or Cue.Earlier or Cue.Had) return true;
        }

        return false;
    }

    /// <summary>Whether a cue stands between two words, the second not included.</summary>
    public bool Has(Cue cue, int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, Count); i++)
        {
            if (_cues[i] == cue) return true;
        }

        return false;
    }

    /// <summary>Whether a word of a set stands between two words, the second not included.</summary>
    public bool Has(FrozenSet<string> words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words.Contains(this[i])) return true;
        }

        return false;
    }

    private bool FindOwnBack()
    {
        for (var i = 0; i < Count; i++)
        {
            if (this[i] == "mine" || (this[i] is "i" or "ive" or "im" && CueAt(i + 1) is Cue.Onset or Cue.Pain)) return true;
            if (this[i] == "my" && (IsBack(i + 1) || IsBack(i + 2))) return true;
        }

        return false;
    }

    private bool IsBack(int at) => this[at] is "back" or "spine" or "lumbar";

    private void Put(int at, string word, bool opens) => (_words[at], _opens[at]) = (word, opens);

    private void MarkCues()
    {
        for (var i = 0; i < Count;)
        {
            var end = CueWords.Phrases.Match(this, i, out var cue);
            if (end > i) Array.Fill(_cues, cue, i, end - i);
            i = Math.Max(end, i + 1);
        }
    }
}

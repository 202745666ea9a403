using BackPainBot.Triage;
using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>Answers a message in another language with a sentence of that language and one of the bot's own.</summary>
internal sealed class LanguageNotice(DialogServices services)
{
    /// <summary>Answers a message, unless it is in English or its language cannot be told.</summary>
    /// <param name="turn">The turn of the message.</param>
    /// <param name="said">The message.</param>
    /// <param name="assessment">What it is about: where that cannot wait, the sentence says what to do and the full answer is to follow.</param>
    /// <param name="cancellationToken">Cancels sending.</param>
    /// <returns>Whether there was something to answer.</returns>
    public async Task<bool> AnswerAsync(ITurnContext turn, string said, Assessment assessment, CancellationToken cancellationToken)
    {
        if (services.Knowledge.Foreign.LanguageOf(said) is not { } language) return false;
        var (speaker, words) = (services.Speaker(turn), services.Content.Languages[language]);
        var sentence = Sentence(words, assessment).Replace(LanguageCheck.Number, speaker.Here.NumberOr(words.Number), StringComparison.Ordinal);
        await speaker.SendAsync(new Message(sentence) { Entities = [Entities.Language(language)] }, cancellationToken);
        if (assessment.Urgency != Urgency.Emergency) await speaker.SendAsync(services.Content.Text(Say.Language, words.Name), cancellationToken);
        return true;
    }

    /// <summary>Answers a message by what it says itself.</summary>
    public async Task<bool> AnswerAsync(ITurnContext turn, string said, CancellationToken cancellationToken)
    {
        if (services.Knowledge.Foreign.LanguageOf(said) is null) return false;
        var told = services.Reader.Read(said, services.Today(turn)).Told;
        var report = PainReport.From(services.Knowledge, told is null ? [] : [told]);
        return await AnswerAsync(turn, said, services.Assessor.Assess(report), cancellationToken);
    }

    /// <summary>A language without a sentence for the case says at least whom to call.</summary>
    private static string Sentence(LanguageText words, Assessment assessment) => assessment switch
    {
        { Reasons: [{ Rule.Id: "crisis" }, ..] } => words.Crisis,
        { Urgency: Urgency.Emergency } => words.Emergency,
        { Class: TriageClass.RedFlag, Urgency: Urgency.SameDay } => words.SameDay,
        _ => null,
    } ?? words.Notice;
}

using BackPainBot.Triage;
using Microsoft.Bot.Builder;

namespace BackPainBot.Dialogs;

/// <summary>What every dialog works with.</summary>
internal sealed class DialogServices
{
    private readonly IChannelProfiles _profiles;
    private readonly TimeProvider _time;

    public DialogServices(TriageKnowledge knowledge, ConversationContent content, IChannelProfiles profiles, ConversationState state, TimeProvider time)
    {
        _profiles = profiles;
        _time = time;
        Knowledge = knowledge;
        Content = content;
        Interview = new(knowledge);
        Assessor = new(knowledge);
        Planner = new(knowledge);
        Reader = new(knowledge);
        Phrases = new(content);
        Answers = new(content, Phrases, Reader);
        Intake = new(knowledge, state);
        Languages = new(this);
    }

    public TriageKnowledge Knowledge { get; }

    public ConversationContent Content { get; }

    public Interview Interview { get; }

    public Assessor Assessor { get; }

    public AdvicePlanner Planner { get; }

    public MessageReader Reader { get; }

    public Phrases Phrases { get; }

    public AnswerReader Answers { get; }

    public IntakeState Intake { get; }

    /// <summary>The day on which a message was written, where the user is: "since Tuesday" counts from there.</summary>
    public DateOnly Today(ITurnContext turn) => DateOnly.FromDateTime((turn.Activity.LocalTimestamp ?? turn.Activity.Timestamp ?? _time.GetUtcNow()).DateTime);

    public LanguageNotice Languages { get; }

    public Speaker Speaker(ITurnContext turn) => new(turn, Content, _profiles.For(turn.Activity));
}

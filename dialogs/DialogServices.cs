using BackPainBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackPainBot.Dialogs;

/// <summary>What every dialog works with.</summary>
internal sealed class DialogServices
{
    private readonly IChannelProfiles _profiles;
    private readonly TimeProvider _time;

    public DialogServices(TriageKnowledge knowledge, ConversationContent content, IChannelProfiles profiles, Keeping keeping, TimeProvider time)
    {
        var state = keeping.Conversation;
        _profiles = profiles;
        _time = time;
        Knowledge = knowledge;
        Content = content;
        Interview = new(knowledge);
        Assessor = new(knowledge);
        Planner = new(knowledge);
        Reader = new(knowledge);
        Phrases = new(content);
        Answers = new(content, Phrases);
        Listener = new(content, Reader);
        Corrections = new(content, knowledge, Answers, Reader);
        LastMessage = new(state, time);
        Intake = new(knowledge, state, LastMessage);
        Routine = new(this, state);
        SmallTalk = new(this);
        Languages = new(this);
        PainLog = new(knowledge, keeping.User, keeping.Retention);
        CheckIns = new(this, keeping.CheckIns, time);
        Consent = new(this, state);
        Stored = keeping.Stored;
        Data = new(this, keeping.Stored);
    }

    public TriageKnowledge Knowledge { get; }

    public ConversationContent Content { get; }

    public Interview Interview { get; }

    public Assessor Assessor { get; }

    public AdvicePlanner Planner { get; }

    public MessageReader Reader { get; }

    public Phrases Phrases { get; }

    public AnswerReader Answers { get; }

    public Listener Listener { get; }

    public CorrectionReader Corrections { get; }

    public SmallTalk SmallTalk { get; }

    public LanguageNotice Languages { get; }

    public LastMessage LastMessage { get; }

    public IntakeState Intake { get; }

    public LastRoutine Routine { get; }

    public PainLog PainLog { get; }

    public CheckInPlans CheckIns { get; }

    public Consent Consent { get; }

    public IStoredData Stored { get; }

    public UserData Data { get; }

    /// <summary>The day on which a message was written, where the user is: "since Tuesday" counts from there.</summary>
    public DateOnly Today(ITurnContext turn)
    {
        var now = turn.Activity.LocalTimestamp ?? turn.Activity.Timestamp ?? _time.GetUtcNow();
        // A clock that is centuries wrong tells no day.
        return DateOnly.FromDateTime((now.Year is > 2000 and < 3000 ? now : _time.GetUtcNow()).DateTime);
    }

    public Speaker Speaker(ITurnContext turn) => new(turn, Content, _profiles.For(turn.Activity));

    /// <summary>What somebody wrote in this turn, be it a new message or one that they changed; empty where nobody did.</summary>
    public static string Said(ITurnContext turn) => turn.Activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate ? turn.Activity.Text ?? "" : "";

    /// <summary>The turn's message, taken apart once.</summary>
    public Heard Hear(ITurnContext turn)
    {
        if (turn.TurnState.Get<Heard>(nameof(Heard)) is { } known) return known;
        var heard = Listener.Hear(Said(turn), Today(turn));
        turn.TurnState.Set(nameof(Heard), heard);
        return heard;
    }

    /// <summary>How far a conversation has come that has no result yet.</summary>
    public Standing Stand(PainReport report) => new(report, Assessor.Assess(report), null);

    public TopicWording TopicWording(ITurnContext turn) => new(Content, Knowledge, Speaker(turn));
}

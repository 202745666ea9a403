using BackPainBot.Triage;

namespace BackPainBot.Dialogs.Talk;

/// <summary>What the listener makes of messages.</summary>
internal static class Topics
{
    private static readonly TriageKnowledge Knowledge = TriageKnowledge.Load();

    public static ConversationContent Content { get; } = ConversationContent.Load(Chat.ContentFolder, Knowledge);

    public static Listener Listener { get; } = new(Content, new MessageReader(Knowledge));

    public static TopicText Of(string id) => Content.Topics.Concat(Content.Remarks).Single(t => t.Id == id);
}

namespace BackPainBot.Dialogs;

/// <summary>A piece of a message that asks or tells one thing; together the pieces are the message.</summary>
/// <param name="Text">The words, with the marks after them.</param>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="Asks">Whether it is a question.</param>
/// <param name="Plans">Whether it asks what to do or what is to come, so that a time in it is no time of the pain.</param>
internal sealed record MessagePart(string Text, int Sentence, bool Asks, bool Plans);

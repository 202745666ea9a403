namespace BackPainBot.Storage;

/// <summary>One thing that is stored of a person.</summary>
/// <param name="Kind">What it is: <c>conversation</c>, <c>user</c>, <c>check-in</c>, <c>message</c>, <c>reply</c> or <c>answered</c>.</param>
/// <param name="Name">Its name, among those of its kind.</param>
/// <param name="At">When it was stored or last used, or for a check-in when it is due.</param>
/// <param name="Json">The thing itself.</param>
public sealed record StoredItem(string Kind, string Name, DateTimeOffset At, string Json);

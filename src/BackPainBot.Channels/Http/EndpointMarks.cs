namespace BackPainBot.Channels.Http;

/// <summary>Marks an endpoint that answers however much is asked: a client would give up for good.</summary>
public sealed record AlwaysAnswers;

/// <summary>Marks an endpoint that one address may ask for many users, such as a channel's.</summary>
public sealed record ServesManyFromOneAddress;

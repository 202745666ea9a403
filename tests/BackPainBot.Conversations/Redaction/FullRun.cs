using System.Globalization;
using System.Text.Json.Nodes;
using BackPainBot.BotBuilder.Tests.Connector;
using BackPainBot.Conversations.Client;
using BackPainBot.Conversations.Redaction.Watching;
using BackPainBot.Conversations.Teams;

namespace BackPainBot.Conversations.Redaction;

/// <summary>Whatever people and channels can do with the bot, once.</summary>
internal sealed class FullRun(WatchedBot bot)
{
    private static readonly Dictionary<string, string> NoOtherAnswers = [];

    /// <summary>A chat in Teams, from its beginning to the consent to be asked again.</summary>
    public async Task TalkInTeamsAsync(TeamsTalk talk)
    {
        var somebody = new Interviewee<TeamsTalk>(talk, NoOtherAnswers);
        await somebody.TalkUntilAskedAsync("region");
        await SayAsync(somebody, Rare(), "why do you ask?", Rare() + "?", "can I still deadlift with this?", "back", "not sure");
        await somebody.GoOnAsync();
        await SayAsync(somebody, "check in with me", "yes", Rare(), "my routine", "my data");
    }

    /// <summary>What Teams tells besides messages, a group, cards, and other kinds of activity.</summary>
    public async Task TellInTeamsAsync(TeamsTalk talk)
    {
        var teams = talk.Payloads;
        var message = talk.Message(Rare());
        await talk.SendAsync(message);
        await talk.SendAsync(TeamsPayloads.Edited(message, Rare()));
        await talk.SendAsync(teams.Liked(teams.Personal, Rare()));
        await talk.SendAsync(teams.Deleted(message));
        await talk.SendAsync(message);
        foreach (var value in new JsonObject[] { new() { [Rare()] = Rare() }, new() { ["question"] = Rare(), ["answer"] = Rare(), ["choices"] = Rare() } })
            await talk.SendAsync(teams.Submit(teams.Personal, "1", value));
        using (var invoked = await bot.PostAsync(teams.Invoke(teams.Personal, Rare(), new JsonObject { [Rare()] = Rare() }).Plant(bot.Canaries)))
            Assert.True((int)invoked.StatusCode is 200 or 501);
        await talk.SendAsync(teams.Install(teams.Group));
        await talk.SendAsync(teams.Joined(teams.Group, Rare()));
        await talk.SendAsync(teams.Mention(teams.Group, $"my lower back hurts since 3 days {Rare()}"));
        bot.Connector.Refuse = request => request.Target.EndsWith("conversations", StringComparison.Ordinal) ? Refusal(403) : null;
        await talk.SendAsync(new TeamsTalk(bot).Payloads.Mention(teams.Thread, Rare()));
        bot.Connector.Refuse = _ => null;
        await talk.SayAsync("I want to kill myself");
        await talk.SayAsync("since yesterday I cannot hold my pee any more");
        await talk.SayAsync($"{FailingBot.Fail}{Rare()}");
        await talk.SayAsync("delete my data");
        await talk.SendAsync(teams.Install(teams.Personal, "remove"));
    }

    /// <summary>A chat on the web page, and everything else that the page and other clients ask for.</summary>
    public async Task TalkOnThePageAsync()
    {
        using var talk = new LineTalk(bot);
        var somebody = new Interviewee<LineTalk>(talk, NoOtherAnswers);
        await somebody.TalkUntilAskedAsync("severity");
        await SayAsync(somebody, Rare());
        await talk.UploadAsync();
        await somebody.GoOnAsync();
        await SayAsync(somebody, "check in with me", "yes");
        var resume = talk.KeepToken(await talk.CallAsync("POST", "/api/resume"), "resume");
        talk.KeepToken(await talk.CallAsync("POST", "/api/token", new JsonObject { ["resume"] = resume }), "token");
        await SayAsync(somebody, "my data", "I cannot feel my saddle area", $"{FailingBot.Fail}{Rare()}", "delete my data");

        talk.KeepToken(await talk.CallAsync("POST", "/api/token", new JsonObject { ["token"] = talk.Token }), "token");
        talk.KeepToken(await talk.CallAsync("POST", "/v3/directline/tokens/refresh"), "token");
        talk.KeepToken(await talk.CallAsync("GET", $"{talk.Address}?watermark={Rare()}"), "streamUrl");
        await talk.CallAsync("GET", $"{talk.Address}/activities?watermark={Rare()}");
        await new BadCalls(bot).CallDirectLineAsync(talk);
        var at = bot.Canaries.Keep(DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), "a check-in's time");
        using var calendar = await bot.Http.GetAsync(new Uri(bot.Address, $"/check-ins.ics?at={at}"));
        Assert.True(calendar.IsSuccessStatusCode);
    }

    /// <summary>A channel that fails in every way, with something of the user in its answers.</summary>
    public async Task TalkToAFailingChannelAsync()
    {
        foreach (var refusal in new[] { Refusal(400), Refusal(403), Refusal(404), Refusal(413), Refusal(429), Refusal(500), Refusal(503), new ConnectorAnswer(201, Rare()) })
        {
            bot.Connector.Refuse = _ => refusal;
            await new TeamsTalk(bot).OpenAsync();
        }

        bot.Connector.Refuse = _ => null;
    }

    public string Rare() => bot.Canaries.Words("what was said", 2);

    private ConnectorAnswer Refusal(int status) => new(status, $$$"""{"error":{"code":"{{{Rare()}}}","message":"{{{Rare()}}}"}}""");

    private static async Task SayAsync<TChat>(Interviewee<TChat> somebody, params string[] texts)
        where TChat : IChat
    {
        foreach (var text in texts) await somebody.SayAsync(text);
    }
}

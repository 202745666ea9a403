using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace BackPainBot.Tests.Outbound;

/// <summary>The bot's own token, for its secret.</summary>
public sealed class ClientSecretTests
{
    private static readonly IResult WrongSecret = Results.Json(
        new { error = "invalid_client", error_description = $"AADSTS7000215: Invalid client secret provided: {RegisteredBot.Secret}" },
        statusCode: StatusCodes.Status401Unauthorized);

    [Fact]
    public async Task Replies_ManyAtOnceAndLater_CarryTheOneTokenThatWasAskedFor()
    {
        await using var bot = await RegisteredBot.StartAsync();
        var mayAnswer = new TaskCompletionSource();
        bot.Login.MayAnswer = mayAnswer.Task;

        var turns = Enumerable.Range(0, 32).Select(i => bot.SayAsync("hi", $"c-{i}")).ToList();
        await UntilAsync(() => !bot.Login.Asked.IsEmpty);
        mayAnswer.SetResult();
        await Task.WhenAll(turns);
        await bot.SayAsync("and again");

        Assert.Equal(33, bot.Channel.Authorizations.Count);
        Assert.All(bot.Channel.Authorizations, shown => Assert.Equal($"Bearer {LoginServer.TokenPrefix}1", shown));
        Assert.Contains(RegisteredBot.Secret, Assert.Single(bot.Login.Asked).Body, StringComparison.Ordinal);
        RegisteredBot.AssertNoSecrets(bot.Log.Lines);
    }

    [Fact]
    public async Task Reply_TokenIsAboutToEnd_CarriesANewOne()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Login.Life = 240;
        await bot.SayAsync("one");
        bot.Login.Life = 3600;

        await bot.SayAsync("two");
        await bot.SayAsync("three");

        Assert.Equal(["1", "2", "2"], bot.Channel.Authorizations.Select(shown => shown[^1..]));
    }

    [Fact]
    public async Task Reply_LoginFailsForAWhile_IsOwedAndComesOnceWhenItIsBack()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = await RegisteredBot.StartAsync(clock);
        bot.Login.Refusal = WrongSecret;

        await bot.SayAsync("hi");
        await UntilAsync(() => bot.Login.Asked.Count >= 5, clock);
        Assert.Empty(bot.Channel.Received);
        bot.Login.Refusal = null;
        await UntilAsync(() => !bot.Channel.Received.IsEmpty, clock);
        await bot.SayAsync("next");

        Assert.Equal(["You said: hi", "You said: next"], bot.Channel.Texts);
        Assert.Contains(bot.Log.Lines, line => line.Contains("gave the bot no token of its own: status 401", StringComparison.Ordinal));
        RegisteredBot.AssertNoSecrets(bot.Log.Lines);
    }

    [Fact]
    public async Task Replies_ManyAtOnceWhileLoginFails_AskOnceTogether()
    {
        await using var bot = await RegisteredBot.StartAsync(new FakeTimeProvider(DateTimeOffset.UtcNow));
        var mayAnswer = new TaskCompletionSource();
        (bot.Login.Refusal, bot.Login.MayAnswer) = (WrongSecret, mayAnswer.Task);

        var turns = Enumerable.Range(0, 32).Select(i => bot.SayAsync("hi", $"c-{i}")).ToList();
        await UntilAsync(() => bot.Log.Lines.Any(line => line.Contains("c-31", StringComparison.Ordinal)) || !bot.Login.Asked.IsEmpty);
        mayAnswer.SetResult();
        await Task.WhenAll(turns);

        Assert.Equal(1, bot.Login.MostAtOnce);
    }

    [Fact]
    public async Task Login_Redirects_SecretDoesNotFollow()
    {
        await using var bot = await RegisteredBot.StartAsync(new FakeTimeProvider(DateTimeOffset.UtcNow));
        await using var other = await LoginServer.StartAsync();
        bot.Login.Refusal = Results.Redirect($"{other.EntraUrl}/oauth2/v2.0/token", permanent: false, preserveMethod: true);

        await bot.SayAsync("hi");

        Assert.NotEmpty(bot.Login.Asked);
        Assert.Empty(other.Asked);
        Assert.Empty(bot.Channel.Received);
    }

    private static async Task UntilAsync(Func<bool> condition, FakeTimeProvider? clock = null)
    {
        for (var i = 0; i < 3000 && !condition(); i++)
        {
            clock?.Advance(TimeSpan.FromSeconds(0.2));
            await Task.Delay(5);
        }

        Assert.True(condition());
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace BackPainBot.Browser;

/// <summary>
/// The page as somebody uses it. What the bot asks and finds is read from what the server sends, where it stands as ids,
/// so that no test depends on the wording.
/// </summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, JsonElement> _activities = [];
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<string> _requests = [];

    private ChatPage(IPage page)
    {
        Page = page;
        page.WebSocket += (_, socket) =>
        {
            _requests.Enqueue(socket.Url);
            socket.FrameReceived += (_, frame) => Hear(frame.Text);
        };
        page.Response += async (_, response) => await HearAsync(response);
        page.Request += (_, request) => _requests.Enqueue(request.Url);
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Enqueue(message.Text);
        };
    }

    public IPage Page { get; }

    public ILocator Notice => Page.Locator("#notice");

    /// <summary>What the page says of check-ins, and that it remembers somebody.</summary>
    public ILocator CheckIns => Page.Locator("#check-ins");

    /// <summary>That this browser remembers the user. It stands in the page from the start, and is shown once it is true.</summary>
    public ILocator Remembered => Page.Locator("#remembered");

    /// <summary>What was said, as it is shown.</summary>
    public ILocator Messages => Page.Locator(".webchat__bubble__content");

    /// <summary>The bot's latest finding.</summary>
    public JsonElement? Result => Latest("assessment");

    private ILocator SendBox => Page.Locator("[data-id='webchat-sendbox-input']");

    public static async Task<ChatPage> OpenAsync(IPage page)
    {
        var chat = new ChatPage(page);
        await page.GotoAsync("/");
        return chat;
    }

    /// <summary>Waits until the bot has asked a question.</summary>
    public Task WaitForQuestionAsync(string id) =>
        WaitAsync(() => Latest("question")?.GetProperty("id").GetString() == id, $"question {id}");

    /// <summary>Waits for the bot's finding.</summary>
    public async Task<JsonElement> WaitForResultAsync()
    {
        await WaitAsync(() => Result is not null, "a result");
        return Result!.Value;
    }

    /// <summary>Types an answer, and waits until the page shows it as sent.</summary>
    public async Task SayAsync(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
        await WaitAsync(() => Said().Contains(text), $"'{text}' to be stored");
    }

    /// <summary>Types an answer that cannot be sent now.</summary>
    public async Task SayIntoTheVoidAsync(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
    }

    /// <summary>Presses a button of the bot's last message.</summary>
    public Task PressAsync(string button) => Page.Locator(".webchat__suggested-actions")
        .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    /// <summary>Types one answer after another, each when its question is there.</summary>
    public async Task SayAllAsync(params (string Question, string Answer)[] answers)
    {
        foreach (var (question, answer) in answers)
        {
            await WaitForQuestionAsync(question);
            await SayAsync(answer);
        }
    }

    /// <summary>Presses one button after another, each when its question is there.</summary>
    public async Task PressAllAsync(params (string Question, string Button)[] answers)
    {
        foreach (var (question, button) in answers)
        {
            await WaitForQuestionAsync(question);
            await PressAsync(button);
        }
    }

    /// <summary>Ticks a line of the last card by its words, and sends it.</summary>
    public Task TickAsync(string label) => TickAsync(Page.Locator(".ac-adaptiveCard").Last, label);

    /// <summary>Ticks and sends the first card of the conversation, whether or not it was answered.</summary>
    public Task TickFirstAsync(string label) => TickAsync(Page.Locator(".ac-adaptiveCard").First, label);

    /// <summary>Ticks one card after another, each when its question is there.</summary>
    public async Task TickAllAsync(params (string Question, string Label)[] answers)
    {
        foreach (var (question, label) in answers)
        {
            await WaitForQuestionAsync(question);
            await SettleAsync();
            await TickAsync(label);
        }
    }

    /// <summary>What the user said, in the order in which the server stored it.</summary>
    public IReadOnlyList<string> Said() =>
        [.. InOrder().Where(activity => IsFrom(activity, "user")).Select(Text).OfType<string>()];

    /// <summary>Asserts that the browser had nothing to complain of, and that nothing left the site.</summary>
    public void AssertQuiet()
    {
        Assert.Empty(_complaints);
        var site = new Uri(Page.Url).Authority;
        Assert.All(_requests, url => Assert.True(
            url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal) || new Uri(url).Authority == site, url));
    }

    /// <summary>The beginning of what the bot answered last, as it is shown.</summary>
    public ILocator BeginningOfAnswer()
    {
        var answer = InOrder().SkipWhile(activity => !IsFrom(activity, "user") || activity.GetProperty("text").GetString() != Said()[^1]).Skip(1).First();
        return Page.Locator(".webchat__basic-transcript").GetByText(answer.GetProperty("text").GetString()!.Split('.', '\n')[0]).Last;
    }

    /// <summary>Forgets what was heard before.</summary>
    public void Forget() => _activities.Clear();

    /// <summary>Waits until the page shows all that was said, and nothing moves any more.</summary>
    public async Task SettleAsync()
    {
        var (shown, heard, rest) = (-1, -1, 0);
        for (var end = DateTime.UtcNow + Patience; rest < 3; await Task.Delay(100))
        {
            var before = (shown, heard);
            shown = await Messages.CountAsync();
            heard = _activities.Values.Where(activity => activity.GetProperty("type").GetString() == "message").Sum(Bubbles);
            rest = shown == heard && (shown, heard) == before ? rest + 1 : 0;
            Assert.True(DateTime.UtcNow < end, $"{heard} messages came, and {shown} are shown.");
        }

        await Page.EvaluateAsync("Promise.all(document.getAnimations().map(animation => animation.finished))");
    }

    public async Task ReloadAsync()
    {
        Forget();
        await Page.ReloadAsync();
    }

    public async Task StartOverAsync()
    {
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Start over" }).ClickAsync();
        Forget();
        await Page.Locator("dialog").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Start over" }).ClickAsync();
    }

    /// <summary>How often the page asked for something at that path.</summary>
    public int Requests(string path) => _requests.Count(url => new Uri(url).AbsolutePath == path);

    /// <summary>Closes the tab and opens another.</summary>
    public async Task<ChatPage> ComeBackAsync()
    {
        await Page.CloseAsync();
        return await OpenAsync(await Page.Context.NewPageAsync());
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    public static async Task WaitAsync(Func<bool> condition, string what)
    {
        for (var end = DateTime.UtcNow + Patience; !condition(); await Task.Delay(25))
            Assert.True(DateTime.UtcNow < end, $"Waited in vain for {what}.");
    }

    private static bool IsFrom(JsonElement activity, string role) =>
        activity.GetProperty("type").GetString() == "message"
        && activity.GetProperty("from").TryGetProperty("role", out var actual) && actual.GetString() == role;

    private static async Task TickAsync(ILocator card, string label)
    {
        await card.GetByRole(AriaRole.Checkbox, new LocatorGetByRoleOptions { Name = label }).CheckAsync();
        await card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Send", Exact = true }).ClickAsync();
    }

    private static string? Text(JsonElement activity) =>
        activity.TryGetProperty("text", out var text) && text.GetString() is { Length: > 0 } some ? some : null;

    /// <summary>A text and each card are a bubble of their own; the answer of a card shows none.</summary>
    private static int Bubbles(JsonElement activity) =>
        (Text(activity) is null ? 0 : 1) + (activity.TryGetProperty("attachments", out var cards) ? cards.GetArrayLength() : 0);

    private IEnumerable<JsonElement> InOrder() => _activities.Values.OrderBy(activity => activity.GetProperty("timestamp").GetDateTimeOffset());

    private JsonElement? Latest(string entityType) => InOrder()
        .Where(activity => activity.TryGetProperty("entities", out _))
        .SelectMany(activity => activity.GetProperty("entities").EnumerateArray())
        .Where(entity => entity.GetProperty("type").GetString() == entityType)
        .Select(entity => (JsonElement?)entity)
        .LastOrDefault();

    private async Task HearAsync(IResponse response)
    {
        if (response.Request.Method != "GET" || !response.Url.Contains("/activities", StringComparison.Ordinal) || !response.Ok) return;
        try
        {
            Hear(await response.TextAsync());
        }
        catch (PlaywrightException)
        {
            // The page went elsewhere before the answer was read.
        }
    }

    private void Hear(string? frame)
    {
        if (string.IsNullOrEmpty(frame)) return;
        using var json = JsonDocument.Parse(frame);
        foreach (var activity in json.RootElement.GetProperty("activities").EnumerateArray())
            _activities[activity.GetProperty("id").GetString()!] = activity.Clone();
    }
}

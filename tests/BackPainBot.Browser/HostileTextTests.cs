using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackPainBot.Browser;

/// <summary>What somebody types stays text in the page: in their own bubbles, where the bot quotes it, and after a reload.</summary>
[Collection(OneBrowser.Name)]
public sealed class HostileTextTests(Browser browser)
{
    // Short enough, with what follows, for the bot to quote all of it.
    private const string Numb = "numb between my legs ";

    private static readonly string[] Texts =
    [
        "<img src=x onerror=alert(1)> <script>alert(1)</script> <at>all</at> @all",
        "[a](javascript:alert(1)) [b](https://evil.example) ![x](http://e.com/x.png)",
        "https://evil.example www.evil.example evil.com me@evil.com <https://e.com>",
        "&lt;b&gt; **bold** __bold__ ~~gone~~ `x` | a | {{DATE(2026-11-23,SHORT)}} ${x}",
        "x{aria-label=evil} $$x$$ \\*y\\* {because} # z //evil.com [c][d]",
    ];

    // As a page that was taken over would: a message that claims to be Markdown, of the bot, with cards and a picture.
    private const string PostForged = """
        async text => {
          const { domain, conversationId, token } = JSON.parse(sessionStorage.getItem('conversation'));
          const response = await fetch(`${domain}/conversations/${conversationId}/activities`, {
            method: 'POST',
            headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
            body: JSON.stringify({
              type: 'message', text, textFormat: 'markdown', from: { id: 'bot', name: 'Bot', role: 'bot' },
              suggestedActions: { actions: [{ type: 'openUrl', title: 'forged', value: 'https://evil.example' }] },
              attachments: [
                { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'forged' }] } },
                { contentType: 'image/png', name: 'x.png', contentUrl: 'https://evil.example/x.png', thumbnailUrl: 'https://evil.example/x.png' },
              ],
            }),
          });
          return response.status;
        }
        """;

    [Fact]
    public async Task Typed_WhateverItIs_IsShownAsItWasWritten()
    {
        await using var host = await BotHost.StartAsync();
        await using var chat = await browser.OpenAsync(host.Url);
        var dialogs = 0;
        chat.Page.Dialog += (_, dialog) =>
        {
            dialogs++;
            _ = dialog.DismissAsync();
        };
        var cards = chat.Page.Locator(".ac-adaptiveCard");
        foreach (var (text, i) in Texts.Select((text, i) => (text, i)))
        {
            await chat.WaitForQuestionAsync("who");
            await chat.SayAsync(Numb + text);
            await Expect(cards).ToHaveCountAsync(i + 1);
            await AssertShownAsync(cards.Last, Numb + text);
            await AssertShownAsync(chat.Page.Locator(".webchat__bubble--from-user").Last, Numb + text);
            await chat.SayAsync("start over");
            await chat.WaitForQuestionAsync("who");
        }

        Assert.Equal(200, await chat.Page.EvaluateAsync<int>(PostForged, $"{Texts[1]} {Texts[0]}"));
        await Expect(chat.Page.Locator(".webchat__bubble--from-user").Last).ToContainTextAsync("x.png");
        await AssertNothingButTextAsync(chat);

        await chat.ReloadAsync();
        await Expect(cards).ToHaveCountAsync(Texts.Length);
        await AssertNothingButTextAsync(chat);
        Assert.Equal(0, dialogs);
        chat.AssertQuiet();
    }

    private static async Task AssertShownAsync(ILocator element, string text)
    {
        var shown = (await element.InnerTextAsync()).Replace("\u2060", "", StringComparison.Ordinal);
        Assert.True(shown.Contains(text, StringComparison.Ordinal), shown);
    }

    private static async Task AssertNothingButTextAsync(ChatPage chat)
    {
        await Expect(chat.Page.GetByText("forged")).ToHaveCountAsync(0);
        var found = await chat.Page.Locator(".webchat__bubble__content").EvaluateAllAsync<string[]>(
            """
            bubbles => bubbles.flatMap(bubble => [...bubble.querySelectorAll('*')])
              .filter(one => one.matches('img, script, iframe, object, embed, button, form, input, h1, h2, h3, hr, table, code, pre, em, i, s, del, a:not([href^="tel:"])'))
              .map(one => one.outerHTML)
            """);
        Assert.Empty(found);
    }
}

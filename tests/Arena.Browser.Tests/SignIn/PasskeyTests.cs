using Arena.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Arena.Browser.Tests.SignIn;

/// <summary>From the letter on the wall of the staff room to coming in with a finger, on a phone.</summary>
public sealed class PasskeyTests(BrowserFixture browser)
{
    [Fact]
    public async Task LetterThenPasskey_LetsIn()
    {
        var code = await CodeOfALetter();
        var phone = await browser.Open(BrowserFixture.Phone);
        await WithFinger(phone);

        await phone.GotoAsync("/brev");
        await phone.MustBeAccessible();
        await phone.GetByLabel("Kode").FillAsync(code);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Videre" }).ClickAsync();
        await phone.MustBeAccessible();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Ja, det er min telefon" }).ClickAsync();
        await phone.WaitForURLAsync(url => !url.Contains("/brev", StringComparison.Ordinal));

        await phone.GotoAsync("/mig/adgang");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Lav en adgangsnøgle her" }).ClickAsync();
        await phone.WaitForURLAsync("**/mig/adgang?gjort=noegle");
        await phone.MustBeAccessible();
        await phone.MustFitTheWidth();

        await SignOut(phone);
        await phone.GotoAsync("/log-ind/konto?retur=/mig/adgang");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Log ind med adgangsnøgle" }).ClickAsync();
        await phone.WaitForURLAsync("**/mig/adgang");

        await phone.GetByText("Ret eller fjern").ClickAsync();
        await phone.MustBeAccessible();
    }

    [Fact]
    public async Task PasskeyThatWasRemoved_LetsNobodyIn()
    {
        var code = await CodeOfALetter();
        var phone = await browser.Open(BrowserFixture.Phone);
        await WithFinger(phone);
        await phone.GotoAsync($"/brev/{code}");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Ja, det er min telefon" }).ClickAsync();
        await phone.WaitForURLAsync(url => !url.Contains("/brev", StringComparison.Ordinal));
        await phone.GotoAsync("/mig/adgang");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Lav en adgangsnøgle her" }).ClickAsync();
        await phone.WaitForURLAsync("**/mig/adgang?gjort=noegle");
        await phone.GetByText("Ret eller fjern").ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Fjern adgangsnøglen" }).ClickAsync();
        await phone.WaitForURLAsync("**/mig/adgang?gjort=fjernet");

        await phone.GotoAsync("/log-ind/konto");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Log ind med adgangsnøgle" }).ClickAsync();

        await phone.GetByText("Den adgangsnøgle kender vi ikke").WaitForAsync();
        await phone.MustBeAccessible();
    }

    [Fact]
    public async Task BrowserWithoutPasskeys_StillHasTheForm()
    {
        var page = await browser.Open(BrowserFixture.Desktop, javaScript: false);
        await page.GotoAsync("/log-ind/konto");
        Assert.False(await page.GetByText("Log ind med adgangsnøgle").IsVisibleAsync());
        Assert.True(await page.GetByLabel("Adgangskode").IsVisibleAsync());
    }

    private async Task<string> CodeOfALetter()
    {
        var office = await browser.Open(BrowserFixture.Desktop, "Administrator");
        await office.GotoAsync("/administration/breve?enhed=2001-2");
        await office.MustBeAccessible();
        var letter = await office.RunAndWaitForPopupAsync(() => office.GetByRole(AriaRole.Button, new() { Name = "Print brev til" }).First.ClickAsync());
        await letter.MustBeAccessible();
        return await letter.Locator(".a-code").First.InnerTextAsync();
    }

    private static async Task SignOut(IPage phone)
    {
        await phone.Locator(".a-menu summary").ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Log af" }).Last.ClickAsync();
        await phone.WaitForURLAsync("**/log-ind");
    }

    /// <summary>A phone whose owner's finger is always on the reader.</summary>
    private static async Task WithFinger(IPage phone)
    {
        var session = await phone.Context.NewCDPSessionAsync(phone);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new
            {
                protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true,
            },
        });
    }
}

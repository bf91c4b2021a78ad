using Microsoft.Playwright;

namespace MarketSim.Workbench.Tests.Browser;

/// <summary>The browser of all tests. Where there is none, they say so and are left out.</summary>
[SetUpFixture]
public sealed class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    [OneTimeSetUp]
    public static async Task Open()
    {
        string? program = Environment.GetEnvironmentVariable("MARKETSIM_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);
        if (program is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    [OneTimeTearDown]
    public static async Task Close()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page of a reader of its own: cookies of others do not reach it.</summary>
    public static async Task<IPage> NewPageAsync(Uri address, string locale = "en-US")
    {
        if (_browser is null)
        {
            Assert.Ignore("There is no Chromium here; MARKETSIM_CHROMIUM names one.");
        }

        IBrowserContext context = await _browser!.NewContextAsync(new() { BaseURL = address.ToString(), Locale = locale, ViewportSize = new() { Width = 1280, Height = 900 } });
        context.SetDefaultTimeout(30_000);
        IPage page = await context.NewPageAsync();
        page.PageError += (_, failure) => TestContext.Out.WriteLine($"page: {failure}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                TestContext.Out.WriteLine($"console: {message.Text}");
            }
        };
        return page;
    }
}

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MarketSim.Workbench.Tests.Browser;

/// <summary>The pages of scenarios, comparisons and studies, in a real browser.</summary>
public sealed class PagesTests
{
    private const float Long = 180_000;
    private WorkbenchProcess _workbench = null!;
    private IPage _page = null!;

    [OneTimeSetUp]
    public async Task Begin()
    {
        string folder = WorkbenchProcess.NewFolder();
        foreach ((string name, string set) in (ValueTuple<string, string>[])[("plain", "seed=7"), ("dear", "demand.scale=2")])
        {
            (int code, string said) = await WorkbenchProcess.RunAsync(folder, "run", "scenarios/tiny.yaml", "--set", set, "--set", "horizon.end=2023-12-31", "--out", "runs/" + name, "-q");
            Assert.That(code, Is.Zero, said);
        }

        _workbench = await WorkbenchProcess.StartAsync(folder);
    }

    [OneTimeTearDown]
    public async Task End() => await _workbench.DisposeAsync();

    [SetUp]
    public async Task Open() => _page = await Chromium.NewPageAsync(_workbench.Address);

    [TearDown]
    public async Task Close()
    {
        if (_page is not null)
        {
            await _page.Context.CloseAsync();
        }
    }

    [Test]
    public async Task A_scenario_is_opened_broken_mended_and_run()
    {
        await _page.GotoAsync("/scenario");
        await _page.GetByRole(AriaRole.Link, new() { Name = "A tiny market" }).ClickAsync();
        await Expect(_page.GetByText("Nothing is wrong")).ToBeVisibleAsync();
        ILocator seed = _page.GetByLabel("seed", new() { Exact = true });
        await seed.FillAsync("minus one");
        await seed.PressAsync("Tab");
        await Expect(seed).ToHaveAttributeAsync("aria-invalid", "true");
        await seed.FillAsync("11");
        await seed.PressAsync("Tab");
        await Expect(_page.GetByText("Nothing is wrong")).ToBeVisibleAsync();
        await Expect(seed).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(_page.GetByRole(AriaRole.Textbox, new() { Name = "YAML" })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("seed: 11"));
        await Button("Undo").ClickAsync();
        await Button("Redo").ClickAsync();
        await _page.GetByLabel("Last day").FillAsync("2023-07-31");
        await _page.GetByLabel("Name", new() { Exact = true }).FillAsync("from-page");
        await Button("Run and watch").ClickAsync();
        await Expect(_page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/runs/from-page"));
        await Expect(_page.GetByRole(AriaRole.Link, new() { Name = "report" })).ToBeVisibleAsync(new() { Timeout = Long });
    }

    [Test]
    public async Task Two_runs_are_compared()
    {
        await _page.GotoAsync("/compare?runs=plain,dear");
        await Expect(_page.GetByText("one history").First).ToBeVisibleAsync();
        await Expect(_page.GetByText("demand.scale").First).ToBeVisibleAsync();
        await Expect(_page.Locator("figure.chart").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_chart_is_saved_as_a_table_and_as_a_picture()
    {
        await _page.GotoAsync("/runs/plain");
        ILocator chart = _page.Locator("figure.chart", new() { HasText = "Take-up of card-days" });
        await Expect(chart).ToBeVisibleAsync();
        foreach ((string kind, string begins) in (ValueTuple<string, string>[])[("CSV", "\u00ef\u00bb\u00bf#"), ("SVG", "<"), ("PNG", "\u0089PNG")])
        {
            IDownload saved = await _page.RunAndWaitForDownloadAsync(() => chart.GetByRole(AriaRole.Button, new() { Name = kind }).ClickAsync());
            string file = Path.Combine(_workbench.Folder, "saved." + kind);
            await saved.SaveAsAsync(file);
            Assert.That(System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), Does.StartWith(begins), kind);
            if (kind == "CSV")
            {
                Assert.That(await File.ReadAllTextAsync(file), Does.Contain("marketsim run").And.Contain("2023-07-01"));
            }
        }
    }

    [Test]
    public async Task A_run_is_deleted_only_after_a_question()
    {
        (int code, string said) = await WorkbenchProcess.RunAsync(_workbench.Folder, "run", "scenarios/tiny.yaml", "--set", "horizon.end=2023-07-31", "--out", "runs/spare", "-q");
        Assert.That(code, Is.Zero, said);
        await _page.GotoAsync("/");
        await Button("Delete spare").ClickAsync();
        await Button("Keep it").ClickAsync();
        Assert.That(Directory.Exists(Path.Combine(_workbench.Runs, "spare")));
        await Button("Delete spare").ClickAsync();
        await _page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(Button("Delete spare")).ToHaveCountAsync(0);
        Assert.That(Directory.Exists(Path.Combine(_workbench.Runs, "spare")), Is.False);
    }

    [TestCase("/")]
    [TestCase("/scenario")]
    [TestCase("/scenario?file=tiny.yaml")]
    [TestCase("/compare")]
    [TestCase("/compare?runs=plain,dear")]
    [TestCase("/studies")]
    [TestCase("/my-center")]
    [TestCase("/my-center?file=tiny.yaml")]
    [TestCase("/not-found")]
    public async Task No_page_has_a_serious_fault_of_accessibility(string path)
    {
        await _page.GotoAsync(path);
        await Expect(_page.Locator("h1")).ToBeVisibleAsync();
        AxeResult found = await _page.RunAxe();
        Assert.That(found.Violations.Where(fault => fault.Impact is "serious" or "critical").Select(fault => $"{fault.Id}: {fault.Nodes[0].Html}"), Is.Empty);
    }

    private ILocator Button(string name) => _page.GetByRole(AriaRole.Button, new() { Name = name });
}

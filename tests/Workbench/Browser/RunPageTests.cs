using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using MarketSim.Reports.Runs;
using MarketSim.Workbench.Jobs;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MarketSim.Workbench.Tests.Browser;

/// <summary>A run is led from its page, in a real browser.</summary>
public sealed class RunPageTests
{
    private WorkbenchProcess _workbench = null!;
    private IPage _page = null!;

    [SetUp]
    public async Task Begin()
    {
        _workbench = await WorkbenchProcess.StartAsync(WorkbenchProcess.NewFolder(), [Tiny("held") with { Held = true }]);
        _page = await Chromium.NewPageAsync(_workbench.Address);
        await _page.GotoAsync("/runs/held");
        await Expect(Today).ToHaveTextAsync("2023-07-01");
    }

    [TearDown]
    public async Task End()
    {
        if (_page is not null)
        {
            await _page.Context.CloseAsync();
        }

        await _workbench.DisposeAsync();
    }

    private ILocator Today => _page.Locator(".today");

    [Test, Retry(3, RetryExceptions = [typeof(Exception)])]
    public async Task A_held_run_goes_on_by_a_day_by_thirty_and_to_its_end()
    {
        await Button("One day").ClickAsync();
        await Expect(Today).ToHaveTextAsync("2023-07-02");
        await Button("30 days").ClickAsync();
        await Expect(Today).ToHaveTextAsync("2023-08-01");
        await Expect(_page.GetByText("The run is paused.")).ToBeAttachedAsync();
        await Button("Go on").ClickAsync();
        await Expect(_page.GetByRole(AriaRole.Link, new() { Name = "report" })).ToBeVisibleAsync(new() { Timeout = 120_000 });
        Assert.That(_workbench.HashesOf("held"), Is.EqualTo(await PlainHashesAsync()));
    }

    [Test, Retry(3, RetryExceptions = [typeof(Exception)])]
    public async Task A_center_that_is_found_by_name_says_what_it_does_and_can_be_followed()
    {
        await Link("Agents").ClickAsync();
        ILocator find = _page.GetByLabel("Find", new() { Exact = true });
        await find.FillAsync("center-0");
        await find.PressAsync("Enter");
        await _page.GetByRole(AriaRole.Link, new() { Name = "center-0", Exact = true }).ClickAsync();
        await Expect(_page.Locator("dl.facts")).ToContainTextAsync("Operating");
        await Button("Follow it").ClickAsync();
        await Button("30 days").ClickAsync();
        await Expect(_page.GetByText("History since it was followed")).ToBeVisibleAsync();
        Assert.That(_page.Url, Does.Contain("agent=center-0"));
    }

    [Test, Retry(3, RetryExceptions = [typeof(Exception)])]
    public async Task Policy_is_steered_and_the_record_repeats_it_to_the_bit()
    {
        await Link("Policy and branches").ClickAsync();
        await _page.GetByLabel("Kind").SelectOptionAsync("compute_voucher");
        await _page.GetByLabel("Amount").FillAsync("0.3");
        await Button("Change it here, from tomorrow on").ClickAsync();
        await Expect(_page.Locator(".answer")).ToContainTextAsync("Policy changes on 2023-07-02");
        await Button("Go on").ClickAsync();
        await Expect(_page.GetByRole(AriaRole.Link, new() { Name = "report" })).ToBeVisibleAsync(new() { Timeout = 120_000 });
        Assert.That(RunManifest.Read(RunFolder.Open(Path.Combine(_workbench.Runs, "held"))).Steering, Has.Count.EqualTo(1));
        (int code, string said) = await WorkbenchProcess.RunAsync(_workbench.Folder, "run", "scenarios/tiny.yaml", "--steering", "runs/held", "--out", "runs/again", "-q");
        Assert.That(code, Is.Zero, said);
        Assert.That(_workbench.HashesOf("again"), Is.EqualTo(_workbench.HashesOf("held")));
    }

    [Test, Retry(3, RetryExceptions = [typeof(Exception)])]
    public async Task A_wrong_event_is_told_and_mended()
    {
        await Link("Policy and branches").ClickAsync();
        await _page.GetByLabel("Kind").SelectOptionAsync("compute_voucher");
        await _page.GetByLabel("Amount").EvaluateAsync("input => input.removeAttribute('max')");
        await _page.GetByLabel("Amount").FillAsync("7");
        await Button("Change it here, from tomorrow on").ClickAsync();
        await Expect(_page.Locator(".notice")).ToContainTextAsync("allowed");
        await _page.GetByLabel("Amount").FillAsync("0.2");
        await Button("Change it here, from tomorrow on").ClickAsync();
        await Expect(_page.Locator(".answer")).ToBeVisibleAsync();
        await Expect(_page.Locator(".notice")).ToHaveCountAsync(0);
    }

    [Test, Retry(3, RetryExceptions = [typeof(Exception)])]
    public async Task A_branch_has_the_same_past_and_is_drawn_beside_the_run()
    {
        await Button("30 days").ClickAsync();
        await Expect(Today).ToHaveTextAsync("2023-07-31");
        await Link("Policy and branches").ClickAsync();
        await _page.GetByLabel("Kind").SelectOptionAsync("compute_voucher");
        await _page.GetByLabel("Amount").FillAsync("0.5");
        await Button("Start another future with it").ClickAsync();
        await Expect(_page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/runs/held-branch\\?beside=held"));
        await Expect(_page.GetByText("Dashed lines: held")).ToBeVisibleAsync();
        await Expect(_page.GetByRole(AriaRole.Link, new() { Name = "report" })).ToBeVisibleAsync(new() { Timeout = 120_000 });
        Assert.That(RunManifest.Read(RunFolder.Open(Path.Combine(_workbench.Runs, "held-branch"))).Steering.Single().Date, Is.EqualTo(new DateOnly(2023, 8, 1)));
        Assert.That(_workbench.HashesOf("held-branch"), Is.Not.EqualTo(await PlainHashesAsync()));
    }

    [Test, Retry(3, RetryExceptions = [typeof(Exception)])]
    public async Task The_process_dies_in_mid_run_and_the_run_comes_out_the_same()
    {
        await Button("30 days").ClickAsync();
        await Button("30 days").ClickAsync();
        await Expect(Today).ToHaveTextAsync("2023-08-30");
        await _workbench.KillAsync();
        string folder = _workbench.Folder;
        await using WorkbenchProcess again = await WorkbenchProcess.StartAsync(folder);
        await _page.GotoAsync(new Uri(again.Address, "/runs/held").ToString());
        await Button("Go on").ClickAsync();

        await Expect(_page.GetByRole(AriaRole.Link, new() { Name = "report" })).ToBeVisibleAsync(new() { Timeout = 120_000 });
        (int code, string said) = await WorkbenchProcess.RunAsync(folder, "run", "scenarios/tiny.yaml", "--out", "runs/plain", "-q");
        Assert.That(code, Is.Zero, said);
        Assert.That(again.HashesOf("held"), Is.EqualTo(again.HashesOf("plain")));
    }

    [Test, Retry(3, RetryExceptions = [typeof(Exception)])]
    public async Task The_page_is_usable_by_keyboard_alone_and_in_Chinese()
    {
        await Expect(_page.Locator("h1")).ToBeFocusedAsync();
        ILocator step = Button("One day");
        for (int press = 0; press < 40 && !await step.EvaluateAsync<bool>("button => button === document.activeElement"); press++)
        {
            await _page.Keyboard.PressAsync("Tab");
        }

        await _page.Keyboard.PressAsync("Enter");
        await Expect(Today).ToHaveTextAsync("2023-07-02");
        await _page.GetByRole(AriaRole.Link, new() { Name = "中文" }).ClickAsync();
        await Expect(_page.GetByRole(AriaRole.Button, new() { Name = "继续" })).ToBeVisibleAsync();
        Assert.That(await _page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo("zh-CN"));
    }

    [Retry(3, RetryExceptions = [typeof(Exception)])]
    [TestCase("")]
    [TestCase("map")]
    [TestCase("news")]
    [TestCase("agents&agent=center-0")]
    [TestCase("policy")]
    [TestCase("real")]
    public async Task No_part_of_the_page_has_a_serious_fault_of_accessibility(string part)
    {
        await Button("30 days").ClickAsync();
        await Expect(Today).ToHaveTextAsync("2023-07-31");
        await _page.GotoAsync($"/runs/held?part={part}");
        await Expect(Today).ToBeVisibleAsync();
        AxeResult found = await _page.RunAxe();
        Assert.That(found.Violations.Where(fault => fault.Impact is "serious" or "critical").Select(fault => $"{fault.Id}: {fault.Nodes[0].Html}"), Is.Empty);
    }

    private static JobRequest Tiny(string folder) => new() { Kind = "run", Title = "Tiny", Args = ["run", "scenarios/tiny.yaml"], Folder = folder };

    private ILocator Button(string name) => _page.GetByRole(AriaRole.Button, new() { Name = name });

    private ILocator Link(string name) => _page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    private async Task<IReadOnlyList<string>?> PlainHashesAsync()
    {
        (int code, string said) = await WorkbenchProcess.RunAsync(_workbench.Folder, "run", "scenarios/tiny.yaml", "--out", "runs/plain", "-q");
        Assert.That(code, Is.Zero, said);
        return _workbench.HashesOf("plain");
    }
}

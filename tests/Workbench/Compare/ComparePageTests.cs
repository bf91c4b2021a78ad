using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using MarketSim.Workbench.Compare;
using MarketSim.Workbench.Jobs;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace MarketSim.Workbench.Tests.Compare;

public sealed class ComparePageTests
{
    private readonly SampleRuns _runs = new();

    [OneTimeSetUp]
    public void Make()
    {
        _runs.Add("base", [], [1, 2, 3, 4], seed => 0.50 + (0.01 * seed));
        _runs.Add("ahead", ["centers.build_ahead.ratio=2"], [1, 2, 3, 4], seed => 0.40 + (0.011 * seed));
    }

    [OneTimeTearDown]
    public void Remove() => _runs.Dispose();

    [Test]
    public async Task The_page_shows_meaning_inputs_figures_charts_and_a_map()
    {
        await using BunitContext context = NewContext();
        IRenderedComponent<ComparePage> page = Open(context, "/compare?runs=base,ahead");
        await page.WaitForAssertionAsync(() => page.Find("#meaning"), TimeSpan.FromSeconds(20));
        Assert.That(page.Find("section.answer").TextContent, Does.Contain("They share 4 seeds"));
        Assert.That(page.Markup, Does.Contain("centers.build_ahead.ratio"));
        Assert.That(page.FindAll("path.line"), Is.Not.Empty);
        Assert.That(page.FindAll(".tile"), Has.Count.EqualTo(31));
        Assert.That(page.Markup, Does.Contain("95% interval"));
    }

    [Test]
    public async Task A_bad_address_gives_a_message_and_the_runs_to_choose_from()
    {
        await using BunitContext context = NewContext();
        IRenderedComponent<ComparePage> page = Open(context, "/compare?runs=base,nothing");
        await page.WaitForAssertionAsync(() => Assert.That(page.Find(".notice").TextContent, Does.Contain("There is no run 'nothing'")), TimeSpan.FromSeconds(20));
        Assert.That(Open(context, "/compare?runs=base").Find(".notice").TextContent, Does.Contain("choose two to four"));
    }

    [Test]
    public async Task Choosing_runs_leads_to_an_address_that_can_be_sent_on()
    {
        await using BunitContext context = NewContext();
        IRenderedComponent<ComparePage> page = Open(context, "/compare");
        IElement Box(string name) => page.FindAll(".choices label").Single(label => label.TextContent.TrimStart().StartsWith(name, StringComparison.Ordinal)).QuerySelector("input")!;
        await Box("ahead").ChangeAsync(true);
        await Box("base").ChangeAsync(true);
        await page.Find("button.main").ClickAsync();
        Assert.That(context.Services.GetRequiredService<NavigationManager>().Uri, Does.EndWith("/compare?runs=ahead,base"));
    }

    [Test]
    public async Task The_comparison_under_more_seeds_goes_into_the_queue_once_the_seeds_are_right()
    {
        await using BunitContext context = NewContext();
        IRenderedComponent<ComparePage> page = Open(context, "/compare?runs=base,ahead");
        await page.WaitForAssertionAsync(() => page.Find("#compare-seeds"), TimeSpan.FromSeconds(20));
        JobQueue queue = context.Services.GetRequiredService<JobQueue>();
        await page.Find("#compare-seeds").ChangeAsync("8-1");
        await page.Find("form").SubmitAsync();
        Assert.That(page.Find("#compare-seeds").GetAttribute("aria-invalid"), Is.EqualTo("true"));
        Assert.That(queue.Jobs, Is.Empty);
        await page.Find("#compare-seeds").ChangeAsync("1-6");
        await page.Find("form").SubmitAsync();
        JobRequest request = queue.Jobs.Single().Request;
        Assert.That(request.Args, Is.EqualTo(["compare", Path.Combine(_runs.Options.Runs, "base"), Path.Combine(_runs.Options.Runs, "ahead"), "--seeds", "1-6"]));
        Assert.That(page.Markup, Does.Contain($"/studies/{request.Folder}"));
    }

    private static IRenderedComponent<ComparePage> Open(BunitContext context, string address)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<ComparePage>();
    }

    private BunitContext NewContext()
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddSingleton(_runs.Options);
        context.Services.AddCompare();
        context.Services.AddSingleton<RunLibrary>();
        context.Services.AddSingleton(new JobQueue(new SaidRunner(), _runs.Options, TimeProvider.System));
        return context;
    }
}

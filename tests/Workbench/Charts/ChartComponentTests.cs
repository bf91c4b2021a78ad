using AngleSharp.Dom;
using Bunit;
using MarketSim.Reports.Texts;
using MarketSim.Workbench.Charts;

namespace MarketSim.Workbench.Tests.Charts;

public sealed class ChartComponentTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);
    private static readonly ChartSeries[] Lines =
    [
        new("Firms", [.. Enumerable.Range(0, 30).Select(month => new ChartPoint(Start.AddMonths(month), 0.3 + (month * 0.01)))]),
        new("Regions", [.. Enumerable.Range(0, 30).Select(month => new ChartPoint(Start.AddMonths(month), 0.31 + (month * 0.01)))]),
    ];

    [Test]
    public async Task A_line_chart_is_an_image_in_words_with_its_data_as_a_table()
    {
        await using BunitContext context = NewContext();
        IRenderedComponent<LineChart> chart = context.Render<LineChart>(parameters => parameters
            .Add(it => it.Title, "Take-up").Add(it => it.Format, ChartFormat.Share).Add(it => it.Series, Lines)
            .Add(it => it.Bands, [new("Middle 90%", [new(Start, 0.2, 0.4), new(Start.AddMonths(29), 0.4, 0.6)])])
            .Add(it => it.Marks, [new("Reported", "CAICT", [new(Start.AddMonths(3), 0.35)])])
            .Add(it => it.Notes, [new(Start.AddMonths(8), "vouchers")]));
        IElement drawing = chart.Find("svg");
        Assert.That(drawing.GetAttribute("role"), Is.EqualTo("img"));
        Assert.That(drawing.GetAttribute("aria-label"), Does.StartWith("Take-up: Firms: first 30.0% (2024-01-01)"));
        Assert.That(drawing.GetAttribute("tabindex"), Is.EqualTo("0"));
        Assert.That(chart.FindAll("path.line"), Has.Count.EqualTo(2));
        Assert.That(chart.FindAll("path.band"), Has.Count.EqualTo(1));
        Assert.That(chart.FindAll("circle.mark"), Has.Count.EqualTo(1));
        Assert.That(chart.FindAll(".end text").Select(label => label.TextContent), Is.EqualTo(["Firms", "Regions"]));
        Assert.That(chart.Find(".notes text").TextContent, Is.EqualTo("vouchers"));
        Assert.That(chart.FindAll("table"), Is.Empty, "A table that nobody sees is not made.");
        await chart.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        Assert.That(chart.FindAll("tbody tr"), Has.Count.EqualTo(30));
    }

    [Test]
    public async Task Charts_without_values_say_so()
    {
        await using BunitContext context = NewContext();
        Assert.That(context.Render<LineChart>(it => it.Add(chart => chart.Title, "A")).Find("svg").GetAttribute("aria-label"), Is.EqualTo("A: no values yet."));
        Assert.That(context.Render<AreaChart>(it => it.Add(chart => chart.Title, "A")).FindAll("path.area"), Is.Empty);
        Assert.That(context.Render<ScatterChart>(it => it.Add(chart => chart.Title, "A").Add(chart => chart.Dots, [])).FindAll("circle"), Is.Empty);
        Assert.That(context.Render<BarChart>(it => it.Add(chart => chart.Title, "A").Add(chart => chart.Bars, [])).FindAll(".bar"), Is.Empty);
        Assert.That(context.Render<HeatMap>(it => it.Add(chart => chart.Title, "A")).FindAll(".cell"), Is.Empty);
        Assert.That(context.Render<Sparkline>(it => it.Add(chart => chart.Name, "A")).Find("path").GetAttribute("d"), Is.Empty);
        Assert.That(context.Render<TileMap>(it => it.Add(chart => chart.Title, "A")).FindAll(".tile.none"), Has.Count.EqualTo(31));
    }

    [Test]
    public async Task A_bar_has_its_interval_and_says_it()
    {
        await using BunitContext context = NewContext(ReportLanguage.Chinese);
        IRenderedComponent<BarChart> chart = context.Render<BarChart>(it => it
            .Add(bars => bars.Title, "差异").Add(bars => bars.Format, ChartFormat.Share)
            .Add(bars => bars.Bars, [new("利用率", 0.05, 0.02, 0.08) { Remark = "改善" }, new("闲置率", -0.05)]));
        Assert.That(chart.FindAll(".whisker"), Has.Count.EqualTo(1));
        Assert.That(chart.Find("[data-say]").GetAttribute("data-say"), Is.EqualTo("利用率 5.0%（2.0% 至 8.0%），改善"));
    }

    [Test]
    public async Task A_province_is_picked_by_pointer_and_by_keyboard()
    {
        await using BunitContext context = NewContext();
        var picked = new List<string>();
        IRenderedComponent<TileMap> map = context.Render<TileMap>(it => it
            .Add(tiles => tiles.Title, "Take-up").Add(tiles => tiles.Values, new Dictionary<string, double> { ["Guizhou"] = 0.2, ["Beijing"] = 0.9 })
            .Add(tiles => tiles.Chosen, "Beijing").Add(tiles => tiles.OnPick, picked.Add));
        Assert.That(map.Find("svg").GetAttribute("role"), Is.EqualTo("group"));
        Assert.That(map.Find(".tile.chosen").GetAttribute("aria-pressed"), Is.EqualTo("true"));
        IElement Guizhou() => map.FindAll("[role=button]").Single(tile => tile.GetAttribute("aria-label")!.Contains("Guizhou", StringComparison.Ordinal));
        await Guizhou().ClickAsync();
        await Guizhou().KeyDownAsync("Enter");
        Assert.That(picked, Is.EqualTo(["Guizhou", "Guizhou"]));
    }

    [Test]
    public async Task Csv_goes_to_the_browser_with_the_command()
    {
        await using BunitContext context = NewContext();
        BunitJSModuleInterop module = context.JSInterop.SetupModule("./_content/MarketSim.Workbench/chart.js");
        module.Mode = JSRuntimeMode.Loose;
        IRenderedComponent<LineChart> chart = context.Render<LineChart>(it => it.Add(lines => lines.Title, "Take-up").Add(lines => lines.Series, Lines).Add(lines => lines.Command, "marketsim run a.yaml"));
        await chart.FindAll("button").Single(button => button.TextContent == "CSV").ClickAsync();
        JSRuntimeInvocation saved = module.Invocations["saveText"].Single();
        Assert.That(saved.Arguments[0], Is.EqualTo("take-up.csv"));
        Assert.That((string?)saved.Arguments[1], Does.StartWith("# Take-up\n# marketsim run a.yaml\nDate,Firms,Regions\n2024-01-01,0.3,0.31\n"));
    }

    private static BunitContext NewContext(ReportLanguage language = ReportLanguage.English)
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.RenderTree.TryAdd<Microsoft.AspNetCore.Components.CascadingValue<ReportLanguage>>(parameters => parameters.Add(value => value.Value, language));
        return context;
    }
}

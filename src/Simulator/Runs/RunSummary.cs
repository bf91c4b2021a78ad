using System.Globalization;
using MarketSim.Market.Measures;
using MarketSim.Reports.Facts;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Texts;
using MarketSim.Simulator.Progress;
using MarketSim.Simulator.Screens;
using Spectre.Console;

namespace MarketSim.Simulator.Runs;

/// <summary>The last thing a run prints: its headline figures by year, and where the report is.</summary>
internal static class RunSummary
{
    private static readonly string[] ByYear =
    [
        "card_supply_over_demand", "card_price_over_cost", "requests_made", "requests_failed_share", "centers_operating",
        "capacity_pflops_fp16", "sold_share", "sold_share_market", "busy_share", "achieved_share", "listed_rent_cny_per_pflops_hour",
    ];

    private static readonly string[] OfRun =
    [
        "payback_market_median_years", "payback_market_anchor_median_years", "payback_market_never_share", "landed_over_announced",
    ];

    public static void Write(Surroundings here, RunManifest manifest, RunRecord record, IReadOnlyList<FactResult> facts, ReportLanguage language, RunFolder folder)
    {
        var names = new Gazetteer(manifest.Scenario);
        IReadOnlyList<YearFigures> years = YearFigures.Of(record, names);
        here.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{names.DisplayTitle.In(language)}: seed {manifest.Seed}, {manifest.DaysDone} of {manifest.DaysPlanned} days, {manifest.Steps:#,##0} agent steps in {Pace.Duration(TimeSpan.FromSeconds(manifest.WallSeconds))}"));
        if (years.Count > 0)
        {
            here.Write(Figures(years, Headlines.From(record, facts, names), names, language));
        }

        here.Out.WriteLine(FactSheetText.Summary(facts, language));
        here.Out.WriteLine($"report: {folder.ReportFile}");
    }

    private static Table Figures(IReadOnlyList<YearFigures> years, IReadOnlyList<NamedValue> headlines, Gazetteer names, ReportLanguage language)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn("");
        foreach (YearFigures year in years)
        {
            table.AddColumn(new TableColumn(year.Year.ToString(CultureInfo.InvariantCulture)).RightAligned());
        }

        foreach (string name in ByYear)
        {
            Add(table, FigureText.Name(name, language, names.Kinds), years.Select(year => FigureText.Value(name, year[name], language)));
        }

        foreach (string name in OfRun)
        {
            double value = headlines.FirstOrDefault(headline => headline.Name == name)?.Value ?? double.NaN;
            Add(table, FigureText.Name(name, language), [.. years.Skip(1).Select(_ => ""), FigureText.Value(name, value, language)]);
        }

        return table;
    }

    private static void Add(Table table, string label, IEnumerable<string> values) =>
        table.AddRow([Markup.Escape(label), .. values.Select(Markup.Escape)]);
}

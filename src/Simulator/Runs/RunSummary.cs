using MarketSim.Market.Measures;
using MarketSim.Reports.Facts;
using MarketSim.Reports.Figures;
using MarketSim.Simulator.Progress;
using Spectre.Console;

namespace MarketSim.Simulator.Runs;

/// <summary>The last thing a run prints: its headline figures by year, and where the report is.</summary>
internal static class RunSummary
{
    public static void Write(Surroundings here, RunManifest manifest, RunRecord record, IReadOnlyList<FactResult> facts, ReportLanguage language, RunFolder? folder)
    {
        var names = new Gazetteer(manifest.Scenario);
        IReadOnlyList<YearFigures> years = YearFigures.Of(record, names);
        here.Out.WriteLine(Invariant($"{Printable.Line(names.DisplayTitle.In(language))}: seed {manifest.Seed}, {manifest.DaysDone} of {manifest.DaysPlanned} days, {manifest.Steps:#,##0} agent steps in {Pace.Duration(TimeSpan.FromSeconds(manifest.WallSeconds))}"));
        if (years.Count > 0)
        {
            here.Write(Figures(years, new RunNumbers(record, facts), names, language));
        }

        here.Out.WriteLine(FactSheetText.Summary(facts, language));
        if (folder is not null)
        {
            here.Out.WriteLine($"report: {folder.ReportFile}");
        }
    }

    private static Table Figures(IReadOnlyList<YearFigures> years, RunNumbers run, Gazetteer names, ReportLanguage language)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn("");
        foreach (YearFigures year in years)
        {
            table.AddColumn(new TableColumn(year.Year.ToString(CultureInfo.InvariantCulture)).RightAligned());
        }

        foreach (Figure figure in names.Figures.ByYear(FigurePlaces.Summary))
        {
            Add(table, figure, years.Select(year => figure.Print(year[figure.Id], language)), language);
        }

        foreach (Figure figure in names.Figures.OfRun(FigurePlaces.Summary))
        {
            Add(table, figure, [.. years.Skip(1).Select(_ => ""), figure.Print(figure.OfRun(run), language)], language);
        }

        return table;
    }

    private static void Add(Table table, Figure figure, IEnumerable<string> values, ReportLanguage language) =>
        table.AddRow([Markup.Escape(figure.Name.In(language)), .. values.Select(Markup.Escape)]);
}

using System.Text.Json;
using MarketSim.Scenarios.Validation;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Scenarios.StudyFiles.Backtests;

/// <summary>Loads files of real series. Reports all errors at once, each with location, problem and allowed values.</summary>
public static class BacktestLoader
{
    /// <summary>Loads the series that a scenario's runs are to be held against.</summary>
    /// <param name="path">Path of the file, as diagnostics show it.</param>
    /// <param name="measures">The measures that there are.</param>
    /// <param name="scenario">The scenario, whose cards, owners and kinds of work series may name.</param>
    public static BacktestLoadResult Load(string path, IReadOnlyList<KnownMeasure> measures, Scenario scenario)
    {
        var findings = new Findings();
        if (YamlText.ReadMapping(path, "backtest", LoadLimits.Default, findings) is not { } root)
        {
            return new BacktestLoadResult(null, findings.Sorted());
        }

        new ShapeCheck(findings).Check(root, RecordShape.Of(typeof(BacktestFile)), "");
        var file = Spot.Of(root);
        Horizon(file, findings);
        new MeasureRules(measures, scenario, findings).Check(file);
        return findings.Any
            ? new BacktestLoadResult(null, findings.Sorted())
            : new BacktestLoadResult(NodeJson.Of(root).Deserialize<BacktestFile>(ScenarioJson.Options)!, []);
    }

    private static void Horizon(Spot file, Findings findings)
    {
        Spot horizon = file[nameof(BacktestFile.Horizon)];
        (DateOnly? start, DateOnly? end) = (horizon[nameof(Market.Inputs.Horizon.Start)].Date, horizon[nameof(Market.Inputs.Horizon.End)].Date);
        if (start > end)
        {
            horizon.Refuse(findings, "the horizon ends before it starts", "an end on or after the start");
            return;
        }

        Spot origins = file[nameof(BacktestFile.Origins)];
        StudyRules.Apart(origins.Items, findings);
        foreach (Spot origin in origins.Items.Where(origin => origin.Date < start || origin.Date >= end))
        {
            origin.Refuse(findings, $"the origin {origin.Text} leaves nothing on one of its sides", Invariant($"a day from {start:yyyy-MM-dd} to the day before {end:yyyy-MM-dd}"));
        }

        foreach (Spot series in file[nameof(BacktestFile.Series)].Items)
        {
            new PointRules(start, end, findings).Check(series[nameof(RealSeries.Points)]);
        }
    }
}

/// <summary>The result of loading a file of series: the series, or all errors.</summary>
/// <param name="File">The series; null if there are errors.</param>
/// <param name="Diagnostics">All errors; empty if there are series.</param>
public sealed record BacktestLoadResult(BacktestFile? File, IReadOnlyList<Diagnostic> Diagnostics);

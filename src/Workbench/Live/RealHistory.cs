using MarketSim.Market.Inputs;
using MarketSim.Reports.Runs;
using MarketSim.Reports.StudyReports.Backtests;
using MarketSim.Reports.Tables;
using MarketSim.Scenarios.StudyFiles.Backtests;
using MarketSim.Studies.Backtests;
using MarketSim.Workbench.Charts;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Live;

/// <summary>A real series, and the run beside it.</summary>
/// <param name="Series">The series.</param>
/// <param name="Simulated">The run, by month.</param>
/// <param name="Real">The real values: the lowest and the highest of each point.</param>
/// <param name="Band">The middle nine tenths of an earlier backtest's seeds; empty without one.</param>
public sealed record RealChart(RealSeries Series, IReadOnlyList<ChartPoint> Simulated, IReadOnlyList<ChartPoint> Real, IReadOnlyList<ChartBandPoint> Band);

/// <summary>Holds a run against real series while it goes on.</summary>
public static class RealHistory
{
    /// <summary>The series that a scenario's runs can be held against; none where the file does not fit the scenario.</summary>
    /// <param name="file">The file of series.</param>
    /// <param name="scenario">The scenario.</param>
    public static IReadOnlyList<RealSeries> SeriesOf(string file, Scenario scenario) =>
        File.Exists(file) && BacktestLoader.Load(file, MeasureCatalog.Standard.Known, scenario).File is { } known ? [.. known.Series.Where(series => series.Unit != RealSeries.IndexUnit)] : [];

    /// <summary>The run beside each series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="view">The run.</param>
    /// <param name="bands">The rows of an earlier backtest; empty without one.</param>
    public static IReadOnlyList<RealChart> Of(IReadOnlyList<RealSeries> series, RunView view, IReadOnlyList<SeriesRow> bands)
    {
        DateOnly[] months = [.. CalendarMonth.Between(view.Scenario.Horizon.Start, view.Scenario.Horizon.End)];
        Dictionary<string, double> values = view.Record.Read((record, large) =>
            MeasureCatalog.Standard.Values(series, months, RunMonth.Of(record, large)).ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal));
        return
        [
            .. series.Select(one => new RealChart(
                one,
                [.. MeasureCatalog.Names(one, months).Zip(months, (name, month) => new ChartPoint(month, values[name])).Where(point => double.IsFinite(point.Value))],
                [.. one.Points.SelectMany(RealValues)],
                [.. bands.Where(row => row.Series == one.Id).Select(row => new ChartBandPoint(Middle(row.From, row.To), row.SimulatedLow, row.SimulatedHigh))])),
        ];
    }

    /// <summary>The rows of the last backtest among the runs; empty if there is none.</summary>
    public static IReadOnlyList<SeriesRow> LastBacktest(RunLibrary library)
    {
        try
        {
            return library.All().FirstOrDefault(entry => entry is { Kind: "backtest", IsComplete: true }) is { } study
                ? [.. TableReader.ReadRows<SeriesRow>(RunFolder.OpenAny(library.PathOf(study.Name)).TableFile("series"))]
                : [];
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or RunFolderException)
        {
            return [];
        }
    }

    private static IEnumerable<ChartPoint> RealValues(RealPoint point)
    {
        DateOnly date = point.Middle();
        yield return new(date, point.Low);
        if (point.High != point.Low)
        {
            yield return new(date, point.High);
        }
    }

    private static DateOnly Middle(DateOnly from, DateOnly to) => DateOnly.FromDayNumber((from.DayNumber + to.DayNumber) / 2);
}

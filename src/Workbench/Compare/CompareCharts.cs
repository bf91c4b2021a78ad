using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Reports.Figures;
using MarketSim.Studies.Statistics;
using MarketSim.Workbench.Charts;

namespace MarketSim.Workbench.Compare;

/// <summary>A chart with a line for each run.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Format">How they are printed.</param>
/// <param name="Series">The lines.</param>
/// <param name="Bands">Bands of ensembles, under the lines.</param>
public sealed record CompareChart(Text Title, Text Unit, ChartFormat Format, IReadOnlyList<ChartSeries> Series, IReadOnlyList<ChartBand> Bands);

/// <summary>The main series of runs, over each other: by month of single runs, by year of ensembles.</summary>
public static class CompareCharts
{
    private static readonly (Text Title, Text Unit, ChartFormat Format, string Figure, Func<RunRecord, IReadOnlyList<NationalPeriod>, IEnumerable<ChartPoint>> Months)[] All =
    [
        (new("Take-up", "上架率"), new("share of card-days", "占可用卡日"), ChartFormat.Share, "take_up", (_, months) => Points(months, month => month.TakeUp)),
        (new("Rent index of data-center cards", "数据中心卡租金指数"), new("first month with leases = 100", "首个签约月 = 100"), ChartFormat.Number, "rent_index", (record, _) => record.RentIndices
            .Where(row => row.CardClass == CardClass.DataCenter).Select(row => new ChartPoint(row.Month, row.MatchedCards > 0 ? row.MatchedIndex : double.NaN))),
        (new("Card price index", "卡价指数"), new("index", "指数"), ChartFormat.Number, "card_price_index", (_, months) => Points(months, month => month.PriceIndex)),
        (new("Capacity in operation", "在运算力"), new("PFLOPS FP16", "PFLOPS（FP16）"), ChartFormat.Number, "capacity_pflops_fp16", (_, months) => Points(months, month => month.Last.CapacityPflopsFp16)),
        (new("Idle share", "闲置比例"), new("share of card-days", "占可用卡日"), ChartFormat.Share, "idle_share", (_, months) => Points(months, month => 1.0 - month.TakeUp)),
    ];

    /// <summary>The charts that some of the runs have values for.</summary>
    public static IReadOnlyList<CompareChart> Of(IReadOnlyList<ComparedRun> runs, ReportLanguage language)
    {
        IReadOnlyList<NationalPeriod>[] months = [.. runs.Select(run => run.Record is { } record ? NationalPeriod.Months(record.National) : [])];
        return
        [
            .. All.Select(chart => new CompareChart(
                    chart.Title,
                    chart.Unit,
                    chart.Format,
                    [.. runs.Select((run, number) => new ChartSeries(run.Name, run.Record is { } record ? [.. chart.Months(record, months[number])] : [.. Years(run, chart.Figure)]) { Color = number })],
                    [.. runs.Select((run, number) => Band(run, chart.Figure, number, language)).OfType<ChartBand>()]))
                .Where(chart => chart.Series.Any(line => line.Points.Any(point => double.IsFinite(point.Value)))),
        ];
    }

    private static IEnumerable<ChartPoint> Points(IReadOnlyList<NationalPeriod> months, Func<NationalPeriod, double> value) => months.Select(month => new ChartPoint(month.Start, value(month)));

    private static IEnumerable<ChartPoint> Years(ComparedRun run, string figure) => YearsOf(run, figure).Select(year => new ChartPoint(year.Date, run.Mean(year.Name)));

    /// <summary>The middle nine tenths of an ensemble of some size.</summary>
    private static ChartBand? Band(ComparedRun run, string figure, int number, ReportLanguage language)
    {
        (string Name, DateOnly Date)[] years = [.. YearsOf(run, figure)];
        if (run.Record is not null || run.Seeds.Count < 3 || years.Length < 2)
        {
            return null;
        }

        var name = new Text($"{run.Name}: middle 90% of {run.Seeds.Count} seeds", $"{run.Name}：{run.Seeds.Count} 个种子的中间 90%");
        return new ChartBand(name.In(language), [.. years.Select(year => new ChartBandPoint(year.Date, Means.Quantile(run.Values(year.Name), 0.05), Means.Quantile(run.Values(year.Name), 0.95)))]) { Color = number };
    }

    /// <remarks>A year's figure stands in the middle of the year.</remarks>
    private static IEnumerable<(string Name, DateOnly Date)> YearsOf(ComparedRun run, string figure) => run.Figures
        .Select(name => (Name: name, Parts: Headlines.Split(name))).Where(name => name.Parts.Figure == figure && name.Parts.Year is not null)
        .Select(name => (name.Name, new DateOnly(name.Parts.Year!.Value, 7, 1))).OrderBy(name => name.Item2);
}

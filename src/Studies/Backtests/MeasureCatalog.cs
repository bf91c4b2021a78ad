using MarketSim.Scenarios.StudyFiles.Backtests;

namespace MarketSim.Studies.Backtests;

/// <summary>All measures that files of real series may name. docs/how-to/add-a-measure.md says how to add one.</summary>
public sealed class MeasureCatalog(IReadOnlyList<Measure> measures)
{
    /// <summary>The measures that every run gives.</summary>
    public static MeasureCatalog Standard { get; } = new([.. RentMeasures.All, .. PriceMeasures.All, .. CapacityMeasures.All, .. UseMeasures.All]);

    /// <summary>The measures, in order.</summary>
    public IReadOnlyList<Measure> All => measures;

    /// <summary>The measures as files of series may name them.</summary>
    public IReadOnlyList<KnownMeasure> Known => [.. measures.Select(measure => new KnownMeasure(measure.Name, measure.Unit.Name, measure.Subject))];

    /// <summary>A measure by its name.</summary>
    /// <exception cref="InvalidOperationException">There is no such measure; files are checked before.</exception>
    public Measure Of(string name) => measures.First(measure => measure.Name == name);

    /// <summary>The values of all months of a run for some series, in the order of <see cref="Names"/>.</summary>
    /// <param name="series">The series.</param>
    /// <param name="months">The months of the run's horizon; those that the run did not come to have no values.</param>
    /// <param name="run">The months that the run came to.</param>
    public IReadOnlyList<NamedValue> Values(IEnumerable<RealSeries> series, IReadOnlyList<DateOnly> months, IReadOnlyList<RunMonth> run)
    {
        var byMonth = run.ToDictionary(month => month.Month);
        return
        [
            .. Uses(series).SelectMany(one => months.Select(month => new NamedValue(
                NameOf(one, month),
                byMonth.TryGetValue(month, out RunMonth? known) ? Of(one.Measure).OfMonth(known, one.Of) : double.NaN))),
        ];
    }

    /// <summary>Names of the values of a series, a name for each month.</summary>
    public static IReadOnlyList<string> Names(RealSeries series, IReadOnlyList<DateOnly> months) => [.. months.Select(month => NameOf(series, month))];

    /// <remarks>Two series beside the same measure of the same things share its values.</remarks>
    private static IEnumerable<RealSeries> Uses(IEnumerable<RealSeries> series) => series.DistinctBy(one => NameOf(one, default));

    private static string NameOf(RealSeries series, DateOnly month) => FormattableString.Invariant($"{series.Measure}({string.Join('+', series.Of)})@{month:yyyy-MM}");
}

namespace MarketSim.Reports.Figures;

/// <summary>How a group of centers that opened pays back.</summary>
/// <param name="Centers">Centers that opened during the run.</param>
/// <param name="Recovering">Those that recover their cost, or are projected to.</param>
/// <param name="MedianYears">Median static payback of those that do, years from opening.</param>
/// <param name="Years">Their paybacks, sorted, years.</param>
public sealed record PaybackFigures(int Centers, int Recovering, double MedianYears, IReadOnlyList<double> Years)
{
    /// <summary>Share that never recovers its cost.</summary>
    public double NeverShare => Means.Share(Centers - Recovering, Centers);

    /// <summary>The figures of those among the centers that opened and that a condition holds for.</summary>
    public static PaybackFigures Of(IEnumerable<CenterRow> centers, Func<CenterRow, bool> condition)
    {
        CenterRow[] opened = [.. centers.Where(center => center.Opened is not null && condition(center))];
        double[] years = [.. opened.Where(center => center.PaybackYears is { } value && double.IsFinite(value)).Select(center => center.PaybackYears!.Value).Order()];
        return new PaybackFigures(opened.Length, years.Length, Means.Median(years), years);
    }

    /// <summary>Market-built centers with an anchor tenant, or without.</summary>
    public static PaybackFigures OfMarket(RunRecord record, bool anchor) =>
        Of(record.Centers, center => record.Kinds.IsMarketBuilt(center.Owner) && center.HasAnchor == anchor);

    /// <summary>Market-built centers.</summary>
    public static PaybackFigures OfMarket(RunRecord record) => Of(record.Centers, center => record.Kinds.IsMarketBuilt(center.Owner));
}

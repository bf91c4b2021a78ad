using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Facts;

/// <summary>How a group of centers pays back: what is known, what is projected and what is unknown. Facts, figures and reports all use this definition.</summary>
/// <param name="Recovered">Centers that recovered their cost during the run.</param>
/// <param name="Projected">Those that are projected to.</param>
/// <param name="Never">Those that do not before their cards retire.</param>
/// <param name="TooYoung">Unknown: open for less than three months.</param>
/// <param name="BeforeRun">Unknown: opened before day 1, with an investment that is not in the run.</param>
/// <param name="MedianYears">Median static payback of those that recovered or are projected to, years from opening; not a number when there are none.</param>
public sealed record PaybackFigures(int Recovered, int Projected, int Never, int TooYoung, int BeforeRun, double MedianYears)
{
    /// <summary>Their paybacks, sorted, years.</summary>
    public IReadOnlyList<double> Years { get; init; } = [];

    /// <summary>Centers with a payback, projections counted.</summary>
    public int Recovering => Recovered + Projected;

    /// <summary>Centers of which the run can say whether they pay back.</summary>
    public int Known => Recovering + Never;

    /// <summary>Centers of which it cannot.</summary>
    public int Unknown => TooYoung + BeforeRun;

    /// <summary>Centers that opened during the run.</summary>
    public int Opened => Known + TooYoung;

    /// <summary>Share of the known that never recovers its cost, 0 to 1; not a number when nothing is known.</summary>
    public double NeverShare => Means.Share(Never, Known);

    /// <summary>Share of the paybacks that are projections, 0 to 1; not a number when there are none.</summary>
    public double ProjectedShare => Means.Share(Projected, Recovering);

    /// <summary>Share of those that opened, before the run too, of which nothing is known, 0 to 1.</summary>
    public double UnknownShare => Means.Share(Unknown, Known + Unknown);

    /// <summary>The figures of those among the centers that opened and that a condition holds for.</summary>
    public static PaybackFigures Of(IEnumerable<CenterRow> centers, Func<CenterRow, bool> condition)
    {
        CenterRow[] opened = [.. centers.Where(center => center.Opened is not null && condition(center))];
        double[] years = [.. opened.Where(center => center.PaybackYears is not null).Select(center => center.PaybackYears!.Value).Order()];
        int Count(PaybackState state) => opened.Count(center => center.PaybackState == state);
        return new PaybackFigures(
            Count(PaybackState.Recovered), Count(PaybackState.Projected), Count(PaybackState.Never), Count(PaybackState.TooYoung), Count(PaybackState.BeforeRun),
            Means.Median(years))
        {
            Years = years,
        };
    }

    /// <summary>Market-built centers.</summary>
    /// <param name="record">The run.</param>
    /// <param name="anchor">With an anchor tenant, without, or both when nothing is given.</param>
    /// <param name="openedBy">Last year of opening that counts; all when nothing is given.</param>
    public static PaybackFigures OfMarket(RunRecord record, bool? anchor = null, int? openedBy = null) => Of(
        record.Centers,
        center => record.Kinds.IsMarketBuilt(center.Owner) && (anchor is null || center.HasAnchor == anchor) && (openedBy is null || center.Opened!.Value.Year <= openedBy));
}

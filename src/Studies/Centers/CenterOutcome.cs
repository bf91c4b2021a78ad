using MarketSim.Market.Measures.Rows;
using MarketSim.Studies.Facts;

namespace MarketSim.Studies.Centers;

/// <summary>What the runs of a named center say together: a spread over seeds for each figure.</summary>
/// <param name="Label">What was varied, <c>cards.count=500</c>; empty for the scenario as it is.</param>
/// <param name="Runs">A run for each seed that did not fail.</param>
public sealed record CenterOutcome(string Label, IReadOnlyList<CenterRun> Runs)
{
    /// <summary>The spread of a figure.</summary>
    public Spread Of(string name) => Spread.Of(Runs.Select(run => run[name]));

    /// <summary>The spread of a sum over months.</summary>
    public Spread Sum(params IReadOnlyList<string> lines) => Spread.Of(Runs.Select(run => lines.Sum(line => run.Sum(line))));

    /// <summary>The spread of a line in a month.</summary>
    public Spread Month(string month, string line) => Spread.Of(Runs.Select(run => run.Month(month, line)));

    /// <summary>All months that any run has.</summary>
    public IReadOnlyList<string> Months => [.. Runs.SelectMany(run => run.Months).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The payback of the center over seeds.</summary>
    public CenterPayback Payback => CenterPayback.Of(Runs.Select(run => run.Own));

    /// <summary>Centers like it, of all seeds together.</summary>
    public IReadOnlyList<LikeCenter> Peers => [.. Runs.SelectMany(run => run.Peers)];
}

/// <summary>How runs or centers pay back. Those that have not yet are counted as long as they were seen.</summary>
/// <param name="Recovered">Recovered their cost during the run.</param>
/// <param name="Projected">Are projected to.</param>
/// <param name="Never">Do not before their cards retire.</param>
/// <param name="Unknown">Open for too short a time to say, or not opened.</param>
/// <param name="Years">Spread of the paybacks that are recovered or projected, years.</param>
/// <param name="Curve">Share recovered by years from opening, from what was seen alone.</param>
public sealed record CenterPayback(int Recovered, int Projected, int Never, int Unknown, Spread Years, RecoveryCurve Curve)
{
    /// <summary>How many there are.</summary>
    public int Count => Recovered + Projected + Never + Unknown;

    /// <summary>Share of those known that pay back, projections counted; not a number when nothing is known.</summary>
    public double PaysBackShare => Means.Share(Recovered + Projected, Recovered + Projected + Never);

    /// <summary>Median over those known, with those that never pay back as longest; not a number when half never do, or nothing is known.</summary>
    public double MedianYears { get; private init; }

    /// <summary>The paybacks of some centers.</summary>
    public static CenterPayback Of(IEnumerable<LikeCenter> centers)
    {
        LikeCenter[] all = [.. centers];
        int Count(params PaybackState[] states) => all.Count(center => states.Contains(center.State));
        int never = Count(PaybackState.Never);
        double[] years = [.. all.Select(center => center.PaybackYears).Where(double.IsFinite)];
        double[] ranked = [.. years.Order(), .. Enumerable.Repeat(double.PositiveInfinity, never)];
        double median = ranked.Length == 0 ? double.NaN : ranked[(ranked.Length - 1) / 2] + ((ranked[ranked.Length / 2] - ranked[(ranked.Length - 1) / 2]) / 2);
        return new CenterPayback(
            Count(PaybackState.Recovered),
            Count(PaybackState.Projected),
            never,
            Count(PaybackState.TooYoung, PaybackState.NotOpened, PaybackState.BeforeRun),
            Spread.Of(years),
            RecoveryCurve.Of(all.Where(center => !double.IsNaN(center.SeenYears)).Select(center => (center.SeenYears, center.State == PaybackState.Recovered))))
        {
            MedianYears = double.IsFinite(median) ? median : double.NaN,
        };
    }
}

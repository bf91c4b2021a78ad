using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Studies.Facts;

/// <summary>What facts are worked out from: a run's record, its setting, and the runs it is paired with.</summary>
/// <param name="Setting">The run's setting.</param>
/// <param name="Record">The run's record.</param>
/// <param name="Paired">Records of runs with the same seed and one change; those not made are absent.</param>
public sealed record FactContext(MarketSetting Setting, RunRecord Record, IReadOnlyDictionary<Counterfactual, RunRecord> Paired)
{
    /// <summary>A run without paired ones.</summary>
    public FactContext(MarketSetting setting, RunRecord record)
        : this(setting, record, System.Collections.Immutable.ImmutableDictionary<Counterfactual, RunRecord>.Empty)
    {
    }

    /// <summary>The calendar year whose facts are compared, 2024 wherever it is simulated.</summary>
    public int Year => Setting.FocusYear;

    /// <summary>Counts of the focus year; nothing when the run did not come to it.</summary>
    public YearCounts? Counts => CountsOf(Year);

    /// <summary>Counts of a year; nothing when the run did not come to it.</summary>
    public YearCounts? CountsOf(int year) => Record.Years.GetValueOrDefault(year);

    /// <summary>Days of a month of the focus year.</summary>
    public IEnumerable<NationalDay> Month(int month) => Record.National.Where(day => day.Date.Year == Year && day.Date.Month == month);

    /// <summary>Centers that are built to sell compute to others.</summary>
    public IEnumerable<CenterRow> MarketBuilt => Record.Centers.Where(center => Record.Kinds.IsMarketBuilt(center.Owner));

    /// <summary>What was measured in a paired run; not a number when that run was not made.</summary>
    public double In(Counterfactual change, Func<RunRecord, double> measure) => Paired.TryGetValue(change, out RunRecord? record) ? measure(record) : double.NaN;

    /// <summary>Take-up of an owner type, by its id, in the focus year; not a number when there is no such type.</summary>
    public double TakeUp(string owner) => Counts is { } counts && MarketKinds.IndexOf(Record.Kinds.Owners, owner) is >= 0 and int index
        ? Means.Share(counts.TakeUpByOwner[index], counts.AvailableByOwner[index])
        : double.NaN;
}

using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Studies.Facts;

/// <summary>What facts are worked out from: a run's record, its setting, and the runs it is paired with.</summary>
/// <param name="Setting">The run's setting.</param>
/// <param name="Record">The run's record.</param>
/// <param name="Paired">Records of runs with the same seed and one change; those not made are absent.</param>
public sealed record FactContext(MarketSetting Setting, RunRecord Record, IReadOnlyDictionary<Counterfactual, RunRecord> Paired)
{
    /// <summary>The calendar year whose facts are compared, 2024 wherever it is simulated.</summary>
    public int Year => Setting.FocusYear;

    /// <summary>Counts of the focus year; nothing when the run did not come to it.</summary>
    public YearCounts? Counts => Record.Years.GetValueOrDefault(Year);

    /// <summary>Days of a month of the focus year.</summary>
    public IEnumerable<NationalDay> Month(int month) => Record.National.Where(day => day.Date.Year == Year && day.Date.Month == month);

    /// <summary>Days from one date to another, both included.</summary>
    public IEnumerable<NationalDay> Between(DateOnly from, DateOnly to) => Record.National.Where(day => day.Date >= from && day.Date <= to);

    /// <summary>Whether the run simulated all days from one date to another.</summary>
    public bool Covers(DateOnly from, DateOnly to) =>
        Record.National.Count > 0 && Record.National[0].Date <= from && Record.National[^1].Date >= to;

    /// <summary>Whether the run simulated the whole focus year, and that year is the one the facts speak of.</summary>
    public bool CoversFocusYear => Year == 2024 && Covers(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));

    /// <summary>Sold share of an owner type, by its id, in the focus year; not a number when there is no such type.</summary>
    public double SoldShare(string owner) => Counts is { } counts && MarketKinds.IndexOf(Record.Kinds.Owners, owner) is >= 0 and int index
        ? Figures.Ratio(counts.SoldByOwner[index], counts.AvailableByOwner[index])
        : double.NaN;
}

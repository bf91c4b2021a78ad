using MarketSim.Market.Measures.Rows;

namespace MarketSim.Studies.Centers;

/// <summary>What a run says of a named center, read back from the figures that were kept.</summary>
public sealed class CenterRun
{
    private readonly Dictionary<string, double> _values;

    /// <summary>Reads the figures of a run.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="names">Names of the figures.</param>
    /// <param name="values">The figures.</param>
    public CenterRun(ulong seed, IReadOnlyList<string> names, IReadOnlyList<double> values)
    {
        Seed = seed;
        _values = names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        Months = [.. names.Where(name => name.StartsWith("month.", StringComparison.Ordinal)).Select(name => name[6..13]).Distinct()];
        Peers = [.. Enumerable.Range(0, int.MaxValue).TakeWhile(number => _values.ContainsKey(FormattableString.Invariant($"peer.{number}.take_up"))).Select(number => Like(FormattableString.Invariant($"peer.{number}.")))];
        Own = Like("own.");
    }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>Months from the first payment on, <c>2027-01</c>.</summary>
    public IReadOnlyList<string> Months { get; }

    /// <summary>The center itself.</summary>
    public LikeCenter Own { get; }

    /// <summary>Centers like it.</summary>
    public IReadOnlyList<LikeCenter> Peers { get; }

    /// <summary>Whether it opened.</summary>
    public bool Opened => double.IsFinite(this["own.opened"]);

    /// <summary>A figure; not a number where the run has none.</summary>
    public double this[string name] => _values.TryGetValue(name, out double value) ? value : double.NaN;

    /// <summary>A line of a month; zero where there is none.</summary>
    public double Month(string month, string line) => _values.GetValueOrDefault($"month.{month}.{line}");

    /// <summary>A line over all months, or those of a year.</summary>
    public double Sum(string line, string? year = null) => Months.Where(month => year is null || month.StartsWith(year, StringComparison.Ordinal)).Sum(month => Month(month, line));

    private LikeCenter Like(string at) => new(
        (PaybackState)(int)(double.IsFinite(this[at + "payback_state"]) ? this[at + "payback_state"] : 0),
        this[at + "payback_years"],
        this[at + "seen_years"],
        this[at + "take_up"],
        this[at + "rent_cny_per_card_hour"],
        this[at + "npv_over_capex"],
        this[at + "irr"]);
}

/// <summary>What centers are compared by. Not a number where it is unknown, or where there is none.</summary>
/// <param name="State">How the payback is known.</param>
/// <param name="PaybackYears">Static payback, recovered or projected, years from opening.</param>
/// <param name="SeenYears">Years until recovery, or years seen without one; infinite when there never will be one.</param>
/// <param name="TakeUp">Card-days taken up over available, 0 to 1.</param>
/// <param name="RentCnyPerCardHour">Rent received over card-hours taken up, yuan.</param>
/// <param name="NpvOverCapex">Net present value over investment.</param>
/// <param name="Irr">Internal rate of return, per year.</param>
public sealed record LikeCenter(PaybackState State, double PaybackYears, double SeenYears, double TakeUp, double RentCnyPerCardHour, double NpvOverCapex, double Irr);

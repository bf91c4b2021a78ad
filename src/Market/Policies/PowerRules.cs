using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <inheritdoc/>
/// <remarks>
/// A third of the day each is peak, flat and valley. A load that is the same all day pays the mean price. Centers move what can wait from the peak to the valley
/// (costs.shiftable_load_share), as far as their cards have room. The rule of 2021 asks for prices at least 4 to 1 in provinces with a large swing of load, else 3 to 1: amounts of
/// 0.6 and 0.5 (National Development and Reform Commission, 2021, No. 1093).
/// </remarks>
public sealed class PeakValleyTariff()
    : PolicyKind(
        Name,
        "Power costs a share amount more than the mean in the eight peak hours of a day and as much less in the eight valley hours, in the provinces named (none named: all).",
        new AmountLimits(0, HighestSwing),
        PolicyScope.Provinces)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "peak_valley_tariff";

    private const double HighestSwing = 0.9;

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) =>
        notice with { PeakValleySwing = ByProvince(notice.PeakValleySwing, policy, setting) };
}

/// <inheritdoc/>
/// <remarks>
/// A project whose usual design is above the limit at its award buys better cooling (costs.cooling_share_of_hall). What stands stays as it is; what the scenario names is built as the
/// scenario says. Limits for new large centers: 1.25, and 1.2 in hubs, by the end of 2025 (action plan for green data centers, July 2024).
/// </remarks>
public sealed class PueLimit()
    : PolicyKind(Name, "New centers in the provinces named (none named: all) are built with a power usage effectiveness of amount at most.", new AmountLimits(1, HighestPue), PolicyScope.Provinces)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "pue_limit";

    private const double HighestPue = 3;

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) => notice with { PueLimit = ByProvince(notice.PueLimit, policy, setting) };
}

/// <inheritdoc/>
/// <remarks>
/// The differential tariff (差别电价) for centers above the limit that pue_limit sets. Beijing takes 0.2 yuan per kWh above its limit of 1.35 from 2026 on, and 0.5 from centers more
/// than twice over it (plan for existing data centers, November 2024).
/// </remarks>
public sealed class PueSurcharge()
    : LevyKind(
        Name,
        "Centers pay amount yuan for each kWh that they use above the limit of pue_limit, in the provinces and by the types of owner named (none named: all).",
        new AmountLimits(0, HighestCnyPerKwh))
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "pue_surcharge";

    private const double HighestCnyPerKwh = 10;

    /// <inheritdoc/>
    public override double CnyFor(double amount, CenterDay day) => amount * day.KwhOverLimit;
}

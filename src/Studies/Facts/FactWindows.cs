using MarketSim.Studies.Calibration;

namespace MarketSim.Studies.Facts;

/// <summary>The facts that can be fitted: those whose values have a window with two ends.</summary>
/// <remarks>
/// The ends are those of the fact sheet, and a test holds that whatever passes there lies in them. What a fact asks for besides (an order of values, a highest
/// month) is not fitted. Facts that compare paired runs, or have one end only, are not here.
/// </remarks>
public static class FactWindows
{
    private static readonly (string Fact, TargetWindow[] Windows)[] All =
    [
        ("F01", [new("F01.supply_over_demand_2023", 0, 0.9), new("F01.supply_over_demand_2024", 1.0, 1.4)]),
        ("F02", [new("F02.price_over_landed_cost", 1.00, 1.10)]),
        ("F05", [new("F05.peak_over_before", 1.20, 1.35)]),
        ("F06", [new("F06.share_up_to_10_servers", 0.5, 1), new("F06.share_above_128_servers", 0, 0.05)]),
        ("F07", [new("F07.quotations_per_project", 20, 60), new("F07.top_decile_share_of_deals", 0.4, 1)]),
        ("F11", [new("F11.awards", 120, 180), new("F11.awards_above_100m_cny", 18, 40)]),
        ("F12", [new("F12.centers", 200, 280), new("F12.share_under_1000_pflops", 0.87, 0.93), new("F12.share_of_those_fit_for_large_training", 0, 0.05)]),
        ("F13", [new("F13.landed_over_announced", 0.4, 0.8)]),
        ("F14", [new("F14.share_not_lowest", 0.4, 0.8)]),
        ("F15", [new("F15.sold_share_head_firms", 0.75, 0.85), new("F15.sold_share_market", 0.45, 0.55), new("F15.sold_share_universities", 0.30, 0.40)]),
        ("F16", [new("F16.idle_share_market", 0.2, 0.5), new("F16.share_of_provinces_above_half", 0, 0.5)]),
        ("F20", [new("F20.median_payback_years", 4.5, 6)]),
        ("F21", [new("F21.median_payback_with_anchor_years", 3, 4)]),
        ("F24", [new("F24.share_under_a_tenth", 0.05, 0.40)]),
        ("F25", [new("F25.busy_times_sold_share", 0, 0.30)]),
        ("F27", [new("F27.year_on_year", 1.60, 1.80)]),
    ];

    /// <summary>Ids of the facts that can be fitted, in order.</summary>
    public static IReadOnlyList<string> Facts { get; } = [.. All.Select(entry => entry.Fact)];

    /// <summary>The windows of a fact's values, named as figures of a run are; none when the fact cannot be fitted.</summary>
    public static IReadOnlyList<TargetWindow> Of(string fact) => All.FirstOrDefault(entry => entry.Fact == fact).Windows ?? [];
}

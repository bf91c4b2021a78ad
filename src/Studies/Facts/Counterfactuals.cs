using MarketSim.Market.Inputs;

namespace MarketSim.Studies.Facts;

/// <summary>Makes the scenarios of paired runs.</summary>
public static class Counterfactuals
{
    /// <summary>Share of buyers that use the national platform of the counterfactual.</summary>
    private const double HighAdoption = 0.8;

    /// <summary>All paired runs, in order.</summary>
    public static IReadOnlyList<Counterfactual> All { get; } = Enum.GetValues<Counterfactual>();

    /// <summary>The scenario with one thing changed.</summary>
    public static Scenario Apply(Scenario scenario, Counterfactual change) => change switch
    {
        Counterfactual.NoTimeSharing => scenario with { Policy = [.. scenario.Policy.Where(policy => policy.Kind != PolicyKind.TimeSharing)] },
        Counterfactual.PenetrationPricing => WithRentPolicy(scenario, RentPolicy.PenetrationThenList),
        Counterfactual.ListPricing => WithRentPolicy(scenario, RentPolicy.CostPlus),
        Counterfactual.NoPlatforms => WithBlindPlatforms(scenario),
        Counterfactual.NationalPlatform => scenario with
        {
            Policy = [.. scenario.Policy, new PolicyEvent { Date = scenario.Horizon.Start, Kind = PolicyKind.NationalPlatform, Amount = HighAdoption }],
        },
        Counterfactual.BuildAhead06 => WithBuildAhead(scenario, 0.6),
        Counterfactual.BuildAhead15 => WithBuildAhead(scenario, 1.5),
        Counterfactual.BuildAhead25 => WithBuildAhead(scenario, 2.5),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "not a counterfactual"),
    };

    private static Scenario WithRentPolicy(Scenario scenario, RentPolicy policy) => scenario with
    {
        Centers = scenario.Centers with
        {
            Owners = [.. scenario.Centers.Owners.Select(owner => owner.MarketBuilt
                ? owner with { RentPolicies = [new RentPolicyWeight { Policy = policy, Weight = 1 }] }
                : owner)],
        },
    };

    private static Scenario WithBlindPlatforms(Scenario scenario) => scenario with
    {
        Brokers = scenario.Brokers with
        {
            Kinds = [.. scenario.Brokers.Kinds.Select(kind => kind.Kind == BrokerKind.RegionalPlatform
                ? kind with { LocalCoverage = 0, NationalCoverage = 0 }
                : kind)],
        },
    };

    private static Scenario WithBuildAhead(Scenario scenario, double factor) => scenario with
    {
        Centers = scenario.Centers with
        {
            BuildAhead = scenario.Centers.BuildAhead with { Ratio = scenario.Centers.BuildAhead.Ratio * factor },
        },
    };
}

using MarketSim.Market.Inputs;

namespace MarketSim.Studies.Facts;

/// <summary>A run that a fact is paired with: the same seed, one thing changed.</summary>
/// <param name="name">What it is called.</param>
/// <param name="apply">Changes the one thing.</param>
public sealed class Counterfactual(string name, Func<Scenario, Scenario> apply)
{
    /// <summary>Share of buyers that use the national platform.</summary>
    private const double HighAdoption = 0.8;

    /// <summary>No time-shared capacity is sold.</summary>
    public static readonly Counterfactual NoTimeSharing = new(
        "no time sharing", scenario => scenario with { Policy = [.. scenario.Policy.Where(policy => policy.Kind != Market.Policies.TimeSharing.Name)] });

    /// <summary>All market-built centers price low first and list later.</summary>
    public static readonly Counterfactual PenetrationPricing = Pricing("penetration pricing", RentPolicy.PenetrationThenList);

    /// <summary>All market-built centers ask what earns most from the day they open.</summary>
    public static readonly Counterfactual ListPricing = Pricing("list pricing", RentPolicy.ProfitSeeking);

    /// <summary>Regional platforms know no centers.</summary>
    public static readonly Counterfactual NoPlatforms = new("no platforms", scenario => scenario with
    {
        Brokers = scenario.Brokers with
        {
            Kinds = [.. scenario.Brokers.Kinds.Select(kind => kind.Kind == BrokerKind.RegionalPlatform
                ? kind with { LocalCoverage = 0, NationalCoverage = 0 }
                : kind)],
        },
    });

    /// <summary>A national platform that four buyers in five use.</summary>
    public static readonly Counterfactual NationalPlatform = new("national platform", scenario => scenario with
    {
        Policy = [.. scenario.Policy, new PolicyEvent { Date = scenario.Horizon.Start, Kind = Market.Policies.NationalPlatform.Name, Amount = HighAdoption }],
    });

    /// <summary>Centers are built to 0.6 of the baseline's ratio.</summary>
    public static readonly Counterfactual BuildAhead06 = BuildAhead("build ahead 0.6", 0.6);

    /// <summary>Centers are built to 1.5 times the baseline's ratio.</summary>
    public static readonly Counterfactual BuildAhead15 = BuildAhead("build ahead 1.5", 1.5);

    /// <summary>Centers are built to 2.5 times the baseline's ratio.</summary>
    public static readonly Counterfactual BuildAhead25 = BuildAhead("build ahead 2.5", 2.5);

    /// <summary>The scenario with the one thing changed.</summary>
    public Scenario Apply(Scenario scenario) => apply(scenario);

    /// <inheritdoc/>
    public override string ToString() => name;

    private static Counterfactual Pricing(string name, RentPolicy policy) => new(name, scenario => scenario with
    {
        Centers = scenario.Centers with
        {
            Owners = [.. scenario.Centers.Owners.Select(owner => owner.MarketBuilt
                ? owner with { RentPolicies = [new RentPolicyWeight { Policy = policy, Weight = 1 }] }
                : owner)],
        },
    });

    private static Counterfactual BuildAhead(string name, double factor) => new(name, scenario => scenario with
    {
        Centers = scenario.Centers with
        {
            BuildAhead = scenario.Centers.BuildAhead with { Ratio = scenario.Centers.BuildAhead.Ratio * factor },
        },
    });
}

using CsCheck;
using MarketSim.Market.Inputs;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Whole;

/// <summary>Random small markets, some of them absurd: none of an agent, sizes far out, every rent policy.</summary>
internal static class RandomMarkets
{
    public static Gen<(Scenario Scenario, ulong Seed)> All { get; } =
        from seed in Gen.ULong
        from days in Gen.Int[20, 90]
        from buyers in Gen.Int[0, 30]
        from suppliers in Gen.Bool
        from brokers in Gen.Bool
        from centers in Gen.Int[0, 8]
        from ideas in Gen.Bool
        from rents in Choice.Of(Enum.GetValues<RentPolicy>())
        from size in Choice.Of(0.01, 1, 1, 1000.0)
        from demand in Choice.Of(0, 0.05, 1, 1, 500.0)
        from rounds in Gen.Int[1, 5]
        from patience in Gen.Int[0, 20]
        from noise in Choice.Of(0, 0.3, 10.0)
        select (Make(days, buyers, suppliers, brokers, centers, ideas, rents, size, demand, rounds, patience, noise), seed);

    private static Scenario Make(
        int days, int buyers, bool suppliers, bool brokers, int centers, bool ideas, RentPolicy rents, double size, double demand, int rounds, int patience, double noise)
    {
        Scenario scenario = TinyMarket.Scenario.Days(days).Buyers(buyers).Owners(owner => owner with
        {
            MedianPflops = owner.MedianPflops * size,
            MaxPflops = owner.MaxPflops * Math.Max(1, size),
            RentPolicies = [new RentPolicyWeight { Policy = rents, Weight = 1 }],
        });
        return scenario with
        {
            Centers = scenario.Centers with { OperatingAtStart = centers, Ideas = ideas ? scenario.Centers.Ideas : [] },
            Demand = scenario.Demand with { Scale = demand },
            Supply = scenario.Supply with { Tiers = [.. scenario.Supply.Tiers.Select(tier => suppliers ? tier : tier with { Count = 0 })] },
            Brokers = scenario.Brokers with { Kinds = [.. scenario.Brokers.Kinds.Select(kind => brokers ? kind : kind with { Count = 0 })] },
            Matching = scenario.Matching with { Rounds = rounds, PatienceDays = patience, ChoiceNoise = noise },
        };
    }
}

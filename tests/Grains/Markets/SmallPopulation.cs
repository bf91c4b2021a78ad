using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;

namespace MarketSim.Grains.Tests.Markets;

/// <summary>The agents of a <see cref="SmallScenario"/>, drawn plainly from the seed.</summary>
internal static class SmallPopulation
{
    private const int Suppliers = 6;
    private const int CentersAtStart = 6;
    private const int Projects = 6;
    private const int BrokerCount = 4;

    public static Population Draw(Scenario scenario, ulong seed)
    {
        var stream = new RandomStream(seed, AgentId.Outside, Purpose.Population);
        int provinces = scenario.Provinces.Count;
        return new Population
        {
            Suppliers = [.. Enumerable.Range(0, Suppliers).Select(i => new SupplierProfile(
                $"供应商{i}", new(i % provinces), (SupplierTier)(i % 2), [new(0), new(1), new(2)], PresentAtStart: i < Suppliers - 1, LeadDays: 5 + i))],
            Centers = [.. Enumerable.Range(0, CentersAtStart + Projects).Select(i => Center(i, provinces, ref stream))],
            Brokers = [.. Enumerable.Range(0, BrokerCount).Select(i => new BrokerProfile($"经纪{i}", new(i % provinces), BrokerKind.Middleman, PresentAtStart: i > 0, 1))],
            Buyers = [.. Enumerable.Range(0, scenario.Demand.Buyers).Select(i => new BuyerProfile(
                $"用户{i}", new(stream.NextIndex(provinces)), new(i % 2), stream.NextUniform(5, 60), (Ecosystem)stream.NextIndex(2)))],
        };
    }

    private static CenterProfile Center(int index, int provinces, ref RandomStream stream) => new(
        $"智算中心{index}",
        $"业主{index}",
        new(index % provinces),
        new(index % 3),
        StartDay: index < CentersAtStart ? -100 : 5 * (index - CentersAtStart),
        OperatingAtStart: index < CentersAtStart,
        SizePflops: stream.NextUniform(20, 200),
        Card: new(index % 2),
        Domain: 8,
        SoftwareQuality: stream.NextUniform(0.3, 0.9),
        RentPolicy: (RentPolicy)(index % 4),
        HasAnchor: index % 3 == 0,
        TenderDays: 5,
        AwardDays: 5,
        ConstructionDays: 15,
        InstallDays: 5,
        Awards: 2,
        CardMark: stream.NextUniform());
}

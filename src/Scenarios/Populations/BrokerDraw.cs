using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;
using MarketSim.Scenarios.Populations.Names;

namespace MarketSim.Scenarios.Populations;

/// <summary>Draws the brokers, kind by kind.</summary>
internal sealed class BrokerDraw(Scenario scenario, ulong seed)
{
    private readonly ProvinceChoice _provinces = ProvinceChoice.ByEconomy(scenario);
    private readonly BrokerNames _names = new(scenario);

    /// <summary>Draws them all.</summary>
    public IReadOnlyList<BrokerProfile> DrawAll()
    {
        List<BrokerProfile> brokers = [];
        foreach (BrokerKindInputs kind in scenario.Brokers.Kinds)
        {
            SystematicSample presence = new(seed, AgentKind.Broker, (uint)kind.Kind);
            for (int number = 0; number < kind.Count; number++)
            {
                brokers.Add(Draw(kind, number, presence.At(number) < kind.PresentAtStart));
            }
        }

        return brokers;
    }

    private BrokerProfile Draw(BrokerKindInputs kind, int number, bool present)
    {
        RandomStream stream = new(seed, AgentId.Broker(number), Purpose.Population, 1 + (uint)kind.Kind);
        NameSource names = new(ref stream);
        Index<Province> province = _provinces.Next(ref stream);
        double reach = stream.NextLognormal(1, kind.ReachSigma);
        return new BrokerProfile(_names.Next(kind.Kind, province, names), province, kind.Kind, present, reach);
    }
}

namespace MarketSim.Scenarios.Populations;

/// <summary>Draws the agents of a market: who they are, where they are and how large, from a scenario and a seed.</summary>
/// <remarks>
/// Every agent is drawn from a random stream of its own. So the same scenario and seed give the same population on any machine and in any culture,
/// and more buyers (or one more trader, or one more quarter of projects) change nobody who was there before. Only the mix of owners and sizes in a
/// quarter depends on how many projects the quarters before it have (see <see cref="SystematicSample"/>).
/// </remarks>
public static class PopulationBuilder
{
    /// <summary>Draws the population.</summary>
    /// <param name="scenario">A scenario that has been checked.</param>
    /// <param name="seed">The run's seed.</param>
    public static Population Build(Scenario scenario, ulong seed) => new()
    {
        Suppliers = new SupplierDraw(scenario, seed).DrawAll(),
        Centers = NamedDraw.Append(new CenterDraw(scenario, seed).DrawAll(), scenario, seed),
        Brokers = new BrokerDraw(scenario, seed).DrawAll(),
        Buyers = new BuyerDraw(scenario, seed).DrawAll(),
    };
}

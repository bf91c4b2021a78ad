using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;
using MarketSim.Scenarios.Populations.Names;
using MathNet.Numerics.Distributions;

namespace MarketSim.Scenarios.Populations;

/// <summary>Draws the buyers. There may be a million of them: about a microsecond and a hundred bytes each.</summary>
/// <remarks>
/// Segments and levels of demand are spread evenly over the buyers (<see cref="SystematicSample"/>): fifty head firms ask for a fourth of all compute,
/// and their sum must not swing from seed to seed. A buyer's profile depends on its number alone.
/// </remarks>
internal sealed class BuyerDraw(Scenario scenario, ulong seed)
{
    private readonly IReadOnlyList<Segment> _segments = scenario.Demand.Segments;
    private readonly double[] _shares = [.. scenario.Demand.Segments.Select(segment => segment.Share)];
    private readonly double[][] _ecosystems = [.. scenario.Demand.Segments.Select(segment => segment.Ecosystems.Select(ecosystem => ecosystem.Weight).ToArray())];
    private readonly ProvinceChoice _provinces = ProvinceChoice.ByEconomy(scenario);
    private readonly BuyerNames _names = new(scenario, new Places(scenario));
    private readonly SystematicSample _kinds = new(seed, AgentKind.Buyer, 0);

    /// <summary>Draws them all.</summary>
    public IReadOnlyList<BuyerProfile> DrawAll() => _segments.Count == 0 ? [] : [.. Enumerable.Range(0, scenario.Demand.Buyers).Select(Draw)];

    private BuyerProfile Draw(int index)
    {
        RandomStream stream = new(seed, AgentId.Buyer(index), Purpose.Population);
        NameSource names = new(ref stream);
        (int kind, double level) = SystematicSample.Choose(_kinds.At(index), _shares);
        Segment segment = _segments[kind];
        Index<Province> province = _provinces.Next(ref stream);
        double requests = segment.RequestsPerYear * Math.Exp(segment.RequestsSigma * Normal.InvCDF(0, 1, Math.Max(level, double.Epsilon)));
        Ecosystem ecosystem = segment.Ecosystems[stream.NextWeighted(_ecosystems[kind])].Ecosystem;
        return new BuyerProfile(_names.Next(new(kind), province, names), province, new(kind), requests, ecosystem);
    }
}

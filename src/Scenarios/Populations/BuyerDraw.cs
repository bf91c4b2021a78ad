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
internal sealed class BuyerDraw
{
    private readonly int _count;
    private readonly ulong _seed;
    private readonly Segment[] _segments;
    private readonly double[] _shares;
    private readonly double[][] _ecosystems;
    private readonly ProvinceChoice _provinces;
    private readonly BuyerNames _names;
    private readonly SystematicSample _kinds;

    /// <summary>Prepares the draw.</summary>
    public BuyerDraw(Scenario scenario, ulong seed)
    {
        _count = scenario.Demand.Buyers;
        _seed = seed;
        _segments = [.. scenario.Demand.Segments];
        _shares = [.. _segments.Select(segment => segment.Share)];
        _ecosystems = [.. _segments.Select(segment => segment.Ecosystems.Select(ecosystem => ecosystem.Weight).ToArray())];
        _provinces = ProvinceChoice.ByEconomy(scenario);
        _names = new BuyerNames(scenario, new Places(scenario));
        _kinds = new SystematicSample(seed, AgentKind.Buyer, 0);
    }

    /// <summary>Draws them all.</summary>
    public IReadOnlyList<BuyerProfile> DrawAll()
    {
        if (_segments.Length == 0)
        {
            return [];
        }

        BuyerProfile[] buyers = new BuyerProfile[_count];
        for (int index = 0; index < buyers.Length; index++)
        {
            buyers[index] = Draw(index);
        }

        return buyers;
    }

    private BuyerProfile Draw(int index)
    {
        RandomStream stream = new(_seed, AgentId.Buyer(index), Purpose.Population);
        NameSource names = new(ref stream);
        (int kind, double level) = SystematicSample.Choose(_kinds.At(index), _shares);
        Segment segment = _segments[kind];
        int province = _provinces.Next(ref stream);
        double requests = segment.RequestsPerYear * Math.Exp(segment.RequestsSigma * Normal.InvCDF(0, 1, Math.Max(level, double.Epsilon)));
        Ecosystem ecosystem = segment.Ecosystems[stream.NextWeighted(_ecosystems[kind])].Ecosystem;
        return new BuyerProfile(_names.Next(kind, province, names), province, new(kind), requests, ecosystem);
    }
}

using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;

namespace MarketSim.Scenarios.Populations;

/// <summary>The province of an agent, by weight.</summary>
internal sealed class ProvinceChoice
{
    private readonly double[] _upTo;

    private ProvinceChoice(IEnumerable<double> weights)
    {
        double sum = 0;
        _upTo = [.. weights.Select(weight => sum += weight)];
        if (sum <= 0)
        {
            // No weights given: all provinces alike.
            _upTo = [.. _upTo.Select((_, index) => index + 1.0)];
        }
    }

    /// <summary>By gross domestic product: where firms, universities and bodies are.</summary>
    public static ProvinceChoice ByEconomy(Scenario scenario) => new(scenario.Provinces.Select(province => province.GdpYi));

    /// <summary>By project weight and, as far as the owner cares, cheap power: where centers are announced.</summary>
    public static ProvinceChoice ByProjects(Scenario scenario, OwnerType owner)
    {
        double mean = scenario.Provinces.Average(province => province.PowerPriceCnyPerKwh);
        return new(scenario.Provinces.Select(province =>
            province.ProjectWeight * (mean > 0 ? Math.Pow(Math.Max(0.01, province.PowerPriceCnyPerKwh / mean), -owner.PowerPriceElasticity) : 1)));
    }

    /// <summary>Chooses a province; takes one number from the stream.</summary>
    public Index<Province> Next(ref RandomStream stream) => At(stream.NextUniform());

    /// <summary>The province of a mark on [0, 1).</summary>
    public Index<Province> At(double mark)
    {
        int found = Array.BinarySearch(_upTo, mark * _upTo[^1]);
        int index = found < 0 ? ~found : found + 1;
        return new(Math.Min(index, _upTo.Length - 1));
    }
}

using Bogus;
using MarketSim.Market.Randomness;

namespace MarketSim.Scenarios.Populations.Names;

/// <summary>The chance that one agent's name is made by: Bogus, seeded from the agent's own stream.</summary>
internal readonly struct NameSource
{
    private readonly Randomizer _randomizer;

    /// <summary>Takes one number from the agent's stream as seed, however long the name becomes.</summary>
    public NameSource(ref RandomStream stream) => _randomizer = new Randomizer(stream.NextIndex(int.MaxValue));

    /// <summary>Picks one of some words.</summary>
    public string Pick(string[] words) => _randomizer.ArrayElement(words);

    /// <summary>True with the given probability.</summary>
    public bool Chance(float probability) => _randomizer.Bool(probability);
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace MarketSim.Grains.Markets;

/// <summary>Says which market is to be run: a scenario as canonical JSON, and a seed.</summary>
/// <remarks>Small enough to be sent to every silo; each works the market out for itself, once.</remarks>
[GenerateSerializer]
[Immutable]
public sealed record MarketSource
{
    private static readonly ConditionalWeakTable<string, string> Hashes = [];

    /// <summary>Orders a market.</summary>
    /// <param name="scenarioJson">The scenario, canonical JSON: the same scenario is the same text.</param>
    /// <param name="seed">The seed.</param>
    public MarketSource(string scenarioJson, ulong seed)
    {
        ScenarioJson = scenarioJson;
        Seed = seed;
    }

    /// <summary>The scenario, canonical JSON.</summary>
    [Id(0)]
    public string ScenarioJson { get; private init; }

    /// <summary>The seed.</summary>
    [Id(1)]
    public ulong Seed { get; init; }

    /// <summary>SHA-256 of the scenario, hexadecimal. Each process works it out for itself: caches that all callers share go by it.</summary>
    public string ScenarioHash => Hashes.GetValue(ScenarioJson, static json => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))));

    /// <summary>Scenario and seed in short: the same text is the same market.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{ScenarioHash}-{Seed}");
}

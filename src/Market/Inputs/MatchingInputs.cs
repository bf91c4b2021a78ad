using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How requests and offers meet.</summary>
public sealed record MatchingInputs
{
    /// <summary>Rounds of application and acceptance in a day.</summary>
    [Range(1, 20)]
    public required int Rounds { get; init; }

    /// <summary>Offers on a broker's list.</summary>
    [Range(1, 100)]
    public required int ShortlistLength { get; init; }

    /// <summary>Days that a request is tried again before it fails.</summary>
    [Range(0, 365)]
    public required int PatienceDays { get; init; }

    /// <summary>Scale of the random part of utility (Gumbel), in units of the logarithm of cost.</summary>
    [Range(0.0, 10.0)]
    public required double ChoiceNoise { get; init; }

    /// <summary>Centers that a buyer looks up on its own with each request.</summary>
    [Range(0, 1000)]
    public required int SearchPerRequest { get; init; }

    /// <summary>Days for which a buyer remembers a center that it looked up. It never forgets one that it has rented from.</summary>
    [Range(1, 36500), Assumption(30, 1000)]
    public int ContactDays { get; init; } = 365;

    /// <summary>Share of familiarity that fades in a year.</summary>
    [Range(0.0, 1.0)]
    public required double FamiliarityFadePerYear { get; init; }

    /// <summary>Familiarity gained by a good lease, as a share of what is missing.</summary>
    [Range(0.0, 1.0)]
    public required double FamiliarityGain { get; init; }

    /// <summary>Loss of utility per ms of round trip for work that is not bound by latency, in units of the logarithm of cost.</summary>
    [Range(0.0, 1.0)]
    public required double LatencyDisutilityPerMs { get; init; }

    /// <summary>Round trip: fixed part, ms.</summary>
    [Range(0.0, 100.0)]
    public double LatencyFixedMs { get; init; } = 1.0;

    /// <summary>Round trip: part per 1,000 km of great circle, ms.</summary>
    [Range(0.0, 1000.0)]
    public double LatencyMsPer1000Km { get; init; } = 15.0;

    /// <summary>Bringing data over the line, yuan per TB and 1,000 km.</summary>
    [Range(0.0, 1e6)]
    public required double OnlineDataCnyPerTb1000Km { get; init; }

    /// <summary>Shipping data offline, yuan per TB whatever the distance.</summary>
    [Range(0.0, 1e6)]
    public required double OfflineDataCnyPerTb { get; init; }

    /// <summary>Factor on cost that work written for another ecosystem suffers at a center with a stack of quality 0; work of quality 1 suffers none.</summary>
    [Range(1.0, 100.0)]
    public required double EcosystemMisfitFactor { get; init; }

    /// <summary>Stack quality below which work of another ecosystem is not feasible at all.</summary>
    [Range(0.0, 1.0)]
    public required double EcosystemFeasibleQuality { get; init; }

    /// <summary>How much buyers favor what is near.</summary>
    public NearnessInputs Nearness { get; init; } = new();
}

/// <summary>How much buyers favor centers and brokers of their own province.</summary>
public sealed record NearnessInputs
{
    /// <summary>Share of a buyer's look-ups that go to centers of its own province.</summary>
    [Range(0.0, 1.0), Assumption(0.3, 0.7)]
    public double LocalLookUpShare { get; init; } = 0.5;

    /// <summary>Factor on the chance that a broker is a contact, for brokers of the buyer's own province.</summary>
    [Range(0.0, 1000.0), Assumption(2, 10)]
    public double LocalBrokerFactor { get; init; } = 5;
}

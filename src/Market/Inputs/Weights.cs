using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A weight on a card model.</summary>
public sealed record CardWeight
{
    /// <summary>The card model.</summary>
    [References(typeof(CardModel))]
    public required string Card { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}

/// <summary>A weight on a scale-up domain.</summary>
public sealed record DomainWeight
{
    /// <summary>Cards in one scale-up domain.</summary>
    [Range(1, 4096)]
    public required int Cards { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}

/// <summary>A weight on an ecosystem.</summary>
public sealed record EcosystemWeight
{
    /// <summary>The ecosystem.</summary>
    public required Ecosystem Ecosystem { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}

/// <summary>A weight on a rent policy.</summary>
public sealed record RentPolicyWeight
{
    /// <summary>The policy.</summary>
    public required RentPolicy Policy { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}

/// <summary>A weight on a kind of work.</summary>
public record WorkWeight
{
    /// <summary>The kind of work.</summary>
    [References(typeof(WorkType))]
    public required string Work { get; init; }

    /// <summary>Relative weight.</summary>
    [Range(0.0, 1e6)]
    public required double Weight { get; init; }
}

/// <summary>A weight on a kind of work that owners run themselves.</summary>
public sealed record OwnWorkWeight : WorkWeight
{
    /// <summary>
    /// How the owners' own need for this work develops, where it isn't the market's: factors by date, as in <see cref="WorkType.Need"/>. Only owners that share their need use it.
    /// </summary>
    [Length(0, 200)]
    public IReadOnlyList<NeedPoint> Need { get; init; } = [];
}

using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>The brokers.</summary>
public sealed record BrokerInputs
{
    /// <summary>The kinds.</summary>
    [Length(0, 10)]
    public required IReadOnlyList<BrokerKindInputs> Kinds { get; init; }

    /// <summary>Brokers that a buyer has as contacts, mean number.</summary>
    [Range(0.0, 100.0)]
    public required double ContactsPerBuyer { get; init; }

    /// <summary>Brokers that one request is sent to, at most.</summary>
    [Range(0, 100)]
    public required int BrokersPerRequest { get; init; }

    /// <summary>Days without a deal after which a middleman gives up when its cash is gone.</summary>
    [Range(1.0, 3650.0)]
    public required double GiveUpAfterDays { get; init; }

    /// <summary>Chance per day that an absent middleman enters when brokers earned more than they cost last month.</summary>
    [Range(0.0, 1.0)]
    public required double EntryPerDay { get; init; }
}

/// <summary>Brokers of one kind.</summary>
public sealed record BrokerKindInputs
{
    /// <summary>The kind.</summary>
    [Key]
    public required BrokerKind Kind { get; init; }

    /// <summary>How many there may be over the whole horizon.</summary>
    [Range(0, 100_000)]
    public required int Count { get; init; }

    /// <summary>Share of them that is there on the first day.</summary>
    [Range(0.0, 1.0)]
    public double PresentAtStart { get; init; } = 1.0;

    /// <summary>Commission, as a share of rent.</summary>
    [Range(0.0, 0.5)]
    public required double Commission { get; init; }

    /// <summary>Share of centers in the own province that the broker knows.</summary>
    [Range(0.0, 1.0)]
    public required double LocalCoverage { get; init; }

    /// <summary>Share of all other centers that the broker knows.</summary>
    [Range(0.0, 1.0)]
    public required double NationalCoverage { get; init; }

    /// <summary>Error of the broker's ranking: standard deviation added to the logarithm of effective cost.</summary>
    [Range(0.0, 2.0)]
    public required double RankingError { get; init; }

    /// <summary>Share of a buyer's deployment cost that the broker takes away.</summary>
    [Range(0.0, 1.0)]
    public double DeploymentHelp { get; init; }

    /// <summary>What it costs to set up, yuan.</summary>
    [Range(0.0, 1e10)]
    public required double SetUpCny { get; init; }

    /// <summary>What it costs to run, yuan per year.</summary>
    [Range(0.0, 1e10)]
    public required double RunningCnyPerYear { get; init; }

    /// <summary>Spread of brokers' reach: standard deviation of the logarithm of the weight with which buyers have them as contacts.</summary>
    [Range(0.0, 4.0)]
    public double ReachSigma { get; init; } = 1.0;
}

/// <summary>Kinds of brokers.</summary>
public enum BrokerKind
{
    /// <summary>A middleman who lives on contacts.</summary>
    Middleman,

    /// <summary>An integrator who also helps with deployment.</summary>
    Integrator,

    /// <summary>A regional scheduling platform.</summary>
    RegionalPlatform,

    /// <summary>The national scheduling platform; there is one when policy opens it.</summary>
    NationalPlatform,
}

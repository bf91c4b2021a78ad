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

namespace MarketSim.Market.Inputs;

/// <summary>The agents that a scenario and a seed give: who they are, before anything happens.</summary>
/// <remarks>Lists are indexed by the agent's index. Indices named inside (province, card) point into the scenario's lists.</remarks>
public sealed record Population
{
    /// <summary>The suppliers, with those that may enter later.</summary>
    public required IReadOnlyList<SupplierProfile> Suppliers { get; init; }

    /// <summary>The centers: operating ones first, then every project that may come.</summary>
    public required IReadOnlyList<CenterProfile> Centers { get; init; }

    /// <summary>The brokers, with those that may enter later.</summary>
    public required IReadOnlyList<BrokerProfile> Brokers { get; init; }

    /// <summary>The buyers.</summary>
    public required IReadOnlyList<BuyerProfile> Buyers { get; init; }
}

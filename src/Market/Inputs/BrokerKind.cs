namespace MarketSim.Market.Inputs;

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

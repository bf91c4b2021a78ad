namespace MarketSim.Market.Boards;

/// <summary>A broker's card.</summary>
/// <param name="Broker">Index of the broker.</param>
/// <param name="Active">Whether it takes requests.</param>
public sealed record BrokerNotice(int Broker, bool Active) : Post;

namespace MarketSim.Silo;

/// <summary>How another process of the same user reaches the silo inside a process: where, and with what secret.</summary>
/// <param name="GatewayPort">The port of the loopback address.</param>
/// <param name="Secret">The secret, base 64; made anew for each silo.</param>
public sealed record EmbeddedDoor(int GatewayPort, string Secret);

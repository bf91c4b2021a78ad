namespace MarketSim.Market.Identity;

/// <summary>What an agent is. The numeric order is the order in which agents of different kinds are stepped and summed.</summary>
public enum AgentKind
{
    /// <summary>The outside world: upstream makers, the policy office, buyers of cards outside the centers.</summary>
    World = 0,

    /// <summary>A seller of accelerator cards: maker's channel, distributor or trader.</summary>
    Supplier = 1,

    /// <summary>A computing center (智算中心), from the idea of a project to a retired site.</summary>
    Center = 2,

    /// <summary>A middleman between buyers and centers, or a scheduling platform.</summary>
    Broker = 3,

    /// <summary>Somebody with work to run on leased cards.</summary>
    Buyer = 4,
}

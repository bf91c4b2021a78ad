using MarketSim.Market.Brokers;
using MarketSim.Market.Buyers;
using MarketSim.Market.Centers;
using MarketSim.Market.Identity;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Market.Suppliers;
using MarketSim.Market.World;

namespace MarketSim.Market.Engine;

/// <summary>Makes agents from their profiles.</summary>
public static class MarketAgents
{
    /// <summary>Makes the agent with this id.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The setting has no such agent.</exception>
    public static Agent Create(MarketSetting setting, AgentId id) => id.Kind switch
    {
        AgentKind.World when id == AgentId.Upstream => new Upstream(setting),
        AgentKind.World when id == AgentId.PolicyOffice => new PolicyOffice(setting),
        AgentKind.World when id == AgentId.Outside => new OutsideWorld(setting),
        AgentKind.Supplier => new Supplier(setting, id.Index),
        AgentKind.Center => new Center(setting, id.Index),
        AgentKind.Broker => new Broker(setting, id.Index),
        AgentKind.Buyer => new Buyer(setting, id.Index),
        _ => throw new ArgumentOutOfRangeException(nameof(id), id.ToString(), "no such agent in this market"),
    };
}

using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <summary>A kind of policy that decides whether the cards named are shipped.</summary>
public abstract class ShipmentRule(string id, string summary, bool bars) : PolicyKind(id, summary, null, PolicyScope.Cards)
{
    /// <inheritdoc/>
    public sealed override bool? BarsCards => bars;

    /// <inheritdoc/>
    public sealed override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) => notice with
    {
        ShipmentAllowed = [.. notice.ShipmentAllowed.Select((allowed, index) => policy.Cards.Contains(setting.Scenario.Cards[index].Id, StringComparer.Ordinal) ? !bars : allowed)],
    };
}

/// <inheritdoc/>
public sealed class ExportControl() : ShipmentRule(Name, "The cards named are no longer shipped.", bars: true)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "export_control";
}

/// <inheritdoc/>
public sealed class ExportRelease() : ShipmentRule(Name, "The cards named are shipped again.", bars: false)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "export_release";
}

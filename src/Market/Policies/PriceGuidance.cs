using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Policies;

/// <summary>Rents are capped at amount times the market's mean for the card.</summary>
public sealed class PriceGuidance()
    : PolicyKind(Name, "Rents are capped at amount times the market's mean for the card.", AmountLimits.Factor, PolicyScope.Nation)
{
    /// <summary>Its name in scenarios.</summary>
    public const string Name = "price_guidance";

    /// <inheritdoc/>
    public override PolicyNotice Apply(PolicyNotice notice, PolicyEvent policy, MarketSetting setting) =>
        notice with { RentCap = policy.Amount };
}

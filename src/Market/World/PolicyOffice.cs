using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;

namespace MarketSim.Market.World;

/// <summary>See the model's description.</summary>
public sealed class PolicyOffice(MarketSetting setting) : Agent(AgentId.PolicyOffice)
{
    private readonly MarketSetting _setting = setting;

    /// <inheritdoc/>
    public override Holdings Holdings => default;

    /// <inheritdoc/>
    public override void Start(in Turn turn)
    {
    }

    /// <inheritdoc/>
    public override void Step(in Turn turn)
    {
    }

    /// <inheritdoc/>
    public override object? Summarize() => null;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Describe() => new Dictionary<string, string> { ["days"] = _setting.Days.ToString(System.Globalization.CultureInfo.InvariantCulture) };
}

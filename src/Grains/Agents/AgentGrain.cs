using MarketSim.Grains.Codecs;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Market.Identity;
using MarketSim.Market.Setting;
using Orleans.Placement;

namespace MarketSim.Grains.Agents;

/// <summary>Holds an agent in the silo of its shard.</summary>
/// <remarks>Orleans places it where it is first called from, and its shard calls it first. The market's rules are in the agent itself.</remarks>
[PreferLocalPlacement]
public sealed class AgentGrain(AgentTable slots, MarketCache markets) : Grain, IAgentGrain
{
    private string _run = "";
    private AgentId _id;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (_run, _id) = AgentKey.Parse(this.GetPrimaryKeyString());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task HostAsync(MarketSource market)
    {
        slots.Add(_run, _id, () =>
        {
            MarketSetting setting = markets.Get(market);
            return new AgentSlot(markets.Factory.Create(setting, _id));
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<Payload<AgentDescription>> DescribeAsync()
    {
        if (slots.Find(_run, _id) is { } slot)
        {
            return new(new AgentDescription(_id.ToString(), new(slot.Describe().ToDictionary(), StringComparer.Ordinal)));
        }

        // The agent is not here: the question alone brought this activation up, in the silo of whoever asked.
        DeactivateOnIdle();
        try
        {
            return await GrainFactory.GetGrain<IAgentDirectory>(_run).DescribeAsync(_id.ToString());
        }
        catch (OrleansMessageRejectionException going)
        {
            throw new RunNotFoundException($"run {_run} is just ending: {going.Message}");
        }
    }

    /// <inheritdoc/>
    public Task RemoveAsync()
    {
        slots.Remove(_run, _id);
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}

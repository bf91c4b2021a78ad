using MarketSim.Grains.Markets;
using MarketSim.Grains.Runs;
using MarketSim.Grains.Codecs;
using MarketSim.Market.Identity;
using MarketSim.Market.Setting;
using Orleans.Placement;

namespace MarketSim.Grains.Agents;

/// <summary>Holds an agent in the silo of its shard.</summary>
/// <remarks>Placed where it is first called from, and its shard calls it first. The rules of the market are the agent's; here is only where it lives.</remarks>
[PreferLocalPlacement]
public sealed class AgentGrain(SeatTable seats, MarketShelf markets) : Grain, IAgentGrain
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
    public Task SitAsync(MarketOrder market)
    {
        seats.Take(_run, _id, () =>
        {
            MarketSetting setting = markets.Get(market);
            return new AgentSeat(markets.Maker.Create(setting, _id));
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<Payload<AgentDescription>> DescribeAsync()
    {
        if (seats.Find(_run, _id) is { } seat)
        {
            return new(new AgentDescription(_id.ToString(), new(seat.Describe().ToDictionary(), StringComparer.Ordinal)));
        }

        // The agent does not sit here: this activation was called up by the question alone, in the silo of whoever asked.
        DeactivateOnIdle();
        try
        {
            return await GrainFactory.GetGrain<IRunGrain>(_run).DescribeAsync(_id.ToString());
        }
        catch (OrleansMessageRejectionException going)
        {
            throw new RunNotFoundException($"run {_run} is just ending: {going.Message}");
        }
    }

    /// <inheritdoc/>
    public Task LeaveAsync()
    {
        seats.Leave(_run, _id);
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}

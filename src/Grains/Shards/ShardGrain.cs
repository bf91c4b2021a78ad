using MarketSim.Grains.Agents;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Wire;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;

namespace MarketSim.Grains.Shards;

/// <summary>Holds a <see cref="Shard"/> and sees to it that its agents are in its silo.</summary>
[ShardPlacement]
public sealed class ShardGrain(SeatTable seats, MarketShelf markets) : Grain, IShardGrain
{
    private const int CallsAtOnce = 256;
    private const int Attempts = 50;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(20);
    private string _run = "";
    private int _number;
    private AgentId[] _agents = [];
    private Shard? _shard;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (_run, _number) = ShardKey.Parse(this.GetPrimaryKeyString());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<Parcel<PhaseReport>> StartAsync(MarketOrder market, int shards)
    {
        if (_shard is not null)
        {
            throw new InvalidOperationException($"a run named {_run} is under way already");
        }

        MarketSetting setting = markets.Get(market);
        var plan = new ShardPlan(shards);
        _agents = [.. plan.AgentsOf(_number, setting)];
        foreach (AgentId[] some in _agents.Chunk(CallsAtOnce))
        {
            await Task.WhenAll(some.Select(agent => SeatAsync(agent, market)));
        }

        _shard = new Shard(setting, plan, _number, _agents.Select(agent => seats.Find(_run, agent)!));
        return new(_shard.Start());
    }

    /// <inheritdoc/>
    public Task<Parcel<PhaseReport>> StepAsync(Parcel<PhaseOrder> order) => Task.FromResult(new Parcel<PhaseReport>(Started().Step(order.Content)));

    /// <inheritdoc/>
    public Task<Parcel<AgentRow[]>> SummarizeAsync() =>
        Task.FromResult(new Parcel<AgentRow[]>(Started().Summarize()));

    /// <inheritdoc/>
    public Task<Parcel<AgentDescription?>> DescribeAsync(string agent) =>
        Task.FromResult(new Parcel<AgentDescription?>(AgentId.TryParse(agent, out AgentId id) ? _shard?.Describe(id) : null));

    /// <inheritdoc/>
    public async Task CloseAsync()
    {
        foreach (AgentId[] some in _agents.Chunk(CallsAtOnce))
        {
            await Task.WhenAll(some.Select(agent => GrainFactory.GetGrain<IAgentGrain>(AgentKey.Of(_run, agent)).LeaveAsync()));
        }

        DropSeats();
        DeactivateOnIdle();
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        DropSeats();
        return Task.CompletedTask;
    }

    /// <summary>Calls an agent into its seat. A grain that was called up elsewhere, by a question that came too early, is sent away and called again.</summary>
    private async Task SeatAsync(AgentId agent, MarketOrder market)
    {
        IAgentGrain grain = GrainFactory.GetGrain<IAgentGrain>(AgentKey.Of(_run, agent));
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            await grain.SitAsync(market);
            if (seats.Find(_run, agent) is not null)
            {
                return;
            }

            await grain.LeaveAsync();
            await Task.Delay(BetweenAttempts);
        }

        throw new InvalidOperationException($"{agent} of run {_run} does not come into the silo of its shard");
    }

    private Shard Started() => _shard ?? throw new InvalidOperationException(
        $"shard {_number} of run {_run} is new and has no agents: the silo that had them was lost, or the run is over");

    private void DropSeats()
    {
        foreach (AgentId agent in _agents)
        {
            seats.Leave(_run, agent);
        }

        _agents = [];
        _shard = null;
    }
}

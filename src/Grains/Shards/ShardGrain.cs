using System.Globalization;
using MarketSim.Grains.Agents;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Runs;
using MarketSim.Grains.Codecs;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Setting;

namespace MarketSim.Grains.Shards;

/// <summary>Holds a <see cref="Shard"/> and sees to it that its agents are in its silo.</summary>
[ShardPlacement]
public sealed class ShardGrain(SeatTable seats, MarketShelf markets, CheckpointVault vault) : Grain, IShardGrain
{
    private const int CallsAtOnce = 256;
    private const int Attempts = 2;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(20);
    private string _run = "";
    private int _number;
    private AgentId[] _agents = [];
    private Shard? _shard;
    private long _epoch;
    private long _date = -1;

    private string Part => string.Create(CultureInfo.InvariantCulture, $"shard {_number}");

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (_run, _number) = ShardKey.Parse(this.GetPrimaryKeyString());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<Payload<PhaseReport>> StartAsync(MarketOrder market, int shards, long epoch)
    {
        await BeginEpochAsync(market, shards, epoch);
        return new(_shard!.Start());
    }

    /// <inheritdoc/>
    public Task<Payload<PhaseReport>> StepAsync(Payload<PhaseOrder> order)
    {
        Shard shard = In(order.Content.Epoch);
        long date = DueCalendar.Date(order.Content.Day, order.Content.Ordinal);
        if (date <= _date)
        {
            throw new RunLostException($"shard {_number} of run {_run} has been through phase {order.Content.Ordinal} of day {order.Content.Day} already");
        }

        _date = date;
        return Task.FromResult(new Payload<PhaseReport>(shard.Step(order.Content)));
    }

    /// <inheritdoc/>
    public async Task SaveAsync(CheckpointMark mark)
    {
        Shard shard = In(mark.Epoch);
        byte[] snapshot = shard.Save(MarketSnapshots.Of(shard.Setting, markets.Maker));
        await vault.WriteAsync(this.GetGrainId(), "part-" + mark.Slot, SealedSnapshot.Seal(vault.Build, mark, Part, snapshot));
    }

    /// <inheritdoc/>
    public async Task RestoreAsync(MarketOrder market, CheckpointMark mark, long epoch)
    {
        byte[] snapshot = SealedSnapshot.Open(await vault.ReadAsync(this.GetGrainId(), "part-" + mark.Slot), vault.Build, mark, Part);
        await BeginEpochAsync(market, mark.Shards, epoch);
        try
        {
            _shard!.Load(MarketSnapshots.Of(_shard.Setting, markets.Maker), snapshot);
        }
        catch (InvalidDataException damage)
        {
            _shard = null;
            throw new CheckpointDamagedException($"{Part} of checkpoint {mark.Number} (day {mark.Day}): {damage.Message}");
        }
    }

    /// <inheritdoc/>
    public Task<Payload<AgentRow[]>> SummarizeAsync(long epoch) => Task.FromResult(new Payload<AgentRow[]>(In(epoch).Summarize()));

    /// <inheritdoc/>
    public Task<Payload<AgentDescription?>> DescribeAsync(string agent) =>
        Task.FromResult(new Payload<AgentDescription?>(AgentId.TryParse(agent, out AgentId id) ? _shard?.Describe(id) : null));

    /// <inheritdoc/>
    public async Task CloseAsync(bool forget)
    {
        foreach (AgentId[] some in _agents.Chunk(CallsAtOnce))
        {
            await Task.WhenAll(some.Select(agent => GrainFactory.GetGrain<IAgentGrain>(AgentKey.Of(_run, agent)).LeaveAsync()));
        }

        DropSeats();
        DeactivateOnIdle();
        if (forget)
        {
            await vault.ForgetAsync(this.GetGrainId(), "part-odd");
            await vault.ForgetAsync(this.GetGrainId(), "part-even");
        }
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        DropSeats();
        return Task.CompletedTask;
    }

    /// <summary>Calls an agent into its seat.</summary>
    /// <remarks>
    /// The agent's grain may be in another silo: a question that came too early has called it up there, or the shard has just moved here and what is known of
    /// where its agents were is out of date. It is sent away and called again; if it still does not come, the shard seats the agent itself. Questions
    /// then find the agent through its run, and the grain moves when it is called the next time.
    /// </remarks>
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

        seats.Take(_run, agent, () => new AgentSeat(markets.Maker.Create(markets.Get(market), agent)));
    }

    /// <summary>Calls all agents into their seats, each as it is before the first day; those of an earlier epoch make room.</summary>
    private async Task BeginEpochAsync(MarketOrder market, int shards, long epoch)
    {
        if (epoch < _epoch)
        {
            throw new RunLostException($"shard {_number} of run {_run} is in epoch {_epoch}: epoch {epoch} is over");
        }

        _epoch = epoch;
        _date = -1;
        MarketSetting setting = markets.Get(market);
        DropSeats();
        var plan = new ShardPlan(shards);
        _agents = [.. plan.AgentsOf(_number, setting)];
        foreach (AgentId agent in _agents)
        {
            // An activation of this shard that went away in a hurry may have left its agents here, as they were then.
            seats.Leave(_run, agent);
        }

        foreach (AgentId[] some in _agents.Chunk(CallsAtOnce))
        {
            await Task.WhenAll(some.Select(agent => SeatAsync(agent, market)));
        }

        if (epoch != _epoch)
        {
            throw new RunLostException($"shard {_number} of run {_run} went on to epoch {_epoch} while epoch {epoch} began");
        }

        _shard = new Shard(setting, plan, _number, _agents.Select(agent => seats.Find(_run, agent)
            ?? throw new RunLostException($"{agent} of run {_run} has been sent away by an earlier activation of shard {_number}")));
    }

    private Shard In(long epoch) => _shard is null
        ? throw new RunLostException($"shard {_number} of run {_run} is new and has no agents: the silo that had them was lost, or the run is over")
        : epoch == _epoch ? _shard
        : throw new RunLostException($"shard {_number} of run {_run} is in epoch {_epoch}, not in epoch {epoch}");

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

using System.Globalization;
using MarketSim.Grains.Agents;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Codecs;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Setting;

namespace MarketSim.Grains.Shards;

/// <summary>Answers for a <see cref="Shard"/>: makes it, steps it, keeps it, and refuses calls of another epoch.</summary>
[ShardPlacement]
public sealed class ShardGrain(AgentTable slots, MarketCache markets, CheckpointVault vault) : Grain, IShardGrain
{
    private string _run = "";
    private int _number;
    private HostedAgents _agents = null!;
    private Shard? _shard;
    private long _epoch;
    private long _date = -1;

    private string Part => string.Create(CultureInfo.InvariantCulture, $"shard {_number}");

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (_run, _number) = ShardKey.Parse(this.GetPrimaryKeyString());
        _agents = new HostedAgents(_run, GrainFactory, slots, markets);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<Payload<PhaseReport>> StartAsync(MarketSource market, int shards, long epoch)
    {
        await BeginEpochAsync(market, shards, epoch);
        return new(_shard!.Start());
    }

    /// <inheritdoc/>
    public Task<Payload<PhaseReport>> StepAsync(Payload<PhaseCall> call)
    {
        Shard shard = In(call.Content.Epoch);
        long date = DueCalendar.Date(call.Content.Day, call.Content.Ordinal);
        if (date <= _date)
        {
            throw new RunLostException($"shard {_number} of run {_run} has been through phase {call.Content.Ordinal} of day {call.Content.Day} already");
        }

        _date = date;
        return Task.FromResult(new Payload<PhaseReport>(shard.Step(call.Content)));
    }

    /// <inheritdoc/>
    public async Task SaveAsync(CheckpointMark mark)
    {
        Shard shard = In(mark.Epoch);
        byte[] snapshot = shard.Save(MarketSnapshots.Of(shard.Setting, markets.Factory));
        await vault.WriteAsync(this.GetGrainId(), "part-" + mark.Slot, SealedSnapshot.Seal(vault.Build, mark, Part, snapshot));
    }

    /// <inheritdoc/>
    public async Task RestoreAsync(MarketSource market, CheckpointMark mark, long epoch)
    {
        byte[] snapshot = SealedSnapshot.Open(await vault.ReadAsync(this.GetGrainId(), "part-" + mark.Slot), vault.Build, mark, Part);
        await BeginEpochAsync(market, mark.Shards, epoch);
        try
        {
            _shard!.Load(MarketSnapshots.Of(_shard.Setting, markets.Factory), snapshot);
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
    public async Task CloseAsync(long epoch, bool forget)
    {
        if (epoch < _epoch)
        {
            return;
        }

        await _agents.RemoveAsync();
        _shard = null;
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
        _agents.Drop();
        _shard = null;
        return Task.CompletedTask;
    }

    private async Task BeginEpochAsync(MarketSource market, int shards, long epoch)
    {
        if (epoch < _epoch)
        {
            throw new RunLostException($"shard {_number} of run {_run} is in epoch {_epoch}: epoch {epoch} is over");
        }

        _epoch = epoch;
        _date = -1;
        _shard = null;
        MarketSetting setting = markets.Get(market);
        var plan = new ShardPlan(shards);
        await _agents.HostAsync(plan.AgentsOf(_number, setting), market);
        if (epoch != _epoch)
        {
            throw new RunLostException($"shard {_number} of run {_run} went on to epoch {_epoch} while epoch {epoch} began");
        }

        _shard = new Shard(setting, plan, _number, _agents.Slots);
    }

    private Shard In(long epoch) => _shard is null
        ? throw new RunLostException($"shard {_number} of run {_run} is new and has no agents: the silo that had them was lost, or the run is over")
        : epoch == _epoch ? _shard
        : throw new RunLostException($"shard {_number} of run {_run} is in epoch {_epoch}, not in epoch {epoch}");
}

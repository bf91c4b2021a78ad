using System.Diagnostics;
using MarketSim.Grains.Agents;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Codecs;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Shards;
using MarketSim.Market.Engine;

namespace MarketSim.Grains.Runs;

/// <summary>Answers for a run: makes it, recovers it, and lets its owner lead it.</summary>
public sealed class RunGrain(MarketCache markets, CheckpointVault vault, RunLimits limits) : Grain, IRunGrain
{
    private readonly RunSteering _steering = new();
    private OwnerWatch? _owner;
    private RunEpoch? _run;
    private long _epoch;
    private Guid _leader;

    private string Run => this.GetPrimaryKeyString();

    private OwnerWatch Owner => _owner ??= new OwnerWatch(Run);

    private RunArchive Archive => new(vault, this.GetGrainId());

    /// <inheritdoc/>
    public async Task<long> StartAsync(MarketSource market, int shards, Payload<Steering[]> steering, Guid leader)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        if (_run is not null)
        {
            throw new InvalidOperationException($"a run named {Run} is under way already");
        }

        using IDisposable call = Owner.BeginCall();
        RequireAllowed(market, shards);
        try
        {
            await Archive.ForgetAsync();
            _epoch = await Archive.BeginEpochAsync(leader, after: 0);
            _leader = leader;
            _steering.Take(steering.Content, kept: [], received: 0);
            await NewEpoch(market, shards).BeginAsync();
            return _epoch;
        }
        catch
        {
            await CloseAsync(_epoch, forget: false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<Payload<Recovered>> RecoverAsync(MarketSource market, int shards, Payload<RunLeader> leader)
    {
        (Guid id, Steering[] recorded, long after, int atMost, int received) = leader.Content;
        if (after > 0 && _leader != Guid.Empty && _leader != id)
        {
            throw Taken(after);
        }

        using IDisposable call = Owner.BeginCall();
        using Activity? followed = RunMeters.Follow("recovery", Run, atMost);
        RunMeters.Recovered();
        RequireAllowed(market, shards);
        _run?.Halt();
        _epoch = Math.Max(_epoch + 1, await Archive.BeginEpochAsync(id, after));
        _leader = id;
        string[] other = _steering.Take(recorded, await Archive.SteeringAsync(), received);
        string[] notices = await Recovery.RestoreAsync(
            await Archive.CommittedAsync(market), atMost, Archive, of => NewEpoch(market, of == 0 ? shards : of));
        return new(new Recovered(Started(_epoch).Progress, _epoch, _steering.All, [.. other, .. notices]));
    }

    /// <inheritdoc/>
    public async Task<Payload<DayReport>> RunDayAsync(long epoch, int day)
    {
        Started(epoch);
        using IDisposable call = Owner.BeginCall();
        using Activity? followed = RunMeters.Follow("day", Run, day);
        return new(await _run!.RunDayAsync(day, _steering, Owner.RequireGoingOn));
    }

    /// <inheritdoc/>
    public async Task CheckpointAsync(long epoch, int daysDone)
    {
        Started(epoch);
        using IDisposable call = Owner.BeginCall();
        using Activity? followed = RunMeters.Follow("checkpoint", Run, daysDone);
        await _run!.CheckpointAsync(daysDone, Archive);
    }

    /// <inheritdoc/>
    public async Task<Payload<RunEnd>> FinishAsync(long epoch)
    {
        Started(epoch);
        using IDisposable call = Owner.BeginCall();
        return new(await _run!.FinishAsync());
    }

    /// <inheritdoc/>
    public async Task<Payload<AgentDescription>> DescribeAsync(string agent) => new(
        await (_run ?? throw NotUnderWay()).DescribeAsync(agent) ?? throw new RunNotFoundException($"run {Run} has no agent {agent}, or has not begun"));

    /// <inheritdoc/>
    public async Task<int> SteerAsync(Payload<Steering> change)
    {
        MarketClock clock = _run?.Clock ?? throw NotUnderWay();
        return await _steering.AddAsync(change.Content, clock.DaysDone, Archive.KeepSteeringAsync);
    }

    /// <inheritdoc/>
    public Task<Payload<Steering[]>> SteeringAsync() =>
        Task.FromResult(new Payload<Steering[]>(_run?.Clock is null ? throw NotUnderWay() : _steering.All));

    /// <inheritdoc/>
    public Task<Payload<RunPulse>> PulseAsync(bool owner)
    {
        MarketClock? clock = _run?.Clock;
        if (clock is null && !Owner.IsBusy)
        {
            throw NotUnderWay();
        }

        if (owner)
        {
            Owner.Heard();
        }

        return Task.FromResult(new Payload<RunPulse>(new RunPulse(clock?.Progress ?? default, Owner.IsBusy)));
    }

    /// <inheritdoc/>
    public Task CancelAsync(string why)
    {
        Owner.Cancel(this, _run is null ? throw NotUnderWay() : why, () => CloseAsync(_epoch, forget: false));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task CloseAsync(long epoch, bool forget)
    {
        if (epoch < _epoch)
        {
            return;
        }

        RunEpoch? run = _run;
        _run = null;
        Owner.Dispose();
        DeactivateOnIdle();
        if (run is not null)
        {
            RunMeters.RunEnded();
            await run.CloseAsync(forget);
        }

        if (forget)
        {
            await Archive.ForgetAsync(epoch);
        }
    }

    private RunEpoch NewEpoch(MarketSource market, int shards)
    {
        if (_run is null)
        {
            RunMeters.RunBegan();
        }

        Owner.Start(this, limits.OwnerTimeout, () => CloseAsync(_epoch, forget: false));
        IShardGrain[] grains = [.. Enumerable.Range(0, shards).Select(shard => GrainFactory.GetGrain<IShardGrain>(ShardKey.Of(Run, shard)))];
        return _run = new RunEpoch(Run, market, grains, _epoch, markets, limits);
    }

    /// <summary>Makes sure that the market is not too large, and draws it.</summary>
    private void RequireAllowed(MarketSource market, int shards)
    {
        try
        {
            limits.RequireShards(shards);
            _ = markets.Get(market);
        }
        catch when (_run is null)
        {
            DeactivateOnIdle();
            throw;
        }
    }

    private RunNotFoundException NotUnderWay()
    {
        if (_run is null)
        {
            DeactivateOnIdle();
        }

        return new RunNotFoundException($"no run named {Run} is under way");
    }

    private RunTakenException Taken(long epoch) =>
        new($"another process leads run {Run} since epoch {_epoch}; this one led epoch {epoch}, and ends");

    private MarketClock Started(long epoch)
    {
        if (epoch < _epoch)
        {
            throw Taken(epoch);
        }

        if (_run?.Clock is { } clock)
        {
            return clock;
        }

        Owner.RequireGoingOn();
        throw new RunLostException($"run {Run} has not been started: the silo that had it was lost, or the run is over");
    }
}

using System.Diagnostics;
using MarketSim.Grains.Agents;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Shards;
using MarketSim.Grains.Codecs;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Setting;

namespace MarketSim.Grains.Runs;

/// <summary>Holds the <see cref="MarketClock"/> of a run and its shards.</summary>
public sealed class RunGrain(MarketShelf markets, CheckpointVault vault, RunLimits limits) : Grain, IRunGrain
{
    private readonly RowLog _rows = new();
    private readonly RunSteering _steering = new();
    private IShardGrain[] _shards = [];
    private MarketClock? _clock;
    private MarketOrder? _market;
    private RunLease? _lease;
    private CheckpointMark? _last;
    private long _epoch;
    private int _calls;
    private bool _failed;
    private string? _cancelled;

    private string Run => this.GetPrimaryKeyString();

    private RunArchive Archive => new(vault, this.GetGrainId());

    /// <inheritdoc/>
    public async Task<long> StartAsync(MarketOrder market, int shards, Payload<Steering[]> steering)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        if (_shards.Length > 0)
        {
            throw new InvalidOperationException($"a run named {Run} is under way already");
        }

        using OwnersCall busy = BeginCall();
        RequireAllowed(market, shards);
        try
        {
            await Archive.ForgetAsync();
            _epoch = await Archive.BeginEpochAsync(after: 0);
            _steering.Take(steering.Content);
            await BeginAsync(market, shards);
            return _epoch;
        }
        catch
        {
            await CloseAsync(forget: false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<Payload<Recovered>> RecoverAsync(MarketOrder market, int shards, Payload<Steering[]> steering, long after, int atMost)
    {
        using OwnersCall busy = BeginCall();
        using Activity? followed = RunMeters.Follow("recovery", Run, atMost);
        RunMeters.Recovered();
        RequireAllowed(market, shards);
        _clock = null;
        _rows.Take();
        _epoch = await Archive.BeginEpochAsync(Math.Max(after, _epoch));
        _steering.Take([.. steering.Content, .. await Archive.SteeringAsync()]);
        var told = new List<string>();
        foreach (CheckpointMark mark in await Archive.CommittedAsync(market))
        {
            if (mark.Day > atMost)
            {
                told.Add($"checkpoint {mark.Number} was taken after {mark.Day} days: the rows are there of {atMost}");
                continue;
            }

            try
            {
                await RestoreAsync(market, mark);
                return new(new Recovered(Started().Progress, _epoch, _steering.All, [.. told]));
            }
            catch (CheckpointDamagedException damaged)
            {
                told.Add(damaged.Message);
            }
        }

        _last = null;
        await BeginAsync(market, shards);
        return new(new Recovered(Started().Progress, _epoch, _steering.All, [.. told]));
    }

    /// <inheritdoc/>
    public async Task<Payload<DayReport>> RunDayAsync(int day)
    {
        MarketClock clock = Started();
        if (_failed || day != clock.DaysDone)
        {
            throw new RunLostException($"run {Run} cannot run day {day}: {(_failed ? "an earlier day failed" : $"the next day is {clock.DaysDone}")}");
        }

        using OwnersCall busy = BeginCall();
        using Activity? followed = RunMeters.Follow("day", Run, day);
        RunProgress before = clock.Progress;
        long began = Stopwatch.GetTimestamp();
        _failed = true;
        Steering? steered = await _steering.BeginDayAsync(day);
        try
        {
            await clock.RunDayAsync(_rows, steered, RequireGoingOn);
        }
        catch (BrokenBooksException broken)
        {
            return new(new DayReport(clock.Progress, [], steered, BookBreak.Of(broken)));
        }
        finally
        {
            _steering.EndDay(clock.DaysDone);
        }

        _failed = false;
        RunMeters.DayDone(before, clock.Progress, Stopwatch.GetElapsedTime(began));
        return new(new DayReport(clock.Progress, _rows.Take(), steered, null));
    }

    /// <inheritdoc/>
    public async Task CheckpointAsync(int daysDone)
    {
        MarketClock clock = Started();
        if (_failed || daysDone != clock.DaysDone)
        {
            throw new RunLostException($"run {Run} has no checkpoint after {daysDone} days: {(_failed ? "an earlier day failed" : $"{clock.DaysDone} are done")}");
        }

        using OwnersCall busy = BeginCall();
        using Activity? followed = RunMeters.Follow("checkpoint", Run, daysDone);
        long began = Stopwatch.GetTimestamp();
        bool written = false;
        try
        {
            var mark = new CheckpointMark(Run, _market!.Id, (_last?.Number ?? 0) + 1, daysDone, _epoch, _shards.Length);
            await Task.WhenAll(_shards.Select(shard => shard.SaveAsync(mark)));
            await Archive.CommitAsync(mark, clock.Save(MarketSnapshots.Of(markets.Get(_market), markets.Maker)));
            _last = mark;
            written = true;
        }
        finally
        {
            RunMeters.CheckpointDone(Stopwatch.GetElapsedTime(began), failed: !written);
        }
    }

    /// <inheritdoc/>
    public async Task<Payload<RunEnd>> FinishAsync()
    {
        MarketClock clock = Started();
        using OwnersCall busy = BeginCall();
        await clock.FinishAsync(_rows);
        return new(new RunEnd(_rows.Take(), clock.Record));
    }

    /// <inheritdoc/>
    public async Task<Payload<AgentDescription>> DescribeAsync(string agent)
    {
        if (_clock is null && _shards.Length == 0)
        {
            throw NotUnderWay();
        }

        AgentDescription? description = null;
        if (AgentId.TryParse(agent, out AgentId id))
        {
            Payload<AgentDescription?> answer = await _shards[new ShardPlan(_shards.Length).ShardOf(id)].DescribeAsync(agent);
            description = answer.Content;
        }

        return new(description ?? throw new RunNotFoundException($"run {Run} has no agent {agent}, or has not begun"));
    }

    /// <inheritdoc/>
    public async Task<int> SteerAsync(Payload<Steering> change)
    {
        MarketClock clock = _clock ?? throw NotUnderWay();
        return await _steering.AddAsync(change.Content, clock.DaysDone, Archive.KeepSteeringAsync);
    }

    /// <inheritdoc/>
    public Task<Payload<Steering[]>> SteeringAsync() => Task.FromResult(new Payload<Steering[]>(_clock is null ? throw NotUnderWay() : _steering.All));

    /// <inheritdoc/>
    public Task<Payload<RunPulse>> PulseAsync(bool owner)
    {
        if (_clock is null && _calls == 0)
        {
            throw NotUnderWay();
        }

        if (owner)
        {
            _lease?.Renew();
        }

        return Task.FromResult(new Payload<RunPulse>(new RunPulse(_clock?.Progress ?? default, _calls > 0)));
    }

    /// <inheritdoc/>
    public Task CancelAsync(string why)
    {
        _cancelled = _shards.Length == 0 ? throw NotUnderWay() : why;
        _lease ??= new RunLease(this, () => _calls > 0, CloseIdleAsync);
        _lease.EndSoon();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task CloseAsync(bool forget)
    {
        IShardGrain[] shards = _shards;
        if (shards.Length > 0)
        {
            RunMeters.RunEnded();
        }

        _shards = [];
        _clock = null;
        _lease?.Dispose();
        _lease = null;
        DeactivateOnIdle();
        await Task.WhenAll(shards.Select(shard => shard.CloseAsync(forget)));
        if (forget)
        {
            await Archive.ForgetAsync();
        }
    }

    private async Task BeginAsync(MarketOrder market, int shards)
    {
        Take(market, shards);
        Payload<PhaseReport>[] reports = await Task.WhenAll(_shards.Select(shard => shard.StartAsync(market, shards, _epoch)));
        var clock = new MarketClock(markets.Get(market), _shards, _epoch, limits);
        clock.Begin([.. reports.Select(report => report.Content)]);
        _clock = clock;
    }

    private async Task RestoreAsync(MarketOrder market, CheckpointMark mark)
    {
        Take(market, mark.Shards);
        await Task.WhenAll(_shards.Select(shard => shard.RestoreAsync(market, mark, _epoch)));
        MarketSetting setting = markets.Get(market);
        var clock = new MarketClock(setting, _shards, _epoch, limits);
        byte[] snapshot = await Archive.ClockAsync(mark);
        try
        {
            clock.Load(MarketSnapshots.Of(setting, markets.Maker), snapshot);
        }
        catch (InvalidDataException damage)
        {
            throw new CheckpointDamagedException(damage.Message);
        }

        _last = mark;
        _clock = clock;
    }

    private void Take(MarketOrder market, int shards)
    {
        if (_shards.Length == 0)
        {
            RunMeters.RunBegan();
        }

        _market = market;
        _failed = false;
        _shards = [.. Enumerable.Range(0, shards).Select(shard => GrainFactory.GetGrain<IShardGrain>(ShardKey.Of(Run, shard)))];
        if (limits.Lease > TimeSpan.Zero)
        {
            _lease ??= new RunLease(this, () => _calls > 0, CloseIdleAsync, limits.Lease);
        }
    }

    /// <summary>Makes sure that the market is not too large, and draws it.</summary>
    private void RequireAllowed(MarketOrder market, int shards)
    {
        try
        {
            limits.RequireShards(shards);
            _ = markets.Get(market);
        }
        catch when (_shards.Length == 0)
        {
            DeactivateOnIdle();
            throw;
        }
    }

    private OwnersCall BeginCall()
    {
        RequireGoingOn();
        return new OwnersCall(this);
    }

    private void RequireGoingOn()
    {
        if (_cancelled is { } why)
        {
            throw new RunRefusedException($"run {Run} was cancelled: {why}");
        }
    }

    private Task CloseIdleAsync() => CloseAsync(forget: false);

    private RunNotFoundException NotUnderWay()
    {
        if (_shards.Length == 0)
        {
            DeactivateOnIdle();
        }

        return new RunNotFoundException($"no run named {Run} is under way");
    }

    private MarketClock Started() => _clock ?? throw (_cancelled is { } why
        ? new RunRefusedException($"run {Run} was cancelled: {why}")
        : new RunLostException($"run {Run} has not been started: the silo that had it was lost, or the run is over"));

    /// <summary>A call of the run's owner: until it is answered the run is not idle.</summary>
    private sealed class OwnersCall : IDisposable
    {
        private readonly RunGrain _run;

        public OwnersCall(RunGrain run)
        {
            _run = run;
            _run._calls++;
        }

        public void Dispose()
        {
            _run._calls--;
            _run._lease?.Renew();
        }
    }
}

using MarketSim.Grains.Agents;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Shards;
using MarketSim.Grains.Wire;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;

namespace MarketSim.Grains.Runs;

/// <summary>Holds the <see cref="MarketClock"/> of a run and its shards.</summary>
public sealed class RunGrain(MarketShelf markets) : Grain, IRunGrain
{
    private readonly RowLog _rows = new();
    private IShardGrain[] _shards = [];
    private MarketClock? _clock;
    private bool _failed;

    private string Run => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public async Task StartAsync(MarketOrder market, int shards)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        if (_shards.Length > 0)
        {
            throw new InvalidOperationException($"a run named {Run} is under way already");
        }

        MarketSetting setting = markets.Get(market);
        _shards = [.. Enumerable.Range(0, shards).Select(shard => GrainFactory.GetGrain<IShardGrain>(ShardKey.Of(Run, shard)))];
        try
        {
            Parcel<PhaseReport>[] reports = await Task.WhenAll(_shards.Select(shard => shard.StartAsync(market, shards)));
            var clock = new MarketClock(setting, _shards);
            clock.Begin([.. reports.Select(report => report.Content)]);
            _clock = clock;
        }
        catch
        {
            await CloseAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<Parcel<DayReport>> RunDayAsync(int day)
    {
        MarketClock clock = Started();
        if (_failed || day != clock.DaysDone)
        {
            throw new InvalidOperationException(
                $"run {Run} cannot run day {day}: {(_failed ? "an earlier day failed" : $"the next day is {clock.DaysDone}")}");
        }

        _failed = true;
        try
        {
            await clock.RunDayAsync(_rows);
        }
        catch (BrokenBooksException broken)
        {
            return new(new DayReport(clock.Progress, [], BookBreak.Of(broken)));
        }

        _failed = false;
        return new(new DayReport(clock.Progress, _rows.Take(), null));
    }

    /// <inheritdoc/>
    public async Task<Parcel<RunEnd>> FinishAsync()
    {
        MarketClock clock = Started();
        await clock.FinishAsync(_rows);
        return new(new RunEnd(_rows.Take(), clock.Record));
    }

    /// <inheritdoc/>
    public async Task<Parcel<AgentDescription>> DescribeAsync(string agent)
    {
        if (_clock is null && _shards.Length == 0)
        {
            DeactivateOnIdle();
            throw new RunNotFoundException($"no run named {Run} is under way");
        }

        AgentDescription? description = null;
        if (AgentId.TryParse(agent, out AgentId id))
        {
            Parcel<AgentDescription?> answer = await _shards[new ShardPlan(_shards.Length).ShardOf(id)].DescribeAsync(agent);
            description = answer.Content;
        }

        return new(description ?? throw new RunNotFoundException($"run {Run} has no agent {agent}, or has not begun"));
    }

    /// <inheritdoc/>
    public async Task CloseAsync()
    {
        IShardGrain[] shards = _shards;
        _shards = [];
        _clock = null;
        DeactivateOnIdle();
        await Task.WhenAll(shards.Select(shard => shard.CloseAsync()));
    }

    private MarketClock Started() => _clock ?? throw new InvalidOperationException(
        $"run {Run} has not been started: the silo that had it was lost, or the run is over");
}

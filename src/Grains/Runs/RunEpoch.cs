using System.Diagnostics;
using MarketSim.Grains.Agents;
using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Codecs;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Shards;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;

namespace MarketSim.Grains.Runs;

/// <summary>A run since it was started or last recovered: its shards, and the clock that leads them.</summary>
/// <param name="name">The run's name.</param>
/// <param name="market">Its market.</param>
/// <param name="shards">Its shards.</param>
/// <param name="epoch">The epoch, which every call of a shard bears.</param>
/// <param name="markets">The markets of this silo.</param>
/// <param name="limits">How large a run may be.</param>
internal sealed class RunEpoch(string name, MarketSource market, IShardGrain[] shards, long epoch, MarketCache markets, RunLimits limits)
{
    private readonly RowLog _rows = new();
    private CheckpointMark? _last;
    private bool _failed;

    /// <summary>The clock; none until the run has begun.</summary>
    public MarketClock? Clock { get; private set; }

    private MarketSnapshots Snapshots => MarketSnapshots.Of(markets.Get(market), markets.Factory);

    /// <summary>Ends the epoch: its shards answer questions until the next one begins.</summary>
    public void Halt() => Clock = null;

    /// <summary>Begins with the first day.</summary>
    public async Task BeginAsync()
    {
        Payload<PhaseReport>[] reports = await Task.WhenAll(shards.Select(shard => shard.StartAsync(market, shards.Length, epoch)));
        var clock = new MarketClock(markets.Get(market), shards, epoch, limits);
        clock.Begin([.. reports.Select(report => report.Content)]);
        Clock = clock;
    }

    /// <summary>Begins where a checkpoint was taken.</summary>
    /// <exception cref="CheckpointDamagedException">It cannot be used.</exception>
    public async Task RestoreAsync(CheckpointMark mark, RunArchive archive)
    {
        await Task.WhenAll(shards.Select(shard => shard.RestoreAsync(market, mark, epoch)));
        var clock = new MarketClock(markets.Get(market), shards, epoch, limits);
        byte[] snapshot = await archive.ClockAsync(mark);
        try
        {
            clock.Load(Snapshots, snapshot);
        }
        catch (InvalidDataException damage)
        {
            throw new CheckpointDamagedException(damage.Message);
        }

        _last = mark;
        Clock = clock;
    }

    /// <summary>Runs a day.</summary>
    /// <exception cref="RunLostException">It is not that day's turn.</exception>
    public async Task<DayReport> RunDayAsync(int day, RunSteering steering, Action goOn)
    {
        MarketClock clock = ClockAt(day, $"cannot run day {day}");
        RunProgress before = clock.Progress;
        long began = Stopwatch.GetTimestamp();
        _failed = true;
        Steering? steered = await steering.BeginDayAsync(day);
        try
        {
            await clock.RunDayAsync(_rows, steered, goOn);
        }
        catch (BrokenBooksException broken)
        {
            return new DayReport(clock.Progress, [], steered, BookBreak.Of(broken));
        }
        finally
        {
            steering.EndDay(clock.DaysDone);
        }

        _failed = false;
        RunMeters.DayDone(before, clock.Progress, Stopwatch.GetElapsedTime(began));
        return new DayReport(clock.Progress, _rows.Take(), steered, null);
    }

    /// <summary>Keeps shards and clock as they are between two days.</summary>
    /// <exception cref="RunLostException">It is not between those days.</exception>
    public async Task CheckpointAsync(int daysDone, RunArchive archive)
    {
        MarketClock clock = ClockAt(daysDone, $"has no checkpoint after {daysDone} days");
        long began = Stopwatch.GetTimestamp();
        bool written = false;
        try
        {
            var mark = new CheckpointMark(name, market.Id, (_last?.Number ?? 0) + 1, daysDone, epoch, shards.Length);
            await Task.WhenAll(shards.Select(shard => shard.SaveAsync(mark)));
            await archive.CommitAsync(mark, clock.Save(Snapshots));
            _last = mark;
            written = true;
        }
        finally
        {
            RunMeters.CheckpointDone(Stopwatch.GetElapsedTime(began), failed: !written);
        }
    }

    /// <summary>Ends the run.</summary>
    public async Task<RunEnd> FinishAsync()
    {
        await Clock!.FinishAsync(_rows);
        return new RunEnd(_rows.Take(), Clock.Years);
    }

    /// <summary>What an agent says of itself; none when the run has no such agent.</summary>
    public async Task<AgentDescription?> DescribeAsync(string agent) =>
        AgentId.TryParse(agent, out AgentId id) ? (await shards[new ShardPlan(shards.Length).ShardOf(id)].DescribeAsync(agent)).Content : null;

    /// <summary>Removes all agents and shards.</summary>
    /// <param name="forget">Whether their checkpoints go too.</param>
    public Task CloseAsync(bool forget) => Task.WhenAll(shards.Select(shard => shard.CloseAsync(epoch, forget)));

    private MarketClock ClockAt(int day, string refused) => Clock is { } clock && !_failed && clock.DaysDone == day
        ? clock
        : throw new RunLostException($"run {name} {refused}: {(_failed ? "an earlier day failed" : $"{Clock?.DaysDone} days are done")}");
}

using MarketSim.Grains.Agents;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Wire;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using Orleans.Concurrency;

namespace MarketSim.Grains.Runs;

/// <summary>A run: the clock that leads all shards through the days. Key: the run's name.</summary>
/// <remarks>Whoever started it asks for one day after the other and takes each day's rows; a run that nobody asks does nothing.</remarks>
public interface IRunGrain : IGrainWithStringKey
{
    /// <summary>Makes the market.</summary>
    /// <param name="market">Which market.</param>
    /// <param name="shards">Shards to deal the agents out to, at least 1.</param>
    [ResponseTimeout("00:30:00")]
    Task StartAsync(MarketOrder market, int shards);

    /// <summary>Runs a day.</summary>
    /// <param name="day">The day, from 0; the one after the last that was run.</param>
    /// <exception cref="InvalidOperationException">It is not that day's turn, or a silo was lost and the run with it.</exception>
    [ResponseTimeout("00:30:00")]
    Task<Parcel<DayReport>> RunDayAsync(int day);

    /// <summary>Takes the agents' rows and gives the run's record.</summary>
    [ResponseTimeout("00:30:00")]
    Task<Parcel<RunEnd>> FinishAsync();

    /// <summary>An agent's state between two steps; answered while the run goes on.</summary>
    /// <exception cref="RunNotFoundException">The run is not under way, or has no such agent.</exception>
    [AlwaysInterleave]
    Task<Parcel<AgentDescription>> DescribeAsync(string agent);

    /// <summary>Sends all agents and shards of the run away.</summary>
    [ResponseTimeout("00:30:00")]
    Task CloseAsync();
}

/// <summary>A day's outcome.</summary>
/// <param name="Progress">How far the run is.</param>
/// <param name="Rows">The day's rows; see <see cref="RowLog.Replay"/>.</param>
/// <param name="Break">The book that broke, in which case there are no rows; else none.</param>
public sealed record DayReport(RunProgress Progress, object[] Rows, BookBreak? Break);

/// <summary>The end of a run.</summary>
/// <param name="Rows">The agents' rows; see <see cref="RowLog.Replay"/>.</param>
/// <param name="Record">What the run leaves in memory.</param>
public sealed record RunEnd(object[] Rows, RunRecord Record);

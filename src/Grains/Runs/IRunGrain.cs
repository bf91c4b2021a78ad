using MarketSim.Grains.Agents;
using MarketSim.Grains.Codecs;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using Orleans.Concurrency;

namespace MarketSim.Grains.Runs;

/// <summary>A run: the clock that leads all shards through the days. Key: the run's name.</summary>
/// <remarks>
/// Whoever started it asks for one day after the other and takes each day's rows; a run that nobody asks does nothing. Each start and each recovery begins a new
/// <em>epoch</em>, which every call of a shard bears. What a lost part of an earlier epoch may still do reaches nobody.
/// </remarks>
public interface IRunGrain : IAgentDirectory
{
    /// <summary>Makes the market.</summary>
    /// <param name="market">Which market.</param>
    /// <param name="shards">Shards to deal the agents out to, at least 1.</param>
    /// <param name="steering">Changes of policy to make on the way.</param>
    /// <param name="leader">Who leads it: another value for each process that does.</param>
    /// <returns>The epoch.</returns>
    /// <exception cref="RunRefusedException">It is larger than is allowed here.</exception>
    [ResponseTimeout("00:30:00")]
    Task<long> StartAsync(MarketSource market, int shards, Payload<Steering[]> steering, Guid leader);

    /// <summary>Takes the run up again, from its last whole checkpoint, or from the first day when there is none.</summary>
    /// <param name="market">Which market.</param>
    /// <param name="shards">Shards to deal the agents out to when it begins anew.</param>
    /// <param name="leader">Who leads it from now on, and what it knows.</param>
    /// <exception cref="RunTakenException">Another one has taken the run over since.</exception>
    [ResponseTimeout("00:30:00")]
    Task<Payload<Recovered>> RecoverAsync(MarketSource market, int shards, Payload<RunLeader> leader);

    /// <summary>Runs a day.</summary>
    /// <param name="epoch">The epoch that the caller leads.</param>
    /// <param name="day">The day, from 0; the one after the last that was run.</param>
    /// <exception cref="RunLostException">It is not that day's turn, or a silo was lost and the run with it.</exception>
    /// <exception cref="RunTakenException">Another one leads a later epoch.</exception>
    [ResponseTimeout("00:30:00")]
    Task<Payload<DayReport>> RunDayAsync(long epoch, int day);

    /// <summary>Keeps the whole run as it is between two days.</summary>
    /// <param name="epoch">The epoch that the caller leads.</param>
    /// <param name="daysDone">Days done.</param>
    /// <exception cref="RunLostException">It is not between those days.</exception>
    /// <exception cref="RunTakenException">Another one leads a later epoch.</exception>
    [ResponseTimeout("00:30:00")]
    Task CheckpointAsync(long epoch, int daysDone);

    /// <summary>Takes the agents' rows and gives the counts.</summary>
    /// <param name="epoch">The epoch that the caller leads.</param>
    /// <exception cref="RunTakenException">Another one leads a later epoch.</exception>
    [ResponseTimeout("00:30:00")]
    Task<Payload<RunEnd>> FinishAsync(long epoch);

    /// <summary>Changes policy from the next day on; see <see cref="Steering"/>.</summary>
    /// <param name="change">The new policy; its day does not matter.</param>
    /// <returns>The day from which it holds.</returns>
    /// <exception cref="RunNotFoundException">The run is not under way.</exception>
    [AlwaysInterleave]
    Task<int> SteerAsync(Payload<Steering> change);

    /// <summary>Changes of policy so far, in order.</summary>
    [AlwaysInterleave]
    Task<Payload<Steering[]>> SteeringAsync();

    /// <summary>How far the run is and whether it is at anything; also tells it that its owner lives.</summary>
    /// <exception cref="RunNotFoundException">The run is not under way.</exception>
    [AlwaysInterleave]
    Task<Payload<RunPulse>> PulseAsync(bool owner);

    /// <summary>Ends the run before its next phase, whoever started it; the owner is told.</summary>
    /// <exception cref="RunNotFoundException">The run is not under way.</exception>
    [AlwaysInterleave]
    Task CancelAsync(string why);

    /// <summary>Sends all agents and shards of the run away, unless another one leads a later epoch.</summary>
    /// <param name="epoch">The epoch that the caller leads.</param>
    /// <param name="forget">Whether its checkpoints go too.</param>
    [ResponseTimeout("00:30:00")]
    Task CloseAsync(long epoch, bool forget);
}

/// <summary>Who leads a run, and what it knows when it takes the run up again.</summary>
/// <param name="Id">Another value for each process that begins or resumes the run.</param>
/// <param name="Steering">What it has recorded of changes of policy.</param>
/// <param name="Epoch">The last epoch that it led; 0 if it has not led the run yet, and takes it over.</param>
/// <param name="AtMost">The most days that may be done at the checkpoint: rows of later ones are what it has not got.</param>
/// <param name="Received">Days whose rows it has got. Changes of policy that it does not know cannot hold in them.</param>
public sealed record RunLeader(Guid Id, Steering[] Steering, long Epoch, int AtMost, int Received);

/// <summary>A day's outcome.</summary>
/// <param name="Progress">How far the run is.</param>
/// <param name="Rows">The day's rows; see <see cref="RowLog.Replay"/>.</param>
/// <param name="Steered">The change of policy that began to hold on that day; none as a rule.</param>
/// <param name="Break">The book that broke, in which case there are no rows; else none.</param>
public sealed record DayReport(RunProgress Progress, object[] Rows, Steering? Steered, BookBreak? Break);

/// <summary>A run's sign of life.</summary>
/// <param name="Progress">How far it is; nothing done while it is just being made or taken up again.</param>
/// <param name="IsBusy">Whether it is at anything: at a day, a checkpoint, a recovery. A caller who waits for one that is at nothing waits in vain.</param>
public sealed record RunPulse(RunProgress Progress, bool IsBusy);

/// <summary>A run that was taken up again.</summary>
/// <param name="Progress">How far it is.</param>
/// <param name="Epoch">Its epoch.</param>
/// <param name="Steering">All changes of policy that are known.</param>
/// <param name="Notices">What was found on the way: checkpoints that could not be used, and why.</param>
public sealed record Recovered(RunProgress Progress, long Epoch, Steering[] Steering, string[] Notices);

/// <summary>The end of a run.</summary>
/// <param name="Rows">The agents' rows; see <see cref="RowLog.Replay"/>.</param>
/// <param name="Years">Counts by calendar year of what the large tables hold.</param>
public sealed record RunEnd(object[] Rows, SortedDictionary<int, YearCounts> Years);

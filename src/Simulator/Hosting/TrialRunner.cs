using System.Collections.Concurrent;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Market.Books;
using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Progress;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Hosting;

/// <summary>Runs trials on an engine and records each in a journal. Recorded trials are read, not run again.</summary>
internal sealed class TrialRunner : ITrialRunner, IDisposable
{
    private readonly TrialMarkets _markets;
    private readonly TrialJournal _journal;
    private readonly IMarketEngine _engine;
    private readonly IProgressDisplay _display;
    private readonly SemaphoreSlim _free;
    private readonly ConcurrentDictionary<TrialKey, Lazy<Task<TrialRecord>>> _underWay = [];
    private readonly Lock _counting = new();
    private readonly HashSet<TrialKey> _asked = [];
    private readonly List<TrialResult> _failures = [];
    private readonly int _before;
    private long _expected;
    private long _done;

    /// <param name="markets">Resolves points.</param>
    /// <param name="journal">Where trials are recorded; the caller closes it.</param>
    /// <param name="engine">Runs them; the caller closes it.</param>
    /// <param name="figures">Names of the figures that a run gives.</param>
    /// <param name="workers">Maximum number of simultaneous trials.</param>
    /// <param name="display">Shows progress; the caller closes it.</param>
    public TrialRunner(TrialMarkets markets, TrialJournal journal, IMarketEngine engine, IReadOnlyList<string> figures, int workers, IProgressDisplay display)
    {
        (_markets, _journal, _engine, _display) = (markets, journal, engine, display);
        (Figures, Workers, _free, _before) = (figures, workers, new SemaphoreSlim(workers), journal.Count);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Figures { get; }

    /// <inheritdoc/>
    public int Workers { get; }

    /// <summary>Number of different trials requested so far.</summary>
    public int Asked
    {
        get
        {
            lock (_counting)
            {
                return _asked.Count;
            }
        }
    }

    /// <summary>Requested trials that failed, by scenario, changes and seed.</summary>
    public IReadOnlyList<TrialResult> Failures
    {
        get
        {
            lock (_counting)
            {
                return
                [
                    .. _failures.OrderBy(failure => failure.Trial.Point.Scenario)
                        .ThenBy(failure => string.Join('\n', failure.Trial.Point.Set), StringComparer.Ordinal)
                        .ThenBy(failure => failure.Trial.Seed),
                ];
            }
        }
    }

    /// <inheritdoc/>
    public void Expect(long trials)
    {
        lock (_counting)
        {
            _expected = trials;
            _display.Show(_done, Math.Max(_done, _expected - _before));
        }
    }

    /// <inheritdoc/>
    public async Task<TrialResult> RunAsync(Trial trial, IReadOnlyList<string> figures, CancellationToken cancellation)
    {
        TrialKey key = _markets.KeyOf(trial);
        TrialRecord record = await RecordAsync(key, trial, cancellation);
        var result = new TrialResult(trial, record.Pick(figures), record.Error);
        lock (_counting)
        {
            if (_asked.Add(key) && result.Failed)
            {
                _failures.Add(result);
            }
        }

        return result;
    }

    /// <summary>The record of a trial that was requested before.</summary>
    public TrialRecord Recorded(Trial trial) => _journal.Find(_markets.KeyOf(trial)) ?? throw new InvalidOperationException("the trial was not requested before");

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private async Task<TrialRecord> RecordAsync(TrialKey key, Trial trial, CancellationToken cancellation)
    {
        if (_journal.Find(key) is { } known)
        {
            return known;
        }

        // Two points may be the same market: the second request waits for the first.
        Lazy<Task<TrialRecord>> run = _underWay.GetOrAdd(key, _ => new(() => RunAsync(key, trial, cancellation)));
        try
        {
            return await run.Value;
        }
        finally
        {
            _underWay.TryRemove(key, out _);
        }
    }

    private async Task<TrialRecord> RunAsync(TrialKey key, Trial trial, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            // Another request may have run it since the first look into the journal.
            if (_journal.Find(key) is { } known)
            {
                return known;
            }

            TrialRecord record = await AttemptAsync(trial, cancellation);
            _journal.Append(key, record);
            lock (_counting)
            {
                _done++;
                _display.Show(_done, Math.Max(_done, _expected - _before));
            }

            return record;
        }
        finally
        {
            _free.Release();
        }
    }

    private async Task<TrialRecord> AttemptAsync(Trial trial, CancellationToken cancellation)
    {
        try
        {
            (MarketSource? market, string error) = _markets.Of(trial.Point);
            return market is null ? new TrialRecord { Error = error } : RecordOf(await _engine.RunReplicateAsync(market with { Seed = trial.Seed }, cancellation));
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return new TrialRecord { Error = Told(failure) };
        }
    }

    private static TrialRecord RecordOf(ReplicateResult result) => result.Break is { } broken
        ? new TrialRecord { Error = Told(broken.ToException()) }
        : new TrialRecord
        {
            Names = [.. result.Headlines.Select(value => value.Name)],
            Values = [.. result.Headlines.Select(value => value.Value)],
            DaysDone = result.Progress.DaysDone,
            Steps = result.Progress.Steps,
            Letters = result.Progress.Letters,
            Tables = result.Tables,
        };

    /// <remarks>The message of broken books is complete. For any other failure, the place in the code helps to find the fault.</remarks>
    private static string Told(Exception failure)
    {
        string place = failure is BrokenBooksException ? "" : (failure.StackTrace ?? "").Split('\n')[0].Trim();
        string kind = failure is BrokenBooksException ? "" : failure.GetType().Name + ": ";
        return Invariant($"{kind}{failure.Message} {place}").ReplaceLineEndings(" ").Trim();
    }
}

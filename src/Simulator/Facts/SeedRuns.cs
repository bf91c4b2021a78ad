using MarketSim.Grains.Markets;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Simulator.Progress;
using MarketSim.Studies.Facts;

namespace MarketSim.Simulator.Facts;

/// <summary>Runs a market under several seeds, with its paired runs if they are wanted, and works out the facts of each seed.</summary>
/// <remarks>One run on each processor; of the records only those of the seeds under way are held, so memory does not grow with the seeds.</remarks>
internal sealed class SeedRuns(Scenario scenario, bool paired, IMarketFactory factory, IProgressDisplay display)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<ulong, Dictionary<Counterfactual, RunRecord>> _records = [];
    private readonly Dictionary<ulong, (MarketSetting Setting, RunRecord Record)> _bases = [];
    private long _done;
    private long _total;

    /// <summary>Runs the seeds.</summary>
    /// <param name="seeds">The seeds.</param>
    /// <param name="done">Told the facts of each seed, one at a time, in no order.</param>
    /// <param name="cancellation">Ends the work; seeds that were told are whole.</param>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public async Task ExecuteAsync(IReadOnlyList<ulong> seeds, Action<SeedFacts> done, CancellationToken cancellation)
    {
        if (seeds.Count == 0)
        {
            return;
        }

        // Which paired runs are worth making is the same for all seeds: it depends on the window that is simulated.
        _total = seeds.Count;
        Base(seeds[0], cancellation);
        (MarketSetting setting, RunRecord record) = _bases[seeds[0]];
        var context = new FactContext(setting, record);
        Counterfactual[] changes = paired ? [.. FactSheet.Standard.Answerable(context).SelectMany(fact => fact.Paired).Distinct()] : [];
        _total = seeds.Count * (1L + changes.Length);
        TellIfWhole(seeds[0], changes.Length, done);
        (ulong Seed, Counterfactual? Change)[] work =
            [.. seeds.SelectMany((seed, index) => (IEnumerable<(ulong, Counterfactual?)>)[.. index == 0 ? [] : new (ulong, Counterfactual?)[] { (seed, null) }, .. changes.Select(change => (seed, (Counterfactual?)change))])];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForEachAsync(work, options, (one, stop) =>
        {
            if (one.Change is { } change)
            {
                RunRecord made = Run(change.Apply(scenario), one.Seed, stop).Record;
                lock (_lock)
                {
                    Of(one.Seed)[change] = made;
                }
            }
            else
            {
                Base(one.Seed, stop);
            }

            TellIfWhole(one.Seed, changes.Length, done);
            return ValueTask.CompletedTask;
        });
    }

    private void Base(ulong seed, CancellationToken cancellation)
    {
        (MarketSetting Setting, RunRecord Record) made = Run(scenario, seed, cancellation);
        lock (_lock)
        {
            _bases[seed] = made;
        }
    }

    private (MarketSetting Setting, RunRecord Record) Run(Scenario changed, ulong seed, CancellationToken cancellation)
    {
        var setting = new MarketSetting(changed, factory.Draw(changed, seed), seed);
        var loop = new MarketLoop(setting, factory.Create);
        loop.Run(new NoRows(), _ =>
        {
            cancellation.ThrowIfCancellationRequested();
            return false;
        });
        lock (_lock)
        {
            display.Show(++_done, _total);
        }

        return (setting, loop.Record);
    }

    private void TellIfWhole(ulong seed, int changes, Action<SeedFacts> done)
    {
        lock (_lock)
        {
            if (!_bases.TryGetValue(seed, out (MarketSetting Setting, RunRecord Record) made) || Of(seed).Count < changes)
            {
                return;
            }

            done(new SeedFacts(seed, FactSheet.Standard.Evaluate(new FactContext(made.Setting, made.Record, Of(seed)))));
            _bases.Remove(seed);
            _records.Remove(seed);
        }
    }

    private Dictionary<Counterfactual, RunRecord> Of(ulong seed) => _records.TryGetValue(seed, out var records) ? records : _records[seed] = [];
}

using System.Collections.Concurrent;
using MarketSim.Grains.Markets;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Simulator.Progress;
using MarketSim.Studies.Facts;

namespace MarketSim.Simulator.Facts;

/// <summary>Runs markets with the same seed and one thing changed, one on each processor, and keeps their records.</summary>
internal static class PairedRuns
{
    /// <summary>Runs them; the records are the same whatever the number of processors.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static async Task<IReadOnlyDictionary<Counterfactual, RunRecord>> ExecuteAsync(
        MarketSetting setting, IReadOnlyList<Counterfactual> wanted, IMarketFactory factory, IProgressDisplay display, CancellationToken cancellation)
    {
        var records = new ConcurrentDictionary<Counterfactual, RunRecord>();
        var showing = new Lock();
        long days = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForEachAsync(wanted, options, (change, stop) =>
        {
            Scenario scenario = change.Apply(setting.Scenario);
            var loop = new MarketLoop(new MarketSetting(scenario, factory.Draw(scenario, setting.Seed), setting.Seed), factory.Create);
            loop.Run(new NoRows(), _ =>
            {
                stop.ThrowIfCancellationRequested();
                lock (showing)
                {
                    display.Show(++days, (long)wanted.Count * setting.Days);
                }

                return false;
            });
            records[change] = loop.Record;
            return ValueTask.CompletedTask;
        });
        return records;
    }
}

/// <summary>Lets the rows go by: facts are worked out from records.</summary>
internal sealed class NoRows : IRowSink
{
    public void Append<TRow>(TRow row)
        where TRow : class
    {
    }

    public void DayDone(int day)
    {
    }
}

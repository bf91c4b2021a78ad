using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;

namespace MarketSim.Grains.Replicates;

/// <summary>Runs a replicate in a plain loop, and keeps what a study keeps of it.</summary>
public static class ReplicateLoop
{
    /// <summary>Runs the market from first day to last.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="factory">Makes the agents.</param>
    /// <param name="study">What is kept of the replicate.</param>
    /// <param name="limits">How many letters a day may have.</param>
    /// <param name="cancellation">Ends the replicate after the day it is at.</param>
    /// <returns>The result; broken books are part of it.</returns>
    /// <exception cref="RunRefusedException">A day had too many letters.</exception>
    public static ReplicateResult Run(MarketSetting setting, IMarketFactory factory, IReplicateStudy study, RunLimits limits, CancellationToken cancellation)
    {
        using IHashingRowSink rows = study.OpenRows(setting);
        RunProgress progress = default;
        try
        {
            var loop = new MarketLoop(setting, factory.Create);
            progress = loop.Run(rows, done =>
            {
                limits.RequireLetters(done.Letters - progress.Letters);
                progress = done;
                cancellation.ThrowIfCancellationRequested();
                return false;
            });
            return new(setting.Seed, progress, rows.Finish(), study.Headlines(setting, loop.Record, rows), study.Facts(setting, loop.Record), null);
        }
        catch (BrokenBooksException broken)
        {
            return new(setting.Seed, progress, [], [], [], BookBreak.Of(broken));
        }
    }
}

using MarketSim.Grains.Markets;
using MarketSim.Grains.Runs;
using MarketSim.Grains.Wire;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using Orleans.Placement;

namespace MarketSim.Grains.Replicates;

/// <summary>Runs a <see cref="MarketLoop"/> on a processor of its silo, and goes when it is done.</summary>
[ActivationCountBasedPlacement]
public sealed class ReplicateGrain(MarketShelf markets, WorkBench bench, IReplicateStudy study) : Grain, IReplicateGrain
{
    /// <inheritdoc/>
    public async Task<Parcel<ReplicateResult>> RunAsync(MarketOrder market, CancellationToken cancellation)
    {
        try
        {
            return new(await bench.DoAsync(() => Run(market, cancellation), cancellation));
        }
        finally
        {
            DeactivateOnIdle();
        }
    }

    private ReplicateResult Run(MarketOrder market, CancellationToken cancellation)
    {
        MarketSetting setting = markets.Get(market);
        using IHashingRowSink rows = study.OpenRows(setting);
        RunProgress progress = default;
        try
        {
            var loop = new MarketLoop(setting, markets.Maker.Create);
            progress = loop.Run(rows, done =>
            {
                progress = done;
                cancellation.ThrowIfCancellationRequested();
                return false;
            });
            return new(market.Seed, progress, rows.Finish(), study.Headlines(setting, loop.Record), study.Facts(setting, loop.Record), null);
        }
        catch (BrokenBooksException broken)
        {
            return new(market.Seed, progress, [], [], [], BookBreak.Of(broken));
        }
    }
}

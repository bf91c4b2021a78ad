using MarketSim.Grains.Markets;
using MarketSim.Grains.Runs;
using MarketSim.Grains.Codecs;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Setting;
using Orleans.Placement;

namespace MarketSim.Grains.Replicates;

/// <summary>Runs a <see cref="MarketLoop"/> on a processor of its silo, and goes when it is done.</summary>
/// <remarks>An activation that a late word of cancellation has called up again goes by itself.</remarks>
[ActivationCountBasedPlacement]
[CollectionAgeLimit(Minutes = 2)]
public sealed class ReplicateGrain(MarketShelf markets, WorkBench bench, IReplicateStudy study, RunLimits limits) : Grain, IReplicateGrain
{
    /// <inheritdoc/>
    public async Task<Payload<ReplicateResult>> RunAsync(MarketOrder market, CancellationToken cancellation)
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
                limits.RequireLetters(done.Letters - progress.Letters);
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

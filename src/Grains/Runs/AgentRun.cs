using MarketSim.Grains.Markets;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Measures;

namespace MarketSim.Grains.Runs;

/// <summary>A run with a grain for each agent, as seen by whoever starts it.</summary>
/// <param name="Progress">How far it came.</param>
/// <param name="Record">What it leaves in memory.</param>
public sealed record AgentRun(RunProgress Progress, RunRecord Record)
{
    /// <summary>Runs a market, a grain for each agent; the same numbers as <see cref="MarketLoop"/>, to the last bit.</summary>
    /// <param name="client">A client of the cluster, or of the silo inside this process.</param>
    /// <param name="name">The run's name, unique in the cluster; agents' grains are found under it.</param>
    /// <param name="market">The market.</param>
    /// <param name="shards">Shards to deal the agents out to; 0 for one for each processor of this machine.</param>
    /// <param name="rows">Takes the tables' rows.</param>
    /// <param name="stop">Asked after each day with the progress; true ends the run early, with the days that are finished.</param>
    /// <exception cref="BrokenBooksException">The books do not balance.</exception>
    public static async Task<AgentRun> ExecuteAsync(
        IGrainFactory client, string name, MarketOrder market, int shards, IRowSink rows, Func<RunProgress, bool>? stop = null)
    {
        IRunGrain run = client.GetGrain<IRunGrain>(name);
        await run.StartAsync(market, shards > 0 ? shards : Environment.ProcessorCount);
        try
        {
            RunProgress progress = default;
            for (bool stopped = false; !stopped;)
            {
                DayReport day = (await run.RunDayAsync(progress.DaysDone)).Content;
                if (day.Break is { } broken)
                {
                    throw broken.ToException();
                }

                RowLog.Replay(day.Rows, rows);
                progress = day.Progress;
                stopped = (stop?.Invoke(progress) ?? false) || progress.DaysDone == progress.Days;
            }

            RunEnd end = (await run.FinishAsync()).Content;
            RowLog.Replay(end.Rows, rows);
            return new AgentRun(progress, end.Record);
        }
        finally
        {
            await run.CloseAsync();
        }
    }
}

using MarketSim.Grains.Agents;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Runs;
using MarketSim.Grains.Tests.Markets;
using MarketSim.Market.Engine;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Grains.Tests.Runs;

/// <summary>All that can be seen of a run, as lines of text: rows, record, progress, and every agent's own figures on the last evening.</summary>
internal static class Outcome
{
    public static List<string> OfLoop(MarketSource order, Func<RunProgress, bool>? stop = null)
    {
        var factory = new SmallMarketFactory();
        var agents = new List<Agent>();
        var rows = new MemorySink();
        var loop = new MarketLoop(SmallMarketFactory.Setting(order), (setting, id) =>
        {
            Agent agent = ((IMarketFactory)factory).Create(setting, id);
            agents.Add(agent);
            return agent;
        });
        var evening = new List<string>();
        RunProgress progress = loop.Run(rows, done =>
        {
            bool stopped = stop?.Invoke(done) ?? false;
            if (stopped || done.DaysDone == done.Days)
            {
                evening.AddRange(agents.Select(agent => Show(agent.Id.ToString(), agent.Describe())));
            }

            return stopped;
        });
        return [progress.ToString(), .. rows.Lines, MemorySink.Show(loop.Record.Years), .. evening];
    }

    public static Task<List<string>> OfGrains(
        IGrainFactory client, string name, MarketSource order, int shards, Func<RunProgress, bool>? stop = null) =>
        OfGrains(client, name, order, (rows, evening) => AgentRun.ExecuteAsync(
            client, name, order, shards, rows, done => evening(done)), stop);

    /// <summary>The same, led by <paramref name="lead"/>, which is given the sink and what to ask after each day.</summary>
    public static async Task<List<string>> OfGrains(
        IGrainFactory client, string name, MarketSource order, Func<MemorySink, Func<RunProgress, bool>, Task<AgentRun>> lead, Func<RunProgress, bool>? stop = null)
    {
        MarketSetting setting = SmallMarketFactory.Setting(order);
        var rows = new MemorySink();
        var evening = new List<string>();
        AgentRun run = await lead(rows, done =>
        {
            bool stopped = stop?.Invoke(done) ?? false;
            if (stopped || done.DaysDone == done.Days)
            {
                evening.AddRange(DescribeAll(client, name, setting).GetAwaiter().GetResult());
            }

            return stopped;
        });
        return [run.Progress.ToString(), .. rows.Lines, MemorySink.Show(run.Years), .. evening];
    }

    private static async Task<IEnumerable<string>> DescribeAll(IGrainFactory client, string name, MarketSetting setting)
    {
        var answers = await Task.WhenAll(setting.AgentIds().Select(agent => client.GetGrain<IAgentGrain>(AgentKey.Of(name, agent)).DescribeAsync()));
        return answers.Select(answer => Show(answer.Content.Agent, answer.Content.Figures));
    }

    private static string Show(string agent, IReadOnlyDictionary<string, string> figures) =>
        $"{agent} {string.Join(' ', figures.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"))}";
}

using MarketSim.Grains.Checkpoints;
using MarketSim.Grains.Codecs;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Runs;
using MarketSim.Grains.Tests.Markets;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Scenarios;
using MarketSim.Silo;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core.Internal;
using Orleans.Storage;

namespace MarketSim.Grains.Tests.Checkpoints;

/// <summary>The shipped scenarios, kept and taken up again.</summary>
[TestFixture]
[NonParallelizable]
public sealed class WholeMarketTests
{
    private static readonly string[] Scenarios = ["tiny.yaml", "national-2026.yaml", Policies];

    /// <summary>The tiny market with policies that pay, buy and run out of money.</summary>
    private const string Policies = "tiny.yaml with policies";

    /// <summary>Days in which every kind of agent has done much of what it can do.</summary>
    private static readonly Dictionary<string, int> Days = new() { ["tiny.yaml"] = 150, ["national-2026.yaml"] = 45, [Policies] = 150 };

    [TestCaseSource(nameof(Scenarios))]
    public async Task A_run_that_was_lost_ends_with_the_bits_of_the_plain_loop(string file)
    {
        MarketSource order = Order(file);
        var expected = new MemorySink();
        var loop = new MarketLoop(Setting(order));
        RunProgress progress = loop.Run(expected);
        var rows = new MemorySink();
        await using EmbeddedSilo silo = await EmbeddedSilo.StartAsync(new EmbeddedSiloOptions
        {
            Factory = new ScenarioMarketFactory(),
            Study = new PlainStudy(),
            Configure = builder => builder.Services.AddKeyedSingleton<IGrainStorage>(CheckpointVault.StorageName, new MemoryStorage()),
        });

        AgentRun run = await AgentRun.ExecuteAsync(silo.Client, "whole", order, rows, new AgentRunOptions
        {
            Shards = 2,
            Checkpoints = new(20),
            Stop = done =>
            {
                if (done.DaysDone == Days[file] - 12)
                {
                    // As if the clock's silo were lost.
                    silo.Client.GetGrain<IRunGrain>("whole").AsReference<IGrainManagementExtension>().DeactivateOnIdle().AsTask().GetAwaiter().GetResult();
                }

                return false;
            },
        });

        Assert.That(run.Recoveries, Is.EqualTo(1));
        Assert.That(run.Progress, Is.EqualTo(progress));
        Assert.That(rows.Lines.SequenceEqual(expected.Lines));
        Assert.That(MemorySink.Show(run.Years), Is.EqualTo(MemorySink.Show(loop.Record.Years)));
    }

    [TestCaseSource(nameof(Scenarios))]
    public void Each_agent_that_was_read_back_is_written_as_the_same_bytes(string file)
    {
        MarketSource order = Order(file);
        MarketSetting setting = Setting(order);
        var agents = new List<Agent>();
        var loop = new MarketLoop(setting, (market, id) =>
        {
            Agent agent = MarketAgents.Create(market, id);
            agents.Add(agent);
            return agent;
        });
        loop.Run(new MemorySink());

        // Another process works the market out anew: equal, but not the same objects.
        MarketSnapshots here = MarketSnapshots.Of(setting, new ScenarioMarketFactory());
        MarketSnapshots there = MarketSnapshots.Of(Setting(order), new ScenarioMarketFactory());
        var sizes = new Dictionary<AgentKind, int>();
        foreach (Agent agent in agents)
        {
            byte[] bytes = Bytes(here, agent);
            Agent copy = there.Read(bytes, reader => there.ReadAgent(reader, agent.Id));
            Assert.That(Bytes(there, copy), Is.EqualTo(bytes), agent.Id.ToString());
            Assert.That(copy.Describe(), Is.EqualTo(agent.Describe()));
            Assert.That(copy.Holdings, Is.EqualTo(agent.Holdings));
            sizes[agent.Id.Kind] = Math.Max(sizes.GetValueOrDefault(agent.Id.Kind), bytes.Length);
        }

        TestContext.Out.WriteLine(string.Join(", ", sizes.Select(kind => $"{kind.Key}: {kind.Value} bytes at most")));
        Assert.That(sizes.Keys, Is.EquivalentTo(Enum.GetValues<AgentKind>()), "every kind of agent");
        Assert.That(sizes.Values, Is.All.LessThan(200_000), "nobody drags the whole market along");
    }

    private static byte[] Bytes(MarketSnapshots snapshots, Agent agent)
    {
        ObjectWriter writer = snapshots.NewWriter();
        snapshots.WriteAgent(writer, agent);
        return writer.Written.ToArray();
    }

    private static MarketSetting Setting(MarketSource order)
    {
        var factory = new ScenarioMarketFactory();
        return new MarketSetting(factory.Read(order.ScenarioJson), factory.Draw(factory.Read(order.ScenarioJson), order.Seed), order.Seed);
    }

    private static MarketSource Order(string file)
    {
        string path = Path.Combine(FindRoot(), "scenarios", file.Split(' ')[0]);
        string[] policies = file == Policies
            ?
            [
                "demand.reference_value_cny_per_pflop_day=1500",
                "policy=[{date: 2023-07-01, kind: public_purchase, amount: 0.7, buyer_share: 0.3, budget_cny: 5000000, central: true}, "
                + "{date: 2023-07-20, kind: transfer_discount, amount: 0.3, provinces: [InnerMongolia, Ningxia]}, {date: 2023-08-01, kind: compute_voucher, amount: 0.3, budget_cny: 300000}, "
                + "{date: 2023-08-01, kind: peak_valley_tariff, amount: 0.6}, {date: 2023-08-01, kind: pue_limit, amount: 1.2}, {date: 2023-08-01, kind: pue_surcharge, amount: 0.2}, "
                + "{date: 2023-08-01, kind: approval_gate, amount: 0.5, lag_months: 1}]",
            ]
            : [];
        LoadResult first = ScenarioLoader.Load(path, new ScenarioOverrides([]));
        DateOnly end = first.Scenario!.Horizon.Start.AddDays(Days[file] - 1);
        LoadResult loaded = ScenarioLoader.Load(path, new ScenarioOverrides([$"horizon.end={end:yyyy-MM-dd}", .. policies]));
        return ScenarioMarketFactory.Source(loaded.Scenario!, loaded.Scenario!.Seed);
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MarketSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run inside the repository");
    }
}

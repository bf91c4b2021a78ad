using System.Globalization;
using MarketSim.Clusters;
using MarketSim.Grains.Failures;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Replicates;
using MarketSim.Grains.Runs;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Scenarios;
using MarketSim.Silo.Clusters;
using MarketSim.Silo.Replicates;

namespace MarketSim.Silo.Tests.Runs;

/// <summary>Many runs on one cluster: at once they do not disturb each other, one after the other they leave nothing behind.</summary>
public sealed class ManyRunsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly LocalCluster _cluster = new(AppContext.BaseDirectory);
    private readonly Scenario _scenario = ScenarioLoader.Load(Repository.Tiny, new ScenarioOverrides(["horizon={start: 2023-07-01, end: 2023-08-15}"])).Scenario!;
    private ClusterClient _client = null!;

    [OneTimeSetUp]
    public async Task StartNodes()
    {
        Redis.Require();
        await _cluster.StartAsync(nodes: 2, "--max-agents", "1000", "--max-days", "400");
        var secrets = new ClusterSecrets { Shared = System.Text.Encoding.UTF8.GetBytes(_cluster.Environment[ClusterSecrets.SharedName]) };
        _client = await ClusterClient.ConnectAsync(new(ClusterAddress.Parse(_cluster.Address), secrets, new ScenarioMarketFactory()));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_client is not null)
        {
            await _client.DisposeAsync();
        }

        await _cluster.DisposeAsync();
    }

    [Test]
    public async Task Two_runs_at_once_do_not_disturb_each_other()
    {
        string[] both = await Task.WhenAll(RunAsync("one", seed: 1), RunAsync("two", seed: 2));

        Assert.That(both, Is.EqualTo(new[] { Loop(1), Loop(2) }));
    }

    [Test]
    public async Task Twenty_runs_at_once_all_finish()
    {
        string[] all = await Task.WhenAll(Enumerable.Range(0, 20).Select(run => RunAsync(string.Create(CultureInfo.InvariantCulture, $"many-{run}"), (ulong)run)));

        Assert.That(all, Is.EqualTo(Enumerable.Range(0, 20).Select(run => Loop((ulong)run))));
    }

    [Test]
    public async Task Ten_runs_in_a_row_leave_no_grain_and_no_blob()
    {
        string blobs = await _cluster.Redis.TellAsync("DBSIZE");
        for (int run = 0; run < 10; run++)
        {
            await RunAsync(string.Create(CultureInfo.InvariantCulture, $"row-{run}"), seed: 1);
        }

        await NothingLeftAsync();
        Assert.That(await _cluster.Redis.TellAsync("DBSIZE"), Is.EqualTo(blobs));
    }

    [Test]
    public async Task A_run_that_is_cancelled_frees_its_agents_and_its_owner_is_told()
    {
        IRunGrain run = _client.Grains.GetGrain<IRunGrain>("greedy");
        Task<string> going = RunAsync("greedy", seed: 1, stop: progress =>
        {
            if (progress.DaysDone == 5)
            {
                run.CancelAsync("it is greedy").GetAwaiter().GetResult();
            }

            return false;
        });

        Assert.That(async () => await going, Throws.TypeOf<RunCancelledException>().With.Message.EqualTo("run greedy was cancelled: it is greedy"));
        await NothingLeftAsync();
    }

    [Test]
    public async Task A_run_whose_owner_died_is_cancelled_all_the_same()
    {
        IRunGrain run = _client.Grains.GetGrain<IRunGrain>("orphan");
        await run.StartAsync(ScenarioMarketFactory.Source(_scenario, 1), 4, new([]), Guid.NewGuid());

        await run.CancelAsync("nobody wants it");

        await NothingLeftAsync();
    }

    [TestCase("demand.buyers=2000", "the run has 2000 buyers; allowed here: at most 1000")]
    [TestCase("horizon.end=2033-07-01", "days; allowed here: at most 400")]
    public void Runs_that_are_too_large_are_refused(string set, string why)
    {
        Scenario large = ScenarioLoader.Load(Repository.Tiny, new ScenarioOverrides([set])).Scenario!;
        MarketSource order = ScenarioMarketFactory.Source(large, 1);

        Assert.That(async () => await AgentRun.ExecuteAsync(_client.Grains, "large", order, 2, new ReplicateStudy().OpenRows(Setting(1))), Throws.TypeOf<RunRefusedException>().With.Message.Contains(why));
        Assert.That(
            async () => await EnsembleRun.RunAsync(_client.Grains, () => Guid.NewGuid().ToString(), order),
            Throws.TypeOf<RunRefusedException>().With.Message.Contains(why));
    }

    private async Task<string> RunAsync(string name, ulong seed, Func<RunProgress, bool>? stop = null)
    {
        using IHashingRowSink rows = new ReplicateStudy().OpenRows(Setting(seed));
        await AgentRun.ExecuteAsync(
            _client.Grains,
            name,
            ScenarioMarketFactory.Source(_scenario, seed),
            rows,
            new AgentRunOptions { Shards = 4, Checkpoints = new(10), Pulse = TimeSpan.FromSeconds(2), Stop = stop ?? (_ => false) });
        return Hashes(rows);
    }

    private string Loop(ulong seed)
    {
        using IHashingRowSink rows = new ReplicateStudy().OpenRows(Setting(seed));
        new MarketLoop(Setting(seed)).Run(rows);
        return Hashes(rows);
    }

    private static string Hashes(IHashingRowSink rows) => string.Join('\n', rows.Finish());

    private MarketSetting Setting(ulong seed) => new(_scenario, new ScenarioMarketFactory().Draw(_scenario, seed), seed);

    /// <summary>Waits until the nodes hold no grain of a market.</summary>
    private async Task NothingLeftAsync()
    {
        SimpleGrainStatistic[] left = [];
        await RunningProgram.UntilAsync(
            () =>
            {
                left = [.. _client.Grains.GetGrain<IManagementGrain>(0).GetSimpleGrainStatistics().GetAwaiter().GetResult().Where(grain => grain.GrainType.Contains("MarketSim", StringComparison.Ordinal))];
                return left.Sum(grain => grain.ActivationCount) == 0;
            },
            Patience,
            () => string.Join(", ", left.Select(grain => $"{grain.ActivationCount} of {grain.GrainType}")));
        foreach (NodeProcess node in _cluster.Nodes)
        {
            Assert.That((int)(await node.LookAsync())!["agents"]!, Is.Zero);
        }
    }
}

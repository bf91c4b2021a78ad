using System.Globalization;
using System.Text;
using MarketSim.Clusters;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Runs;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Scenarios;
using MarketSim.Silo.Clusters;
using MarketSim.Silo.Replicates;

namespace MarketSim.Benchmarks.Clusters;

/// <summary>Runs the same small market again and again on one node, and looks whether anything of it stays there: memory, grains, blobs.</summary>
internal static class RunsInARow
{
    private const int Looks = 10;

    /// <param name="arguments">How many runs; 100 unless told.</param>
    public static async Task<int> PrintAsync(string[] arguments)
    {
        int runs = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100;
        Scenario scenario = ScenarioLoader.Load(Path.Combine("scenarios", "tiny.yaml"), new ScenarioOverrides(["horizon.end=2023-12-31", "demand.buyers=1000"])).Scenario!;
        var factory = new ScenarioMarketFactory();
        var setting = new MarketSetting(scenario, factory.Draw(scenario, scenario.Seed), scenario.Seed);
        MarketSource order = ScenarioMarketFactory.Source(scenario, scenario.Seed);
        await using var cluster = new LocalCluster(AppContext.BaseDirectory);
        await cluster.StartAsync(nodes: 1);
        var secrets = new ClusterSecrets { Shared = Encoding.UTF8.GetBytes(cluster.Environment[ClusterSecrets.SharedName]) };
        await using ClusterClient client = await ClusterClient.ConnectAsync(new(ClusterAddress.Parse(cluster.Address), secrets, factory));
        Console.WriteLine(FormattableString.Invariant($"{scenario.Name}, {setting.Days} days, {setting.Roster.Count} agents; one node"));
        Console.WriteLine("| runs | heap MB after a full collection | resident MB | grains of markets | agents seated | blobs |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | --- |");
        await LookAsync(cluster, client, 0);
        for (int run = 1; run <= runs; run++)
        {
            using IHashingRowSink rows = new ReplicateStudy().OpenRows(setting);
            await AgentRun.ExecuteAsync(
                client.Grains, string.Create(CultureInfo.InvariantCulture, $"row-{run}"), order, rows, new AgentRunOptions { Shards = 2, Checkpoints = new(30), Pulse = TimeSpan.FromSeconds(2) });
            if (run % Math.Max(1, runs / Looks) == 0)
            {
                await LookAsync(cluster, client, run);
            }
        }

        return 0;
    }

    private static async Task LookAsync(LocalCluster cluster, ClusterClient client, int run)
    {
        // Agents that were told to go are gone in a moment.
        int grains = -1;
        await RunningProgram.UntilAsync(
            () => (grains = Grains(client)) == 0, TimeSpan.FromSeconds(20), () => FormattableString.Invariant($"{grains} grains of markets have stayed"));
        IManagementGrain management = client.Grains.GetGrain<IManagementGrain>(0);
        SiloAddress[] nodes = [.. (await management.GetHosts(onlyActive: true)).Keys];
        await management.ForceGarbageCollection(nodes);
        double heap = (await management.GetRuntimeStatistics(nodes)).Sum(node => node.EnvironmentStatistics.RawMemoryUsageBytes) / 1e6;
        string resident = File.ReadLines($"/proc/{cluster.Nodes[0].Program.Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal));
        long kilobytes = long.Parse(resident.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        string blobs = await cluster.Redis.TellAsync("DBSIZE");
        Console.WriteLine(FormattableString.Invariant($"| {run} | {heap:F1} | {kilobytes / 1000.0:F0} | {grains} | {(await cluster.Nodes[0].LookAsync())?["agents"]} | {blobs} |"));
    }

    private static int Grains(ClusterClient client) => client.Grains.GetGrain<IManagementGrain>(0).GetSimpleGrainStatistics().GetAwaiter().GetResult()
        .Where(grain => grain.GrainType.Contains("MarketSim", StringComparison.Ordinal)).Sum(grain => grain.ActivationCount);
}

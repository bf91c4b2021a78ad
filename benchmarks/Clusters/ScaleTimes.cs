using System.Diagnostics;
using System.Globalization;
using System.Text;
using MarketSim.Clusters;
using MarketSim.Grains.Markets;
using MarketSim.Grains.Runs;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Scenarios;
using MarketSim.Silo.Clusters;
using MarketSim.Silo.Replicates;

namespace MarketSim.Benchmarks.Clusters;

/// <summary>Times runs on one, two and three nodes of this machine against buyers and centers; each row is a cluster and a run of its own.</summary>
internal static class ScaleTimes
{
    private const string Usage = "scale BUYERS[,BUYERS...] CENTERS[,CENTERS...] NODES[,NODES...] DAYS";
    private const double DaysOfYear = 365;

    /// <param name="arguments">Lists of buyers, of centers at the start and of nodes, and days.</param>
    public static async Task<int> PrintAsync(string[] arguments)
    {
        if (arguments.Length != 4)
        {
            Console.Error.WriteLine("usage: " + Usage);
            return 2;
        }

        int days = Numbers(arguments[3])[0];
        Console.WriteLine(FormattableString.Invariant($"national-2026 from its first day, {days} days; {Environment.ProcessorCount} processors, leader and Redis server on the same machine"));
        Console.WriteLine("| buyers | centers at start | agents | nodes | s a simulated year | x fewest nodes | k steps/s | M letters a year | peak MB of all nodes | bytes an agent | growth exponent |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var before = new Dictionary<(int Centers, int Nodes), Row>();
        foreach (int centers in Numbers(arguments[1]))
        {
            foreach (int buyers in Numbers(arguments[0]))
            {
                Row? fewest = null;
                foreach (int nodes in Numbers(arguments[2]))
                {
                    Row row = await RunAsync(buyers, centers, nodes, days);
                    fewest ??= row;
                    string exponent = before.TryGetValue((centers, nodes), out Row? last)
                        ? FormattableString.Invariant($"{Math.Log(row.Seconds / last.Seconds) / Math.Log((double)row.Agents / last.Agents):F2}")
                        : "";
                    before[(centers, nodes)] = row;
                    double year = DaysOfYear / days;
                    Console.WriteLine(FormattableString.Invariant(
                        $"| {buyers} | {centers} | {row.Agents} | {nodes} | {row.Seconds * year:F1} | {row.Seconds / fewest.Seconds:F2} | {row.Progress.Steps / row.Seconds / 1e3:F0} | {row.Progress.Letters * year / 1e6:F2} | {row.PeakMegabytes:F0} | {row.BytesAnAgent:F0} | {exponent} |"));
                }
            }
        }

        return 0;
    }

    private static async Task<Row> RunAsync(int buyers, int centers, int nodes, int days)
    {
        Scenario scenario = ScenarioLoader.Load(
            Path.Combine("scenarios", "national-2026.yaml"),
            new ScenarioOverrides([FormattableString.Invariant($"demand.buyers={buyers}"), FormattableString.Invariant($"centers.operating_at_start={centers}")])).Scenario!;
        scenario = scenario with { Horizon = scenario.Horizon with { End = scenario.Horizon.Start.AddDays(days - 1) } };
        var factory = new ScenarioMarketFactory();
        var setting = new MarketSetting(scenario, factory.Draw(scenario, scenario.Seed), scenario.Seed);
        await using var cluster = new LocalCluster(AppContext.BaseDirectory);
        await cluster.StartAsync(nodes);
        double bare = cluster.Nodes.Sum(node => Megabytes(node, "VmRSS"));
        var secrets = new ClusterSecrets { Shared = Encoding.UTF8.GetBytes(cluster.Environment[ClusterSecrets.SharedName]) };
        await using ClusterClient client = await ClusterClient.ConnectAsync(new(ClusterAddress.Parse(cluster.Address), secrets, factory));
        using IHashingRowSink rows = new ReplicateStudy().OpenRows(setting);
        double seated = 0;
        long began = 0;
        AgentRun run = await AgentRun.ExecuteAsync(client.Grains, "scale", ScenarioMarketFactory.Source(scenario, scenario.Seed), rows, new AgentRunOptions
        {
            Shards = nodes * Environment.ProcessorCount,
            Pulse = TimeSpan.FromSeconds(10),
            Stop = progress =>
            {
                // The first day is left out of the time: it compiles the program, and drawing agents and calling them into their seats comes before it.
                if (progress.DaysDone == 1)
                {
                    seated = cluster.Nodes.Sum(node => Megabytes(node, "VmRSS"));
                    began = Stopwatch.GetTimestamp();
                }

                return false;
            },
        });
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds * days / (days - 1);
        return new(setting.Roster.Count, run.Progress, seconds, cluster.Nodes.Sum(node => Megabytes(node, "VmHWM")), (seated - bare) * 1e6 / setting.Roster.Count);
    }

    private static double Megabytes(NodeProcess node, string field) =>
        long.Parse(
            File.ReadLines($"/proc/{node.Program.Id}/status").First(line => line.StartsWith(field, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture) * 1024 / 1e6;

    private static int[] Numbers(string list) => [.. list.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    private sealed record Row(int Agents, RunProgress Progress, double Seconds, double PeakMegabytes, double BytesAnAgent);
}

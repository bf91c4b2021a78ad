using System.Globalization;
using MarketSim.Clusters;

namespace MarketSim.Benchmarks.Faults;

/// <summary>Puts a run on three nodes through a seeded list of faults, and prints for each whether the tables are those of the undisturbed run, and how long the run stood still.</summary>
internal static class FaultTimes
{
    private const int Nodes = 3;
    private const int Days = 365;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly string[] Year = ["--set", "horizon.end=2023-12-31"];

    /// <param name="arguments">Seed, number of faults, and where wanted the only kind.</param>
    public static async Task<int> PrintAsync(string[] arguments)
    {
        int seed = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 2024;
        int count = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : Enum.GetValues<FaultKind>().Length;
        FaultKind? only = arguments.Length > 2 ? Enum.Parse<FaultKind>(arguments[2], ignoreCase: true) : null;
        if (!RedisServer.IsInstalled)
        {
            Console.Error.WriteLine("redis-server is not installed (Debian: apt-get install redis-server)");
            return 1;
        }

        await using var cluster = new LocalCluster(AppContext.BaseDirectory);
        await cluster.StartAsync(Nodes);
        string scenario = Path.GetFullPath(Path.Combine("scenarios", "national-2026.yaml"));
        using RunningProgram alone = cluster.Simulator(["run", scenario, "--out", cluster["undisturbed"], "--quiet", "--checkpoint-days", "0", .. Year]);
        if (await alone.EndAsync(TimeSpan.FromMinutes(10)) != 0)
        {
            Console.Error.WriteLine(alone.Errors);
            return 1;
        }

        var drill = new FaultDrill(cluster, scenario, Year, DistributedRun.TablesOf(cluster["undisturbed"]));
        Console.WriteLine($"seed {seed}: national-2026, {Days} days, {Nodes} nodes; recovery: from the fault until a checkpoint more is behind the run");
        Console.WriteLine("| fault | node | after days | recovery s | resumed | tables |");
        Console.WriteLine("| --- | ---: | ---: | ---: | --- | --- |");
        int wrong = 0;
        foreach (Fault drawn in Fault.Draw(seed, count, Days, Nodes))
        {
            Fault fault = only is { } kind ? drawn with { Kind = kind } : drawn;
            FaultOutcome outcome = await drill.DoAsync(fault);
            bool isFine = outcome.Difference is null && outcome.Recovery < Longest;
            wrong += isFine ? 0 : 1;
            Console.WriteLine(FormattableString.Invariant(
                $"| {fault.Kind} | {fault.Node + 1} | {outcome.DaysSafe} | {outcome.Recovery.TotalSeconds:F1} | {(outcome.Resumed ? "yes" : "no")} | {outcome.Difference ?? "identical"} |"));
            if (!isFine)
            {
                Console.Error.WriteLine(outcome.Told);
                Console.Error.WriteLine(string.Join('\n', cluster.Nodes.Select((node, number) => $"node {number + 1}:\n{node.Program.Errors}")));
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{count - wrong} of {count} faults: tables identical to the last bit, recovered in under {Longest.TotalSeconds:0} s"));
        return wrong == 0 ? 0 : 1;
    }
}

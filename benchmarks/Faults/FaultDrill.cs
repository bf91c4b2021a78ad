using System.Diagnostics;
using MarketSim.Clusters;

namespace MarketSim.Benchmarks.Faults;

/// <summary>Runs the same market again and again on a cluster, each time with a fault, and compares what comes of it with the undisturbed run.</summary>
/// <param name="cluster">The cluster; three nodes.</param>
/// <param name="scenario">The scenario's file.</param>
/// <param name="set">Assignments to it.</param>
/// <param name="undisturbed">The tables that must come of it.</param>
internal sealed class FaultDrill(LocalCluster cluster, string scenario, string[] set, SortedDictionary<string, string> undisturbed)
{
    private const int CheckpointDays = 10;
    private const int Refused = 1;
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Freeze = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Restart = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private int _runs;

    /// <summary>Lets a fault happen and looks what comes of it.</summary>
    public async Task<FaultOutcome> DoAsync(Fault fault)
    {
        await cluster.ReplaceLostAsync();
        string folder = cluster[FormattableString.Invariant($"run-{++_runs}")];
        using var run = new DistributedRun(cluster, folder);
        if (fault.Kind == FaultKind.FolderFull)
        {
            run.StartIn(FullFolder.Shell, FullFolder.Arguments(cluster.SimulatorFile), scenario, CheckpointDays, set);
            return await FullFolderAsync(run);
        }

        run.Start(scenario, CheckpointDays, set);
        if (!await run.PassesAsync(fault.AfterDay, Patience))
        {
            throw new InvalidOperationException("the run was over before the fault: " + run.Leader.Errors);
        }

        await Task.Delay(fault.Delay);
        long start = Stopwatch.GetTimestamp();
        string told = "";
        Task undone = await HappenAsync(fault, run);
        int safe = run.DaysSafe;
        bool resumed = fault.Kind is FaultKind.LeaderKilled or FaultKind.EverythingKilled;
        if (resumed)
        {
            told = run.Leader.Errors;
            run.Resume();
        }

        // Rows are made safe before a checkpoint is taken: only when more are safe a second time is a checkpoint behind the run.
        await run.PassesAsync(safe + CheckpointDays, Patience);
        TimeSpan recovery = Stopwatch.GetElapsedTime(start);
        await undone;
        return await EndAsync(run, safe, recovery, resumed, told);
    }

    private async Task<FaultOutcome> FullFolderAsync(DistributedRun run)
    {
        int code = await run.Leader.EndAsync(Patience);
        string told = run.Leader.Errors;
        int safe = run.DaysSafe;
        if (code != Refused || !told.Contains("marketsim resume", StringComparison.Ordinal))
        {
            return new(safe, TimeSpan.Zero, false, FormattableString.Invariant($"exit code {code}, where 1 and a word of how to go on was due"), told);
        }

        long start = Stopwatch.GetTimestamp();
        run.Resume();
        await run.PassesAsync(safe + CheckpointDays, Patience);
        return await EndAsync(run, safe, Stopwatch.GetElapsedTime(start), resumed: true, told);
    }

    private async Task<FaultOutcome> EndAsync(DistributedRun run, int safe, TimeSpan recovery, bool resumed, string told)
    {
        while (true)
        {
            int code = await run.Leader.EndAsync(Patience);
            told = told + '\n' + run.Leader.Errors;
            if (code == 0)
            {
                break;
            }

            if (resumed || !run.Leader.Errors.Contains("marketsim resume", StringComparison.Ordinal))
            {
                return new(safe, recovery, resumed, FormattableString.Invariant($"exit code {code}"), told);
            }

            resumed = true;
            run.Resume();
        }

        SortedDictionary<string, string> tables = run.Tables();
        string[] different = [.. undisturbed.Keys.Where(table => tables.GetValueOrDefault(table) != undisturbed[table])];
        return new(safe, recovery, resumed, different.Length == 0 ? null : "other tables: " + string.Join(", ", different), told);
    }

    /// <summary>Lets it happen.</summary>
    /// <returns>Done when what passes by itself is over.</returns>
    private async Task<Task> HappenAsync(Fault fault, DistributedRun run)
    {
        NodeProcess node = cluster.Nodes[fault.Node];
        switch (fault.Kind)
        {
            case FaultKind.NodeKilled or FaultKind.CheckpointCut:
                node.Program.Send(RunningProgram.Kill);
                return Task.CompletedTask;
            case FaultKind.NodeStopped:
                node.Program.Send(RunningProgram.Terminate);
                return node.Program.EndAsync(Patience);
            case FaultKind.TwoNodesKilled:
                node.Program.Send(RunningProgram.Kill);
                cluster.Nodes[(fault.Node + 1) % cluster.Nodes.Count].Program.Send(RunningProgram.Kill);
                return Task.CompletedTask;
            case FaultKind.AllNodesKilled:
                await KillNodesAsync();
                await Task.Delay(Restart);
                return cluster.ReplaceLostAsync();
            case FaultKind.LeaderKilled:
                run.Leader.Send(RunningProgram.Kill);
                await run.Leader.EndAsync(Patience);
                return Task.CompletedTask;
            case FaultKind.EverythingKilled:
                await KillNodesAsync();
                run.Leader.Send(RunningProgram.Kill);
                await run.Leader.EndAsync(Patience);
                await cluster.ReplaceLostAsync();
                return Task.CompletedTask;
            case FaultKind.RedisFrozen:
                cluster.Redis.Send(RunningProgram.Stop);
                return UndoAsync(Outage, () => Task.Run(() => cluster.Redis.Send(RunningProgram.Continue)));
            case FaultKind.RedisKilled:
                cluster.Redis.Send(RunningProgram.Kill);
                return UndoAsync(Outage, cluster.Redis.StartAgainAsync);
            case FaultKind.RedisFull:
                await cluster.Redis.TellAsync("CONFIG SET maxmemory 1");
                return UndoAsync(Outage, () => cluster.Redis.TellAsync("CONFIG SET maxmemory 0"));
            case FaultKind.NodeFrozen:
                node.Program.Send(RunningProgram.Stop);
                return UndoAsync(Freeze, () =>
                {
                    node.Program.Send(RunningProgram.Continue);
                    return node.Program.EndAsync(Patience);
                });
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, "does not happen while a run goes on");
        }
    }

    private async Task KillNodesAsync()
    {
        foreach (NodeProcess node in cluster.Nodes)
        {
            node.Program.Send(RunningProgram.Kill);
        }

        foreach (NodeProcess node in cluster.Nodes)
        {
            await node.Program.EndAsync(Patience);
        }
    }

    private static async Task UndoAsync(TimeSpan after, Func<Task> undo)
    {
        await Task.Delay(after);
        await undo();
    }
}

using BenchmarkDotNet.Running;
using MarketSim.Benchmarks.Clusters;
using MarketSim.Benchmarks.Engines;
using MarketSim.Benchmarks.Faults;
using MarketSim.Benchmarks.Floor;
using MarketSim.Benchmarks.Stepping;

// "engines", "floor", "allocations", "shares", "growth", "ensembles", "runs-in-a-row", "scale" and "faults" time whole runs and print tables.
// "peer" times agents that only write to each other. Anything else is for BenchmarkDotNet.
switch (args.FirstOrDefault())
{
    case "engines":
        return await EngineTimes.PrintAsync(RunArguments.Parse(args[1..]));
    case "floor":
        return FloorTimes.Print(RunArguments.Parse(args[1..]));
    case "allocations":
        return AllocationTimes.Print(RunArguments.Parse(args[1..]));
    case "shares":
        return ShareTimes.Print(RunArguments.Parse(args[1..]));
    case "peer":
        return PostTimes.Print();
    case "growth":
        return await GrowthTimes.PrintAsync(RunArguments.Parse(args[1..]));
    case "ensembles":
        return await EnsembleTimes.PrintAsync(RunArguments.Parse(args[1..]));
    case "runs-in-a-row":
        return await RunsInARow.PrintAsync(args[1..]);
    case "scale":
        return await ScaleTimes.PrintAsync(args[1..]);
    case "faults":
        return await FaultTimes.PrintAsync(args[1..]);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(FaultTimes).Assembly).Run(args);
        return 0;
}

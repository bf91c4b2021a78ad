using BenchmarkDotNet.Running;
using MarketSim.Benchmarks.Engines;

// "engines", "growth" and "ensembles" time whole runs and print tables; anything else is for BenchmarkDotNet.
switch (args.FirstOrDefault())
{
    case "engines":
        return await EngineTimes.PrintAsync(RunArguments.Parse(args[1..]));
    case "growth":
        return await GrowthTimes.PrintAsync(RunArguments.Parse(args[1..]));
    case "ensembles":
        return await EnsembleTimes.PrintAsync(RunArguments.Parse(args[1..]));
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}

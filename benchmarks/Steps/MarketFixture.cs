using MarketSim.Benchmarks.Engines;
using MarketSim.Market.Setting;

namespace MarketSim.Benchmarks.Steps;

/// <summary>The national market, found from wherever BenchmarkDotNet runs.</summary>
internal static class MarketFixture
{
    public static MarketSetting National()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MarketSim.sln")))
        {
            folder = folder.Parent;
        }

        string root = folder?.FullName ?? throw new InvalidOperationException("the benchmarks do not run inside the repository");
        return RunArguments.Setting(new RunArguments(Path.Combine(root, "scenarios", "national-2026.yaml"), [], 1, 0).Load());
    }
}

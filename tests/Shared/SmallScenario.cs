using MarketSim.Market.Inputs;
using MarketSim.Scenarios;

namespace MarketSim.Testing;

/// <summary>The shipped <c>scenarios/tiny.yaml</c>, for tests that need a whole scenario: one year, about ninety agents.</summary>
/// <remarks>A test project links this file and references <c>MarketSim.Scenarios</c>.</remarks>
internal static class SmallScenario
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of shipped scenarios.</summary>
    public static string Folder { get; } = Path.Combine(Root, "scenarios");

    /// <summary>The file.</summary>
    public static string File { get; } = Path.Combine(Folder, "tiny.yaml");

    /// <summary>Loads it, changed by assignments such as <c>demand.buyers=10</c>.</summary>
    public static Scenario Load(params string[] set)
    {
        LoadResult result = ScenarioLoader.Load(File, new ScenarioOverrides(set));
        return result.Scenario ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "MarketSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run inside the repository");
    }
}

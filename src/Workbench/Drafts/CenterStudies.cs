using MarketSim.Workbench.Hosting;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Drafts;

/// <summary>Statements of centers that were made earlier.</summary>
public static class CenterStudies
{
    /// <summary>Names of the folders that hold a statement, the latest first.</summary>
    public static IReadOnlyList<string> In(WorkbenchOptions options) => !Directory.Exists(options.Runs) ? [] :
    [
        .. new DirectoryInfo(options.Runs).EnumerateDirectories()
            .Where(folder => RunNames.IsName(folder.Name) && File.Exists(Path.Combine(folder.FullName, "cash_flow.csv")) && File.Exists(Path.Combine(folder.FullName, "report.html")))
            .OrderByDescending(folder => folder.LastWriteTimeUtc).Select(folder => folder.Name),
    ];
}

namespace MarketSim.Silo.Tests;

/// <summary>Files of the repository.</summary>
internal static class Repository
{
    public static string Tiny { get; } = Path.Combine(Root(), "scenarios", "tiny.yaml");

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MarketSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run inside the repository");
    }
}

namespace MarketSim.Benchmarks.Faults;

/// <summary>A shell in which files cannot grow beyond a few blocks: to a program that looks like a full disk, and takes no right to make one.</summary>
internal static class FullFolder
{
    /// <summary>The shell.</summary>
    public const string Shell = "bash";

    /// <summary>Blocks of 1,024 bytes that a file may have: rows of some stretches fit, and then a table does not. The runtime's own double mapping of code is such a file too.</summary>
    private const string Limit = "trap '' XFSZ; ulimit -f 300; export DOTNET_EnableWriteXorExecute=0; exec \"$@\"";

    /// <summary>What the shell is told, before the program's arguments.</summary>
    public static IEnumerable<string> Arguments(string program) => ["-c", Limit, "marketsim", program];
}

namespace MarketSim.Architecture.Tests;

/// <summary>
/// The parts of the base class library that would let something besides scenario and seed into a result: files, the
/// wall clock, threads and unseeded randomness.
/// </summary>
internal static class ImpureApi
{
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "System.Net.Http", "System.Net.Sockets", "System.Threading.Channels", "System.Threading.Tasks",
    };

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.Console",
        "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.IO.StreamReader",
        "System.IO.StreamWriter",
        "System.Random",
        "System.Security.Cryptography.RandomNumberGenerator",
        "System.Threading.PeriodicTimer",
        "System.Threading.Thread",
        "System.Threading.ThreadPool",
        "System.Threading.Timer",
        "System.TimeProvider",
    };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "System.DateTime.get_Now",
        "System.DateTime.get_Today",
        "System.DateTime.get_UtcNow",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Environment.GetEnvironmentVariable",
        "System.Environment.get_MachineName",
        "System.Environment.get_ProcessorCount",
        "System.Environment.get_TickCount",
        "System.Environment.get_TickCount64",
        "System.Guid.CreateVersion7",
        "System.Guid.NewGuid",
    };

    public static string[] UsedBy(AssemblyUse use) =>
        [.. use.Types.Where(type => Types.Contains(type) || Namespaces.Contains(type[..Math.Max(0, type.LastIndexOf('.'))]))
            .Concat(use.Members.Where(Members.Contains))
            .Order(StringComparer.Ordinal)];
}

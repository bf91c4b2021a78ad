using System.Diagnostics;

namespace MarketSim.Architecture.Tests;

/// <summary>The model is a function of scenario and seed: <c>MarketSim.Market</c> sees no file, clock or thread.</summary>
public sealed class PurityTests
{
    private static readonly AssemblyUse Market = AssemblyUse.Read(SourceTree.AssemblyFile("Market"));

    [Test]
    public void The_market_references_the_base_class_library_only()
    {
        var sharedFramework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var foreign = Market.Assemblies.Where(name => !File.Exists(Path.Combine(sharedFramework, name + ".dll")));

        Assert.That(foreign, Is.Empty);
        Assert.That(SourceTree.PackageReferences("Market"), Is.Empty);
    }

    [Test]
    public void The_market_uses_no_files_clock_threads_or_unseeded_randomness() =>
        Assert.That(ImpureApi.UsedBy(Market), Is.Empty);

    /// <remarks>Without this a scan that sees nothing would pass as a model that does nothing wrong.</remarks>
    [Test]
    public void The_scan_sees_impure_code_where_there_is_some()
    {
        var here = AssemblyUse.Read(typeof(PurityTests).Assembly.Location);

        Assert.That(Impurities(), Is.Not.Empty);
        Assert.That(ImpureApi.UsedBy(here), Is.SupersetOf(new[]
        {
            "System.DateTime.get_Now",
            "System.DateTime.get_UtcNow",
            "System.Diagnostics.Stopwatch",
            "System.Environment.get_TickCount",
            "System.IO.File",
            "System.Threading.Tasks.Task",
            "System.Threading.Thread",
        }));
    }

    private static string Impurities() =>
        FormattableString.Invariant(
            $"{DateTime.Now:O} {DateTime.UtcNow:O} {Environment.TickCount} {Stopwatch.GetTimestamp()} {Environment.CurrentManagedThreadId} {Thread.CurrentThread.Name} {Task.CompletedTask.Status}");
}

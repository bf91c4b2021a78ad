using System.Diagnostics;
using System.Text.RegularExpressions;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Usage;

/// <summary>What a command loads is most of what it costs. Each runs in a process of its own, which notes its assemblies as it ends.</summary>
public sealed class LoadedAssembliesTests
{
    /// <summary>A silo and what it stands on. Attributes and interfaces of Orleans, which assemblies of ours bear, are in assemblies of their own.</summary>
    private const string Silo = @"^(MarketSim\.Silo|Orleans\.(Runtime|Core)|Microsoft\.Extensions\..*)$";
    private const string Orleans = @"^Orleans\.";
    private const string Drawing = "^(ScottPlot|SkiaSharp|ParquetSharp)";

    [TestCase("version", Silo, Drawing, "^YamlDotNet$")]
    [TestCase("check scenarios/tiny.yaml", Orleans, Silo, Drawing)]
    [TestCase("schema", Orleans, Silo, Drawing)]
    [TestCase("run --help", Silo, Drawing, "^YamlDotNet$")]
    public void A_command_loads_no_assemblies_that_it_has_no_use_for(string command, params string[] useless)
    {
        string[] loaded = Loaded(command.Split(' '));
        Assert.That(loaded, Does.Contain("marketsim").And.Contain("System.CommandLine"), "the process has noted its assemblies");
        Assert.That(loaded.Where(name => useless.Any(names => Regex.IsMatch(name, names))), Is.Empty);
    }

    private static string[] Loaded(string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var info = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "marketsim"), arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Root,
        };
        info.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        info.Environment[StartupHook.File] = folder["loaded.txt"];
        using Process process = Process.Start(info)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
        return File.ReadAllLines(folder["loaded.txt"]);
    }
}

using MarketSim.Scenarios;
using MarketSim.Scenarios.Writing;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Commands;

/// <summary>What <c>marketsim new</c> writes is what the repository has; what is in its way stays as it was.</summary>
public sealed class NewTests
{
    private static readonly string Source = Path.Combine(Repository.Root, "scenarios");

    [Test]
    public void All_files_of_the_repository_are_written_and_told()
    {
        using var folder = new TemporaryFolder();
        Invocation made = Invocation.Of("new", folder.Path);
        Assert.That(made.Code, Is.Zero, made.Error);
        Assert.That(made.Error, Is.Empty);
        Assert.That(FilesOf(folder["scenarios"]), Is.EqualTo(FilesOf(Source)));
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName), Is.EqualTo(new[] { "scenarios" }));
        foreach (string file in FilesOf(Source))
        {
            Assert.That(File.ReadAllBytes(Path.Combine(folder["scenarios"], file)), Is.EqualTo(File.ReadAllBytes(Path.Combine(Source, file))), file);
            Assert.That(made.Out, Does.Contain("  " + file + Environment.NewLine));
        }

        Assert.That(made.Out, Does.Contain("marketsim run scenarios/tiny.yaml").And.Contains("marketsim workbench"));
    }

    [Test]
    public void Each_scenario_is_fine_and_is_the_repositorys()
    {
        using var folder = new TemporaryFolder();
        Assert.That(Invocation.Of("new", folder.Path).Code, Is.Zero);
        string[] scenarios = [.. FilesOf(Source).Where(file => file.EndsWith(".yaml", StringComparison.Ordinal) && Path.GetDirectoryName(file) is "" or "what-if" or "futures")];
        Assert.That(scenarios, Has.Length.GreaterThan(30).And.Contains("tiny.yaml").And.Contains("national-2026.yaml"));
        foreach (string file in scenarios)
        {
            LoadResult written = ScenarioLoader.Load(Path.Combine(folder["scenarios"], file));
            Assert.That(written.Diagnostics, Is.Empty, file);
            Assert.That(ScenarioHash.Of(written.Scenario!), Is.EqualTo(ScenarioHash.Of(ScenarioLoader.Load(Path.Combine(Source, file)).Scenario!)), file);
        }
    }

    [Test]
    public void Files_that_are_there_are_all_named_and_stay()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder["scenarios"], "what-if"));
        string tiny = folder.Write(Path.Combine("scenarios", "tiny.yaml"), "mine");
        string tax = folder.Write(Path.Combine("scenarios", "what-if", "idle-tax.yaml"), "mine too");
        Invocation refused = Invocation.Of("new", folder.Path);
        Assert.That(refused.Code, Is.EqualTo(2));
        Assert.That(refused.Out, Is.Empty);
        Assert.That(refused.Error, Does.Contain(tiny + ": is there already").And.Contains(tax + ": is there already").And.Contains("--force").And.Contains("2 errors; nothing was written."));
        Assert.That(FilesOf(folder["scenarios"]), Is.EqualTo(new[] { "tiny.yaml", Path.Combine("what-if", "idle-tax.yaml") }));
        Assert.That(File.ReadAllText(tiny), Is.EqualTo("mine"));
    }

    [Test]
    public void Force_replaces_shipped_files_and_leaves_others()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["scenarios"]);
        string tiny = folder.Write(Path.Combine("scenarios", "tiny.yaml"), "mine");
        string own = folder.Write(Path.Combine("scenarios", "own.yaml"), "mine too");
        Assert.That(Invocation.Of("new", folder.Path, "--force").Code, Is.Zero);
        Assert.That(File.ReadAllText(tiny), Is.EqualTo(File.ReadAllText(Repository.Tiny)));
        Assert.That(File.ReadAllText(own), Is.EqualTo("mine too"));
        Assert.That(FilesOf(folder["scenarios"]), Has.Length.EqualTo(FilesOf(Source).Length + 1));
    }

    [Test]
    public void Files_in_the_place_of_folders_are_refused_even_with_force()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder["scenarios"], "tiny.yaml"));
        folder.Write(Path.Combine("scenarios", "studies"), "a file");
        Invocation refused = Invocation.Of("new", folder.Path, "--force");
        Assert.That(refused.Code, Is.EqualTo(2));
        Assert.That(refused.Error, Does.Contain("studies: is a file").And.Contains("tiny.yaml: is a folder").And.Contains("2 errors"));
        Assert.That(FilesOf(folder["scenarios"]), Is.EqualTo(new[] { "studies" }));

        Invocation below = Invocation.Of("new", Path.Combine(folder["scenarios"], "studies", "deeper"));
        Assert.That(below.Code, Is.EqualTo(2));
        Assert.That(below.Error, Does.Contain("studies: is a file").And.Contains("1 error; nothing was written."));
    }

    private static string[] FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
}

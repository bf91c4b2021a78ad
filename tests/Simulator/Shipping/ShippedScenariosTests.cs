using MarketSim.Scenarios;
using MarketSim.Simulator.Shipping;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Shipping;

/// <summary>A workbench that finds no folder of scenarios offers the shipped ones. The tests' own folder has the copy beside the program.</summary>
public sealed class ShippedScenariosTests
{
    [Test]
    public void The_folder_that_is_there_is_offered()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["scenarios"]);
        Assert.That(ShippedScenarios.Offered(folder["scenarios"], folder["kept"]), Is.EqualTo(folder["scenarios"]));
        Assert.That(Directory.Exists(folder["kept"]), Is.False);
    }

    [Test]
    public void Where_there_is_none_a_copy_is_offered_that_is_renewed()
    {
        using var folder = new TemporaryFolder();
        string offered = ShippedScenarios.Offered(folder["scenarios"], folder["kept"]);
        Assert.That(offered, Is.EqualTo(Path.Combine(folder["kept"], "shipped")));
        string tiny = Path.Combine(offered, "tiny.yaml");
        Assert.That(ScenarioLoader.Load(Path.Combine(offered, "what-if", "idle-tax.yaml")).Diagnostics, Is.Empty);

        File.WriteAllText(tiny, "of an older version");
        Assert.That(ShippedScenarios.Offered(folder["scenarios"], folder["kept"]), Is.EqualTo(offered));
        Assert.That(File.ReadAllText(tiny), Is.EqualTo(File.ReadAllText(Repository.Tiny)));
        Assert.That(Directory.EnumerateFiles(offered, "*.part", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void Where_nothing_can_be_kept_the_programs_own_are_offered()
    {
        using var folder = new TemporaryFolder();
        string kept = folder.Write("kept", "a file in the way");
        Assert.That(ShippedScenarios.Offered(folder["scenarios"], kept), Is.EqualTo(ShippedScenarios.Folder));
        Assert.That(File.Exists(Path.Combine(ShippedScenarios.Folder, "tiny.yaml")));
    }
}

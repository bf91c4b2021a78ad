using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests;

/// <summary>Every scenario that is shipped loads.</summary>
public sealed class ShippedScenarioTests
{
    [TestCaseSource(nameof(Files))]
    public void A_shipped_scenario_has_no_errors(string file) =>
        Assert.That(ScenarioLoader.Load(Path.Combine(SmallScenario.Folder, file)).Diagnostics, Is.Empty);

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(SmallScenario.Folder, "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}

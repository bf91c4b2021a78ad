using System.Text.Json.Nodes;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Performance;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Tests.Samples;
using MarketSim.Scenarios;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Reports.Tests.Figures;

/// <summary>From theory to what is achieved: the parts add up to the whole.</summary>
public sealed class PerformanceLossTests
{
    private static readonly Scenario Tiny = ScenarioLoader.Load(Path.Combine(Root(), "scenarios", "tiny.yaml")).Scenario!;

    private static readonly CenterRow[] Centers = [Center("c8", 8), Center("c512", 512)];

    [Test]
    public void Losses_add_up_to_theory()
    {
        PerformanceLoss loss = Of(new LeaseKind("A800", "pre_training", "c8", 256), 1000, 0.2).Single();
        Assert.That(loss.InKernels + loss.InScaling + loss.InStack + loss.Achieved, Is.EqualTo(1).Within(1e-12));
        CardPerformance row = Tiny.Performance.Cards.Single(row => row is { Card: "A800", Work: "pre_training" });
        Assert.That(loss.Kernel, Is.EqualTo(row.KernelShares.Average()).Within(1e-12));
        Assert.That(loss.Scaled / loss.Kernel, Is.EqualTo(new ScalingLaw(row.LinkCost, row.NetworkCost, row.LossPerDoubling).Share(256, 8)).Within(1e-12));
        Assert.That(loss.Achieved, Is.EqualTo(0.2).Within(1e-12));
        Assert.That(loss.Basis, Is.EqualTo(PerformanceBasis.Estimated));
    }

    [Test]
    public void A_larger_domain_loses_less_by_scaling() =>
        Assert.That(
            Of(new LeaseKind("A800", "pre_training", "c512", 512), 10, 0.2).Single().InScaling,
            Is.LessThan(Of(new LeaseKind("A800", "pre_training", "c8", 512), 10, 0.2).Single().InScaling));

    [Test]
    public void Rows_together_are_weighted_by_card_days()
    {
        var small = new PerformanceLoss("A", "hpc", 100, 0.5, 0.4, 0.3, PerformanceBasis.Published);
        var large = new PerformanceLoss("B", "hpc", 300, 0.1, 0.1, 0.1, PerformanceBasis.Estimated);
        var both = PerformanceLoss.Together("", "hpc", [small, large]);
        Assert.That(both.Achieved, Is.EqualTo(0.15).Within(1e-12));
        Assert.That(both.CardDays, Is.EqualTo(400));
        Assert.That(both.Basis, Is.Null);
    }

    [Test]
    public void A_scenario_of_another_version_has_none() =>
        Assert.That(PerformanceLoss.Of(JsonNode.Parse(SampleRun.Scenario), Centers, Leases(new LeaseKind("A800", "hpc", "c8", 8), 1, 0.1)), Is.Empty);

    private static IReadOnlyList<PerformanceLoss> Of(LeaseKind kind, double cardDays, double achieved) =>
        PerformanceLoss.Of(JsonNode.Parse(ScenarioWriter.ToJson(Tiny)), Centers, Leases(kind, cardDays, achieved));

    private static LargeTables Leases(LeaseKind kind, double cardDays, double achieved)
    {
        var large = new LargeTables();
        large.Leases[kind] = (cardDays, cardDays * achieved);
        return large;
    }

    private static CenterRow Center(string id, int domain) => SampleRows.Blank<CenterRow>() with { Center = id, DomainCards = domain };

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MarketSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}

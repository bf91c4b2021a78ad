using System.Runtime.CompilerServices;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Populations;

namespace MarketSim.Scenarios.Tests.Populations;

/// <summary>The shipped scenario: what its figures must add up to, whatever the market then makes of them (docs/data.md has the sums).</summary>
public sealed class NationalScenarioTests
{
    private static readonly Scenario National = Load();
    private static readonly Population[] Drawn = [.. Enumerable.Range(1, 6).Select(seed => PopulationBuilder.Build(National, (ulong)seed))];

    [Test]
    public void It_is_as_large_as_the_market() => Assert.Multiple(() =>
    {
        Assert.That(National.Provinces, Has.Count.EqualTo(31));
        Assert.That(National.Cards, Has.Count.AtLeast(15));
        Assert.That(National.Cards[0].Id, Is.EqualTo("A800"), "the reference card of demand statistics");
        Assert.That(Drawn[0].Suppliers, Has.Count.InRange(40, 55));
        Assert.That(Drawn[0].Brokers, Has.Count.InRange(55, 65));
        Assert.That(Drawn[0].Buyers, Has.Count.EqualTo(5000));
    });

    /// <remarks>IDC: 259.9 EFLOPS at the end of 2022. Nine sites hold most of it, and they are set on growth: the draw lies below.</remarks>
    [Test]
    public void Capacity_at_the_start_is_of_the_order_of_idcs() =>
        Assert.That(
            Drawn.Select(population => population.Centers.Where(center => center.OperatingAtStart).Sum(center => center.SizePflops)), Has.All.InRange(150_000, 350_000));

    /// <remarks>IDC: 156.7 EFLOPS more in 2023, 308.7 in 2024. Somewhat more has to be shipped: suppliers hold stock, and cards wait for halls.</remarks>
    [TestCase(2023, 157)]
    [TestCase(2024, 309)]
    public void What_reaches_the_centers_is_near_what_idcs_capacity_grew_by(int year, double eflops)
    {
        DateOnly control = new(2023, 11, 17);
        double sum = 0;
        foreach (Shipment shipment in National.Supply.Shipments.Where(shipment => shipment.Quarter.StartsWith($"{year}-", StringComparison.Ordinal)))
        {
            bool cut = shipment.Quarter == "2023-Q4" && National.Policy.Any(policy => policy.Date == control && policy.Cards.Contains(shipment.Card));
            double open = cut ? (control.DayNumber - new DateOnly(2023, 10, 1).DayNumber) / 92.0 : 1;
            double kept = 1 - National.Supply.OutsideDemand.Single(outside => outside.Card == shipment.Card).ShareOfShipments;
            sum += shipment.Units * open * kept * National.Cards.Single(card => card.Id == shipment.Card).Pflops() / 1000;
        }

        Assert.That(sum / eflops, Is.InRange(0.95, 1.25));
    }

    /// <remarks>Of the ideas; what is built is less, since orders are cut. The fact itself is measured on runs.</remarks>
    [Test]
    public void Nearly_nine_of_ten_ideas_are_under_1000_pflops() => Assert.That(
        Drawn.Select(population => population.Centers.Where(center => center.StartDay < 550).ToArray())
            .Select(centers => centers.Count(center => center.SizePflops < 1000) / (double)centers.Length),
        Has.All.InRange(0.84, 0.93));

    [Test]
    public void Every_owner_and_hub_has_projects() => Assert.Multiple(() =>
    {
        Assert.That(Drawn[0].Centers.Select(center => center.Owner).Distinct().Count(), Is.EqualTo(5));
        string[] hubs = ["Ningxia", "InnerMongolia", "Guizhou", "Gansu", "Guangdong", "Beijing", "Shanghai"];
        Assert.That(Drawn[0].Centers.Select(center => National.Provinces[center.Province].Id), Is.SupersetOf(hubs));
    });

    [Test]
    public void Consumer_cards_see_the_wave_of_the_hit_game()
    {
        ConsumerShock shock = National.Supply.ConsumerShocks.Single();

        Assert.That(National.Cards.Single(card => card.Id == shock.Card).Class, Is.EqualTo(CardClass.Consumer));
        Assert.That(new DateOnly(2024, 8, 20), Is.InRange(shock.From, shock.To), "the game's release");
    }

    private static Scenario Load([CallerFilePath] string here = "")
    {
        string file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "scenarios", "national-2026.yaml"));
        LoadResult result = ScenarioLoader.Load(file);
        Assert.That(result.Diagnostics, Is.Empty);
        return result.Scenario!;
    }
}

using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Reports.Figures;
using MarketSim.Testing;

namespace MarketSim.Reports.Tests.Figures;

/// <summary>A planner's figures by place, on a record made by hand.</summary>
public sealed class PlaceFiguresTests
{
    [Test]
    public void Figures_come_from_the_accounts_and_are_kept_apart_by_place()
    {
        var record = new RunRecord(SampleKinds.All);
        foreach (int year in (int[])[2023, 2024, 2025])
        {
            record.National.Add(Activator.CreateInstance<NationalDay>() with { Date = new DateOnly(year, 1, 1) });
            var counts = new YearCounts(5, 5);
            counts.RequestedByProvinceCardDays[1] = 8;
            counts.UnmetByProvinceCardDays[1] = 2;
            record.Years.Add(year, counts);
            record.Welfare.Add(Account(year, "nation", 10, 4));
            record.Welfare.Add(Account(year, "owner.market", 7, 3));
            record.Welfare.Add(Account(year, "province.Guizhou", 6, 1) with { PresentNetReceivedCny = 2 });
            record.BuildAhead.Add(Month(year, "nation", 30, 20));
            record.BuildAhead.Add(Month(year, "province.Guizhou", 6, 2));
        }

        Dictionary<string, double> figures = PlaceFigures.Of(record, ["Anhui", "Guizhou"]).ToDictionary(figure => figure.Name, figure => figure.Value);
        Assert.That(figures["nation.welfare_cny"], Is.EqualTo(18), "all years: what was there at the start and what is left belong together");
        Assert.That(figures["owner.market.welfare_cny"], Is.EqualTo(12));
        Assert.That(figures["province.Guizhou.welfare_cny"], Is.EqualTo(21));
        Assert.That(figures["province.Guizhou.benefits_cny"], Is.EqualTo(18));
        Assert.That(figures["province.Guizhou.resources_cny"], Is.EqualTo(3));
        Assert.That(figures["province.Guizhou.unmet_share"], Is.EqualTo(0.25));
        Assert.That(figures["province.Anhui.welfare_cny"], Is.NaN, "it has no account");
        Assert.That(figures["nation.capacity_pflops_fp16"], Is.EqualTo(30).Within(1e-12), "months in which the ratio counts");
        Assert.That(figures["province.Guizhou.demand_pflops"], Is.EqualTo(2).Within(1e-12));
        Assert.That(figures["owner.local_government.unmet_share"], Is.NaN, "owners have no buyers");
        Assert.That(figures["owner.market.capacity_pflops_fp16"], Is.NaN, "nobody knows what demand of a type of owner would be");
        Assert.That(figures, Has.Count.EqualTo(PlaceFigures.All.Count * (1 + SampleKinds.All.Owners.Count + 2)));
    }

    private static WelfareYear Account(int year, string place, double benefits, double resources) => Activator.CreateInstance<WelfareYear>() with
    {
        Year = year,
        Place = place,
        PresentBenefitsCny = benefits,
        PresentResourcesCny = resources,
    };

    private static BuildAheadMonth Month(int year, string place, double capacity, double demand) => Activator.CreateInstance<BuildAheadMonth>() with
    {
        Month = new DateOnly(year, 1, 1),
        Place = place,
        InPlan = year >= 2024,
        CapacityPflopsFp16 = year >= 2024 ? capacity : 1,
        DemandPflops = demand,
    };
}

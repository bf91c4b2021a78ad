using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Reports.Figures;
using MarketSim.Testing;

namespace MarketSim.Reports.Tests.Figures;

/// <summary>A planner's figures by place, on a record made by hand.</summary>
public sealed class PlaceFiguresTests
{
    [Test]
    public void Figures_are_summed_from_the_focus_year_on_and_kept_apart_by_place()
    {
        var record = new RunRecord(SampleKinds.All);
        foreach (int year in (int[])[2023, 2024, 2025])
        {
            record.National.Add(Activator.CreateInstance<NationalDay>() with { Date = new DateOnly(year, 1, 1) });
            var counts = new YearCounts(5, 5) { ServedValueCny = 10, IdleCostCny = 4 };
            counts.ServedValueByOwnerCny[SampleKinds.Owner("market")] = 7;
            counts.IdleCostByOwnerCny[SampleKinds.Owner("market")] = 3;
            counts.ServedValueByProvinceCny[1] = 6;
            counts.IdleCostByProvinceCny[1] = 1;
            counts.RequestedByProvinceCardDays[1] = 8;
            counts.UnmetByProvinceCardDays[1] = 2;
            record.Years.Add(year, counts);
        }

        Dictionary<string, double> figures = PlaceFigures.Of(record, ["Anhui", "Guizhou"]).ToDictionary(figure => figure.Name, figure => figure.Value);
        Assert.That(figures["nation.welfare_cny"], Is.EqualTo(12));
        Assert.That(figures["owner.market.welfare_cny"], Is.EqualTo(8));
        Assert.That(figures["province.Guizhou.served_value_cny"], Is.EqualTo(12));
        Assert.That(figures["province.Guizhou.idle_cost_cny"], Is.EqualTo(2));
        Assert.That(figures["province.Guizhou.unmet_share"], Is.EqualTo(0.25));
        Assert.That(figures["province.Anhui.welfare_cny"], Is.EqualTo(0));
        Assert.That(figures["owner.local_government.unmet_share"], Is.NaN, "owners have no buyers");
        Assert.That(figures, Has.Count.EqualTo(PlaceFigures.All.Count * (1 + SampleKinds.All.Owners.Count + 2)));
    }
}

using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Policies;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Tests.Samples;
using MarketSim.Reports.Texts;
using MarketSim.Testing;

namespace MarketSim.Reports.Tests.Figures;

/// <summary>Who pays, gains and loses, on a record made by hand.</summary>
public sealed class AccountFiguresTests
{
    [Test]
    public void Public_money_is_summed_by_policy_and_by_budget()
    {
        var record = new RunRecord(SampleKinds.All);
        record.Budgets.Add(Row(BudgetMonth.Central, "Guizhou", PublicPurchases.Name, paid: 50, bought: 7));
        record.Budgets.Add(Row("Guizhou", "Guizhou", ComputeVoucher.Name, paid: 20));
        record.Budgets.Add(Row("Guizhou", "Guizhou", IdleTax.Name, received: 8));
        record.Budgets.Add(Row("Anhui", "Anhui", ComputeVoucher.Name, paid: 3));
        Assert.That(Of(record, "public_cost_total_cny"), Is.EqualTo(65));
        Assert.That(Of(record, "public_cost_central_cny"), Is.EqualTo(50));
        Assert.That(Of(record, "public_cost_cny_compute_voucher"), Is.EqualTo(23));
        Assert.That(Of(record, "public_cost_cny_idle_tax"), Is.EqualTo(-8));
        Assert.That(Of(record, "bought_card_days"), Is.EqualTo(7));
        Assert.That(OfProvince(record, "province.Guizhou.budget_cny"), Is.EqualTo(12));
        Assert.That(OfProvince(record, "province.Anhui.budget_cny"), Is.EqualTo(3));
    }

    [Test]
    public void Provinces_gain_income_and_surplus_less_their_own_budget()
    {
        var record = new RunRecord(SampleKinds.All);
        record.Centers.Add(SampleRows.Center() with { Province = "Guizhou", Owner = "market", RevenueCny = 120, InternalRentCny = 20, EnergyCny = 10, OperationsCny = 5 });
        record.Centers.Add(SampleRows.Center() with { Province = "Anhui", Owner = "telecom", RevenueCny = 40 });
        record.Budgets.Add(Row("Guizhou", "Guizhou", PowerSubsidy.Name, paid: 15));
        var year = new YearCounts(5, 5) { AchievedPflopDays = 4 };
        year.SurplusBySegmentCny[1] = 9;
        year.SurplusByProvinceCny[1] = 9;
        year.OwnWorkValueByOwnerCny[SampleKinds.Owner("market")] = 30;
        year.OwnWorkValueByProvinceCny[1] = 30;
        record.Years.Add(2024, year);
        Assert.That(OfProvince(record, "province.Guizhou.gain_cny"), Is.EqualTo(85 + 30 + 9 - 15), "own work counts what it is worth, not what the owner pays itself");
        Assert.That(OfProvince(record, "province.Anhui.gain_cny"), Is.EqualTo(40));
        Assert.That(Of(record, "income_cny_market"), Is.EqualTo(115));
        Assert.That(Of(record, "income_total_cny"), Is.EqualTo(155));
        Assert.That(Of(record, "surplus_cny_" + SampleKinds.All.Segments[1].Id), Is.EqualTo(9));
        Assert.That(Of(record, "surplus_total_cny"), Is.EqualTo(9));
        Assert.That(Of(record, "achieved_pflop_days"), Is.EqualTo(4));
    }

    [Test]
    public void Every_policy_that_moves_money_has_a_name_in_both_languages() => Assert.That(
        PolicyNames.OfMoney.Select(PolicyNames.Of), Has.All.Matches<MarketSim.Market.Texts.Text>(name => name.En != name.Zh));

    private static BudgetMonth Row(string budget, string province, string policy, double paid = 0, double received = 0, long bought = 0) => new()
    {
        Month = new DateOnly(2024, 1, 1),
        Budget = budget,
        Province = province,
        Policy = policy,
        Event = 1,
        PaidCny = paid,
        ReceivedCny = received,
        CardDaysBought = bought,
    };

    private static double Of(RunRecord record, string figure) => AccountFigures.All(SampleKinds.All).Single(one => one.Id == figure).OfRun(new RunNumbers(record, []));

    private static double OfProvince(RunRecord record, string figure) => AccountFigures.OfProvinces(record, ["Anhui", "Guizhou"]).Single(one => one.Name == figure).Value;
}

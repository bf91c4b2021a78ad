using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Policies;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Policies;

/// <summary>The table of budgets says what public money really moved, and a budget ends what an event pays.</summary>
public sealed class BudgetTests
{
    private static readonly DateOnly Start = TinyMarket.Scenario.Horizon.Start;
    private static readonly PolicyEvent Voucher = new() { Date = Start.AddDays(60), Kind = ComputeVoucher.Name, Amount = 0.5 };

    [Test]
    public void Subsidies_to_investment_are_what_centers_received()
    {
        MarketLoop run = Run(TinyMarket.Scenario.Owners(owner => owner with { CapexSubsidyShare = 0.2 }), new PolicyEvent { Date = Start, Kind = CapexSubsidy.Name, Amount = 0.1, Provinces = ["Beijing"] });
        double Of(string policy, string province) => Paid(run, policy, province);
        foreach (string province in Provinces(run))
        {
            double received = run.Record.Centers.Where(center => center.Province == province).Sum(center => center.SubsidyCny);
            Assert.That(Of("owner_subsidy", province) + Of(CapexSubsidy.Name, province), Is.EqualTo(received).Within(1), province);
            Assert.That(Of(CapexSubsidy.Name, province), Is.EqualTo(province == "Beijing" ? received / 3 : 0).Within(10), province);
        }

        Assert.That(Of(CapexSubsidy.Name, "Beijing"), Is.Positive);
    }

    [Test]
    public void Subsidies_to_power_are_their_part_of_the_energy_that_centers_paid()
    {
        MarketLoop run = Run(TinyMarket.Scenario, new PolicyEvent { Date = Start, Kind = PowerSubsidy.Name, Amount = 0.1, Provinces = ["Beijing"] });
        double price = TinyMarket.Scenario.Provinces.Single(province => province.Id == "Beijing").PowerPriceCnyPerKwh;
        double energy = run.Record.Centers.Where(center => center.Province == "Beijing").Sum(center => center.EnergyCny);
        Assert.That(Paid(run, PowerSubsidy.Name), Is.EqualTo(energy * 0.1 / (price - 0.1)).Within(1).And.Positive);
        Assert.That(run.Record.Budgets.Where(row => row.Policy == PowerSubsidy.Name).Select(row => row.Budget), Is.All.EqualTo("Beijing"));
    }

    [Test]
    public void Levies_are_taken_in_where_centers_stand()
    {
        MarketLoop run = Run(TinyMarket.Scenario, new PolicyEvent { Date = Start, Kind = IdleTax.Name, Amount = 30, Central = true });
        BudgetMonth[] rows = [.. run.Record.Budgets.Where(row => row.Policy == IdleTax.Name)];
        foreach (string province in Provinces(run))
        {
            double paid = run.Record.Centers.Where(center => center.Province == province).Sum(center => center.LeviesCny.Of(IdleTax.Name));
            Assert.That(rows.Where(row => row.Province == province).Sum(row => row.ReceivedCny), Is.EqualTo(paid).Within(1), province);
        }

        Assert.That(rows.Select(row => row.Budget), Is.All.EqualTo(BudgetMonth.Central).And.Not.Empty);
    }

    [Test]
    public void Subsidies_paid_back_are_taken_in()
    {
        Scenario scenario = TinyMarket.Scenario.Owners(owner => owner with { CapexSubsidyShare = 0.5 });
        scenario = scenario with { Horizon = scenario.Horizon with { End = scenario.Horizon.End.AddYears(1) } };
        MarketLoop run = Run(scenario, new PolicyEvent { Date = Start, Kind = SubsidyClawback.Name, Amount = 1 });
        double kept = run.Record.Centers.Sum(center => center.SubsidyCny);
        double returned = run.Record.Budgets.Where(row => row.Policy == SubsidyClawback.Name).Sum(row => row.ReceivedCny);
        Assert.That(returned, Is.Positive.And.EqualTo(Paid(run, "owner_subsidy") - kept).Within(1));
    }

    [Test]
    public void An_event_pays_no_more_from_the_day_after_its_budget_is_spent()
    {
        const double Budget = 200_000;
        MarketLoop free = Run(TinyMarket.Scenario, Voucher);
        MarketLoop capped = Run(TinyMarket.Scenario, Voucher with { BudgetCny = Budget });
        Assert.That(Paid(free, ComputeVoucher.Name), Is.GreaterThan(4 * Budget));
        Assert.That(Paid(capped, ComputeVoucher.Name), Is.GreaterThanOrEqualTo(Budget).And.LessThan(2 * Budget), "the last day may go over it");
        BudgetMonth last = capped.Record.Budgets.Last(row => row.Policy == ComputeVoucher.Name);
        Assert.That(last.Month, Is.LessThan(new DateOnly(2024, 6, 1)));
    }

    [Test]
    public void A_budget_of_a_year_is_new_on_the_first_of_January()
    {
        const double Budget = 100_000;
        MarketLoop run = Run(TinyMarket.Scenario, Voucher with { BudgetCnyPerYear = Budget });
        double Of(int year) => run.Record.Budgets.Where(row => row.Policy == ComputeVoucher.Name && row.Month.Year == year).Sum(row => row.PaidCny);
        Assert.That(new[] { Of(2023), Of(2024) }, Has.All.InRange(Budget, 3 * Budget));
        Assert.That(run.Record.Budgets.Select(row => row.Month), Does.Contain(new DateOnly(2024, 1, 1)));
    }

    [Test]
    public void An_earlier_event_of_the_kind_comes_back_when_a_later_one_is_spent()
    {
        MarketLoop run = Run(TinyMarket.Scenario, Voucher with { Amount = 0.1 }, Voucher with { Date = Start.AddDays(90), BudgetCny = 100_000 });
        int[] events = [.. run.Record.Budgets.Where(row => row.Policy == ComputeVoucher.Name).GroupBy(row => row.Month).OrderBy(month => month.Key).Select(month => month.MaxBy(row => row.Event)!.Event)];
        Assert.That(events, Does.Contain(2));
        Assert.That(events[^1], Is.EqualTo(1));
    }

    private static string[] Provinces(MarketLoop run) => [.. run.Record.Provinces.Select(row => row.Province).Distinct()];

    private static double Paid(MarketLoop run, string policy, string? province = null) =>
        run.Record.Budgets.Where(row => row.Policy == policy && (province is null || row.Province == province)).Sum(row => row.PaidCny);

    private static MarketLoop Run(Scenario scenario, params PolicyEvent[] policy)
    {
        MarketSetting setting = TinyMarket.Setting(scenario with { Policy = policy });
        var loop = new MarketLoop(setting);
        loop.Run(new KeepingSink());
        return loop;
    }
}

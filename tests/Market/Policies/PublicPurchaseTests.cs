using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Policies;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Policies;

/// <summary>A public budget rents idle cards for requests that found none, within its budget and at a price that centers take.</summary>
public sealed class PublicPurchaseTests
{
    private const double Price = 0.6;
    private static readonly Scenario Tight = TinyMarket.Scenario with
    {
        Demand = TinyMarket.Scenario.Demand with { ReferenceValueCnyPerPflopDay = TinyMarket.Scenario.Demand.ReferenceValueCnyPerPflopDay * 0.4 },
    };

    private static readonly PolicyEvent Free = new() { Date = Tight.Horizon.Start, Kind = PublicPurchases.Name, Amount = Price };
    private static readonly Lazy<(MarketLoop Loop, KeepingSink Rows)> Without = new(() => Run());
    private static readonly Lazy<(MarketLoop Loop, KeepingSink Rows)> With = new(() => Run(Free));

    [Test]
    public void Serves_requests_that_the_market_leaves_without()
    {
        int Failed((MarketLoop Loop, KeepingSink Rows) run) => run.Rows.Of<RequestRow>().Count(request => !request.Served);
        Assert.That(Failed(Without.Value), Is.GreaterThan(10));
        Assert.That(Failed(With.Value), Is.LessThan(Failed(Without.Value)));
        Assert.That(Bought(With.Value), Is.Positive);
    }

    [Test]
    public void What_it_pays_is_the_price_of_the_card_days_that_it_bought()
    {
        BudgetMonth[] rows = [.. With.Value.Loop.Record.Budgets.Where(row => row.Policy == PublicPurchases.Name)];
        LeaseRow[] bought = [.. With.Value.Rows.Of<LeaseRow>().Where(lease => lease.Broker == "" && IsBought(lease))];
        Assert.That(rows.Sum(row => row.PaidCny), Is.Positive.And.LessThanOrEqualTo(bought.Sum(lease => lease.RentCnyPerCardHour * 24 * lease.Cards * lease.Days) + 1));
        Assert.That(rows.Sum(row => row.CardDaysBought), Is.LessThanOrEqualTo(bought.Sum(lease => (long)lease.Cards * lease.Days)));
        double perCardHour = rows.Sum(row => row.PaidCny) / rows.Sum(row => row.CardDaysBought) / 24;
        Assert.That(perCardHour, Is.InRange(bought.Min(lease => lease.RentCnyPerCardHour) - 0.01, bought.Max(lease => lease.RentCnyPerCardHour) + 0.01));
    }

    [Test]
    public void Never_agrees_to_more_than_its_budget()
    {
        double all = Paid(With.Value);
        (MarketLoop Loop, KeepingSink Rows) run = Run(Free with { BudgetCny = all / 3 });
        Assert.That(Paid(run), Is.Positive.And.LessThanOrEqualTo((all / 3) + 1));
        (MarketLoop Loop, KeepingSink Rows) byYear = Run(Free with { BudgetCnyPerYear = all / 6 });
        Assert.That(Paid(byYear), Is.Positive.And.LessThanOrEqualTo((all / 3) + 1), "two calendar years");
    }

    [Test]
    public void Nothing_changes_when_there_is_no_money() =>
        Assert.That(Run(Free with { BudgetCny = 0 }).Rows.Of<LeaseRow>(), Is.EqualTo(Without.Value.Rows.Of<LeaseRow>()));

    [Test]
    public void Centers_do_not_let_for_less_than_a_let_hour_costs()
    {
        (MarketLoop Loop, KeepingSink Rows) run = Run(Free with { Amount = 0 });
        Assert.That(Bought(run), Is.Zero);
        Assert.That(run.Rows.Of<LeaseRow>(), Is.EqualTo(Without.Value.Rows.Of<LeaseRow>()));
    }

    [Test]
    public void Buyers_pay_their_share()
    {
        (MarketLoop Loop, KeepingSink Rows) run = Run(Free with { BuyerShare = 0.5 });
        BudgetMonth[] rows = [.. run.Loop.Record.Budgets.Where(row => row.Policy == PublicPurchases.Name)];
        double perCardHour = rows.Sum(row => row.PaidCny) / rows.Sum(row => row.CardDaysBought) / 24;
        LeaseRow[] bought = [.. run.Rows.Of<LeaseRow>().Where(IsBought)];
        Assert.That(perCardHour, Is.InRange((bought.Min(lease => lease.RentCnyPerCardHour) / 2) - 0.01, (bought.Max(lease => lease.RentCnyPerCardHour) / 2) + 0.01));
        Assert.That(bought.Select(lease => lease.QuoteCnyPerPflopDay), Is.All.Positive);
    }

    [Test]
    public void Rents_only_where_and_for_whom_the_event_says()
    {
        (MarketLoop Loop, KeepingSink Rows) run = Run(Free with { Segments = ["sme"], Owners = ["market"], Provinces = ["Beijing", "Guangdong"] });
        var centers = run.Loop.Record.Centers.ToDictionary(center => center.Center);
        LeaseRow[] bought = [.. run.Rows.Of<LeaseRow>().Where(IsBought)];
        Assert.That(bought, Is.Not.Empty);
        Assert.That(bought.Select(lease => lease.Segment), Is.All.EqualTo("sme"));
        Assert.That(bought.Select(lease => centers[lease.Center].Owner), Is.All.EqualTo("market"));
        Assert.That(bought.Select(lease => centers[lease.Center].Province), Is.All.AnyOf("Beijing", "Guangdong"));
    }

    /// <remarks>Its offer is never on a ranking.</remarks>
    private static bool IsBought(LeaseRow lease) => lease.Offers == 0;

    private static double Paid((MarketLoop Loop, KeepingSink Rows) run) => run.Loop.Record.Budgets.Where(row => row.Policy == PublicPurchases.Name).Sum(row => row.PaidCny);

    private static long Bought((MarketLoop Loop, KeepingSink Rows) run) => run.Loop.Record.Budgets.Sum(row => row.CardDaysBought);

    private static (MarketLoop Loop, KeepingSink Rows) Run(params PolicyEvent[] policy)
    {
        var loop = new MarketLoop(TinyMarket.Setting(Tight with { Policy = policy }));
        var rows = new KeepingSink();
        loop.Run(rows);
        return (loop, rows);
    }
}

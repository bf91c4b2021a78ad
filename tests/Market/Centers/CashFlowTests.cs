using CsCheck;
using MarketSim.Market.Books;
using MarketSim.Market.Centers;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Market.Tests.Centers;

/// <summary>Payback of hand-made cash flows: reached, projected and marked so, or never.</summary>
public sealed class CashFlowTests
{
    private const double DaysPerYear = 365.25;
    private const int Opened = 100;
    private const int Never = int.MaxValue / 2;
    private static readonly PaymentPurpose Tax = new("tax", CashFlowLine.Levy);

    [Test]
    public void Payback_is_the_first_day_on_which_flows_sum_to_zero()
    {
        CashFlow flow = Invested(1000);
        Earn(flow, from: 101, to: 400, perDay: 5);
        (double? years, PaybackState state) = flow.Payback(Opened, 400, Never, withSubsidy: true);
        Assert.That(years, Is.EqualTo(200 / DaysPerYear).Within(1e-12));
        Assert.That(state, Is.EqualTo(PaybackState.Recovered));
    }

    [Test]
    public void Payback_not_yet_reached_is_projected_from_the_last_year()
    {
        CashFlow flow = Invested(10_000);
        Earn(flow, from: 101, to: 465, perDay: 10);
        (double? years, PaybackState state) = flow.Payback(Opened, 465, Never, withSubsidy: true);

        // 365 days have earned 3,650; the other 6,350 take 635 days more.
        Assert.That(years, Is.EqualTo(1000 / DaysPerYear).Within(1e-9));
        Assert.That(state, Is.EqualTo(PaybackState.Projected));
    }

    [Test]
    public void What_the_owner_pays_itself_is_rent_and_known_apart()
    {
        var flow = new CashFlow();
        flow.Book(1, Money.FromYuan(70), PaymentPurpose.Rent);
        flow.Book(1, Money.FromYuan(30), PaymentPurpose.CaptiveUse);
        Assert.That((flow.Of(CashFlowLine.Revenue), flow.InternalRent), Is.EqualTo((Money.FromYuan(100), Money.FromYuan(30))));
    }

    [Test]
    public void Projection_looks_at_the_last_year_only()
    {
        CashFlow flow = Invested(100_000);
        Earn(flow, from: 101, to: 465, perDay: 100);
        Earn(flow, from: 466, to: 830, perDay: 1);
        (double? years, _) = flow.Payback(Opened, 830, Never, withSubsidy: true);
        Assert.That(years, Is.EqualTo((730 + (100_000 - (365 * 101))) / DaysPerYear).Within(1e-9));
    }

    [Test]
    public void Payback_beyond_the_life_of_the_cards_is_never()
    {
        CashFlow flow = Invested(10_000);
        Earn(flow, from: 101, to: 465, perDay: 10);
        Assert.That(flow.Payback(Opened, 465, 1099, withSubsidy: true), Is.EqualTo(((double?)null, PaybackState.Never)));
        Assert.That(flow.Payback(Opened, 465, 1101, withSubsidy: true).Years, Is.Not.Null);
    }

    [Test]
    public void Losses_never_pay_back()
    {
        CashFlow flow = Invested(1000);
        for (int day = 101; day <= 600; day++)
        {
            flow.Book(day, Money.FromYuan(1), PaymentPurpose.Energy);
        }

        Assert.That(flow.Payback(Opened, 600, Never, withSubsidy: true), Is.EqualTo(((double?)null, PaybackState.Never)));
    }

    [Test]
    public void Too_short_a_time_projects_nothing()
    {
        CashFlow flow = Invested(10_000);
        Earn(flow, from: 101, to: 150, perDay: 10);
        Assert.That(flow.Payback(Opened, 150, Never, withSubsidy: true), Is.EqualTo(((double?)null, PaybackState.TooYoung)));
    }

    [Test]
    public void Subsidy_counts_only_where_asked_for()
    {
        CashFlow flow = Invested(1000);
        flow.Book(20, Money.FromYuan(500), PaymentPurpose.Subsidy);
        Earn(flow, from: 101, to: 500, perDay: 5);
        Assert.That(flow.Payback(Opened, 500, Never, withSubsidy: true).Years, Is.EqualTo(100 / DaysPerYear).Within(1e-12));
        Assert.That(flow.Payback(Opened, 500, Never, withSubsidy: false).Years, Is.EqualTo(200 / DaysPerYear).Within(1e-12));
    }

    [Test]
    public void Resale_pays_back_on_its_day()
    {
        CashFlow flow = Invested(10_000);
        Earn(flow, from: 101, to: 465, perDay: 10);
        flow.Book(470, Money.FromYuan(6_350), PaymentPurpose.Resale);
        Assert.That(flow.Payback(Opened, 500, 466, withSubsidy: true), Is.EqualTo(((double?)(370 / DaysPerYear), PaybackState.Recovered)));
        Assert.That((flow.Of(CashFlowLine.Resale).Yuan, flow.Of(CashFlowLine.Revenue).Yuan, flow.Net.Yuan), Is.EqualTo((6_350, 3_650, 0)));
    }

    [Test]
    public void Levies_count_as_paid_and_are_kept_apart()
    {
        CashFlow flow = Invested(1000);
        Earn(flow, from: 101, to: 400, perDay: 5);
        flow.Book(150, Money.FromYuan(50), Tax);
        flow.Book(160, Money.FromYuan(50), Tax with { Id = "other_tax" });
        Assert.That(flow.Payback(Opened, 400, Never, withSubsidy: true).Years, Is.EqualTo(220 / DaysPerYear).Within(1e-12));
        Assert.That((flow.Levies.Of("tax"), flow.Levies.Of("other_tax"), flow.Levies.TotalCny), Is.EqualTo((50, 50, 100)));
        Assert.That(flow.Net.Yuan, Is.EqualTo(1500 - 1000 - 100));
    }

    [Test]
    public void Interest_and_loans_are_no_part_of_it()
    {
        CashFlow flow = Invested(1000);
        flow.Book(20, Money.FromYuan(7), PaymentPurpose.Interest);
        flow.Book(20, Money.FromYuan(700), PaymentPurpose.LoanDrawn);
        Assert.That((flow.Net.Yuan, flow.Of(CashFlowLine.Interest).Yuan), Is.EqualTo((-1000, 7)));
    }

    [Test]
    public void Resale_that_falls_short_is_no_income_that_lasts()
    {
        CashFlow flow = Invested(10_000);
        Earn(flow, from: 101, to: 465, perDay: 10);
        flow.Book(470, Money.FromYuan(6_349), PaymentPurpose.Resale);
        Assert.That(flow.Payback(Opened, 470, 466, withSubsidy: true), Is.EqualTo(((double?)null, PaybackState.Never)));
    }

    [Test]
    public void Investment_of_the_last_year_is_not_projected_to_come_again()
    {
        CashFlow flow = Invested(10_000);
        Earn(flow, from: 101, to: 465, perDay: 10);
        flow.Book(300, Money.FromYuan(4_000), PaymentPurpose.Construction);
        flow.Book(301, Money.FromYuan(1_000), PaymentPurpose.Subsidy);

        // 13,000 at 10 a day take 1,300 days, with what is paid late and subsidized; subsidies that come once do not come again either.
        Assert.That(flow.Payback(Opened, 465, Never, withSubsidy: true).Years, Is.EqualTo(1300 / DaysPerYear).Within(1e-9));
        Assert.That(flow.Payback(Opened, 465, Never, withSubsidy: false).Years, Is.EqualTo(1400 / DaysPerYear).Within(1e-9));
    }

    [Test]
    public void Value_to_the_end_of_life_is_that_of_an_annuity()
    {
        CashFlow flow = Invested(10_000);
        Earn(flow, from: 101, to: 465, perDay: 10);
        int lifeEnds = Opened + (int)(6 * DaysPerYear);
        (double[] months, bool projected) = flow.ToEndOfLife(Opened, 465, lifeEnds)!.Value;
        double rate = Math.Pow(1.08, 1 / 12.0) - 1;
        double annuity = 10 * DaysPerYear / 12 * (1 - Math.Pow(1 + rate, -72)) / rate;
        Assert.That(projected, Is.True);
        Assert.That(months.Sum(), Is.EqualTo((10 * (lifeEnds - Opened)) - 10_000).Within(1e-6));
        Assert.That(Appraisal.NetPresentValue(months, rate) + 10_000, Is.EqualTo(annuity * Math.Pow(1.08, -2.5 / 12)).Within(0.005 * annuity), "opened three months on");
    }

    [Test]
    public void What_is_too_young_has_no_value_and_what_retired_no_projection()
    {
        CashFlow flow = Invested(1000);
        Earn(flow, from: 101, to: 150, perDay: 5);
        Assert.That(flow.ToEndOfLife(Opened, 150, 2000), Is.Null);
        Assert.That(flow.ToEndOfLife(Opened, 150, 150)!.Value, Is.EqualTo((flow.Monthly(withSubsidy: true), false)));
    }

    [Test]
    public void Months_add_up_to_the_net_flow() => Gen.Select(Gen.Int[0, 2000], Gen.Int[0, 5], Gen.Long[1, 10_000_000]).Array[1, 60].Sample(events =>
    {
        var flow = new CashFlow();
        flow.Book(0, new Money(1), PaymentPurpose.Cards);
        foreach ((int day, int kind, long fen) in events.OrderBy(entry => entry.Item1))
        {
            Book(flow, day, kind, new Money(fen));
        }

        double tolerance = 1e-9 * events.Sum(entry => entry.Item3);
        return Math.Abs(flow.Monthly(withSubsidy: true).Sum() - flow.Net.Yuan) <= tolerance
            && Math.Abs(flow.Monthly(withSubsidy: false).Sum() - (flow.Net - flow.Of(CashFlowLine.Subsidy)).Yuan) <= tolerance;
    });

    [Test]
    public void Nothing_invested_has_no_months() => Assert.That(new CashFlow().Monthly(withSubsidy: true), Is.Empty);

    private static CashFlow Invested(double yuan)
    {
        var flow = new CashFlow();
        flow.Book(10, Money.FromYuan(yuan), PaymentPurpose.Cards);
        return flow;
    }

    private static void Earn(CashFlow flow, int from, int to, double perDay)
    {
        for (int day = from; day <= to; day++)
        {
            flow.Book(day, Money.FromYuan(perDay), PaymentPurpose.Rent);
        }
    }

    private static void Book(CashFlow flow, int day, int kind, Money amount)
    {
        PaymentPurpose[] purposes = [PaymentPurpose.Cards, PaymentPurpose.Rent, PaymentPurpose.Subsidy, PaymentPurpose.Resale, PaymentPurpose.Energy, Tax];
        flow.Book(day, amount, purposes[kind]);
    }
}

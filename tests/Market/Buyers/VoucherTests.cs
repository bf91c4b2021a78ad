using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Buyers;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Buyers;

/// <summary>Vouchers pay their share of rent, up to the cap of each calendar year, and buyers know what they have left.</summary>
public sealed class VoucherTests
{
    private const double Share = 0.3;
    private const double Cap = 20_000;
    private static readonly Money RentPerDay = Money.FromYuan(1000);
    private static readonly MarketSetting Setting = TinyMarket.Setting(TinyMarket.Scenario with
    {
        Horizon = TinyMarket.Scenario.Horizon with { End = TinyMarket.Scenario.Horizon.Start.AddDays(999) },
    });

    private static readonly int FirstDayOfNextYear = Setting.DayOf(new DateOnly(Setting.DateOf(0).Year + 1, 1, 1));

    [Test]
    public void Without_a_cap_vouchers_pay_their_share_of_all_rent() =>
        Assert.That(Paid(double.PositiveInfinity, from: 0, days: 120), Is.EqualTo((36_000.0, 84_000.0)));

    [Test]
    public void With_a_cap_the_rest_of_the_year_is_paid_by_the_buyer() => Assert.That(Paid(Cap, from: 0, days: 120), Is.EqualTo((Cap, 100_000.0)));

    [Test]
    public void Every_year_has_vouchers_of_its_own()
    {
        (double vouchers, double buyer) = Paid(Cap, FirstDayOfNextYear - 90, days: 180);
        Assert.That((vouchers, buyer), Is.EqualTo((2 * Cap, 140_000.0)));
    }

    [TestCase(0, 30, Cap)]
    [TestCase(-10, 30, 2 * Cap, Description = "reaches into the next year")]
    [TestCase(-10, 400, 3 * Cap, Description = "and into the one after it")]
    public void Buyer_counts_on_the_vouchers_of_each_year_that_the_lease_reaches_into(int fromNextYear, int days, double left) =>
        Assert.That(new BuyerLeases(AgentId.Buyer(0), Examples.Sme).Vouchers.LeftCny(Turn(Board(Cap), FirstDayOfNextYear + fromNextYear), days), Is.EqualTo(left));

    [Test]
    public void What_was_taken_is_no_longer_left()
    {
        Board board = Board(Cap);
        var leases = new BuyerLeases(AgentId.Buyer(0), Examples.Sme);
        Run(leases, board, from: 0, days: 30, TinyMarket.Outbox(Setting));
        Assert.That(leases.Vouchers.LeftCny(Turn(board, 40), 30), Is.EqualTo(Cap - (Share * 30_000)));
    }

    private static (double Vouchers, double Buyer) Paid(double cap, int from, int days)
    {
        Outbox outbox = TinyMarket.Outbox(Setting);
        Run(new BuyerLeases(AgentId.Buyer(0), Examples.Sme), Board(cap), from, days, outbox);
        return (
            outbox.Letters.Select(letter => letter.Letter).OfType<Claim>().Sum(claim => claim.Amount.Yuan),
            outbox.Letters.Select(letter => letter.Letter).OfType<Payment>().Where(payment => payment.Purpose == PaymentPurpose.Rent).Sum(payment => payment.Amount.Yuan));
    }

    private static void Run(BuyerLeases leases, Board board, int from, int days, Outbox outbox)
    {
        outbox.Begin(AgentId.Buyer(0));
        Request request = Examples.Request with { Days = days };
        leases.Start(Turn(board, from, outbox), new(0), request, new Acceptance(request.Number, 1, RentPerDay, request.Pflops), default);
        for (int day = from; day < from + days; day++)
        {
            leases.Settle(Turn(board, day, outbox));
        }
    }

    private static Board Board(double cap)
    {
        var board = new Board(Setting);
        PolicyNotice none = Opening.Policy(Setting);
        board.Apply(none with { VoucherShare = [.. none.VoucherShare.Select(_ => Share)], VoucherCapCnyPerYear = [.. none.VoucherCapCnyPerYear.Select(_ => cap)] });
        return board;
    }

    private static Turn Turn(Board board, int day, Outbox? outbox = null) => TinyMarket.Turn(board, outbox ?? TinyMarket.Outbox(Setting), day, PhaseKind.Settlement);
}

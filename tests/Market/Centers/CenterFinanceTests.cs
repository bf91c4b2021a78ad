using CsCheck;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Centers;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Centers;

/// <summary>Who pays for a center, and who bears what it loses.</summary>
public sealed class CenterFinanceTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    [Test]
    public void Subsidy_loan_and_owner_pay_for_an_investment_on_the_day()
    {
        CenterFinance finance = Invested(1000, out List<Payment> paid);
        Assert.That(paid.Select(payment => (payment.Purpose.Id, payment.Amount.Yuan)), Is.EqualTo(new[] { ("subsidy", 200.0), ("loan_drawn", 400.0), ("equity_paid_in", 400.0) }));
        Assert.That(finance.Cash, Is.EqualTo(Money.Zero));
    }

    [Test]
    public void Owner_covers_losses_up_to_its_share_of_the_investment()
    {
        CenterFinance finance = Invested(1000, out _);
        var outbox = TinyMarket.Outbox(Setting);
        Turn turn = Turn(outbox);
        Lose(finance, turn, 100);
        Assert.That(finance.Cover(turn), Is.True);
        Take(finance, outbox);
        Assert.That(finance.Cash, Is.EqualTo(Money.Zero));
        Lose(finance, turn, 101);
        Assert.That(finance.Cover(turn), Is.False, "200 in all are covered");
    }

    [TestCase(-50, 0, 0, 450, 0, TestName = "Bills unpaid: the lender gets nothing")]
    [TestCase(0, 300, 300, 100, 0, TestName = "A price under the debt goes to the lender")]
    [TestCase(-100, 300, 200, 200, 0, TestName = "Bills come before the lender")]
    [TestCase(0, 600, 400, 0, 200, TestName = "What is left goes to the owner")]
    public void Price_of_a_failed_center_goes_to_bills_then_lender_then_owner(double cash, double price, double repaid, double lost, double leftToOwner)
    {
        CenterFinance finance = Invested(1000, out _);
        var outbox = TinyMarket.Outbox(Setting);
        Turn turn = Turn(outbox);
        Lose(finance, turn, -cash);
        outbox.Clear();
        finance.TakenOver(turn, Money.FromYuan(price));
        (string, double)[] sent = [.. Payments(outbox).Select(payment => (payment.Purpose.Id, payment.Amount.Yuan))];
        Take(finance, outbox);
        Assert.That(sent.Where(payment => payment.Item1 == "loan_repaid").Sum(payment => payment.Item2), Is.EqualTo(repaid));
        Assert.That(finance.WrittenOff.Yuan, Is.EqualTo(lost));
        Assert.That(sent.Where(payment => payment.Item1 == "equity_paid_out").Sum(payment => payment.Item2), Is.EqualTo(leftToOwner));
        Assert.That(finance.Cash, Is.EqualTo(Money.Zero));
    }

    [Test]
    public void Settled_accounts_are_empty_and_losses_are_what_was_not_there() =>
        Gen.Select(Gen.Double[0, 2000], Gen.Double[0, 3000]).Sample((lost, price) =>
        {
            CenterFinance finance = Invested(1000, out _);
            var outbox = TinyMarket.Outbox(Setting);
            Turn turn = Turn(outbox);
            Lose(finance, turn, lost);
            outbox.Clear();
            finance.TakenOver(turn, Money.FromYuan(price));
            Take(finance, outbox);
            double owed = 400 + lost;
            return finance.Cash == Money.Zero && Math.Abs(finance.WrittenOff.Yuan - Math.Max(0, owed - price)) < 0.05;
        });

    [Test]
    public void Center_from_before_the_first_day_owes_what_is_left_of_its_loan()
    {
        CenterFinance finance = Finance();
        finance.TakeOver(Money.FromYuan(1000), years: 2);
        var outbox = TinyMarket.Outbox(Setting);
        finance.TakenOver(Turn(outbox), Money.Zero);
        Assert.That(finance.WrittenOff.Yuan, Is.EqualTo(400 * 3 / 5.0), "a loan of five years");
    }

    /// <summary>A center that has invested, with a fifth paid by a subsidy, half of the rest by a loan, and an owner that bears a fifth.</summary>
    private static CenterFinance Invested(double yuan, out List<Payment> paid)
    {
        CenterFinance finance = Finance();
        var outbox = TinyMarket.Outbox(Setting);
        finance.Pay(Turn(outbox), AgentId.Outside, Money.FromYuan(yuan), PaymentPurpose.Construction);
        paid = [.. Payments(outbox).Skip(1)];
        Take(finance, outbox);
        return finance;
    }

    private static CenterFinance Finance() =>
        new(Setting, AgentId.Center(new Index<CenterProfile>(0)), Setting.Owners[0] with { CapexSubsidyShare = 0.2, DebtShare = 0.5, SupportShare = 0.2 }, new(0));

    private static void Lose(CenterFinance finance, in Turn turn, double yuan) =>
        finance.Pay(turn, AgentId.Outside, Money.FromYuan(yuan), PaymentPurpose.Operations);

    /// <summary>The outside world pays what was claimed.</summary>
    private static void Take(CenterFinance finance, Outbox outbox)
    {
        foreach (Envelope envelope in outbox.Letters)
        {
            if (envelope.Letter is Claim claim)
            {
                finance.Receive(0, new Payment(claim.Amount, claim.Purpose));
            }
        }

        outbox.Clear();
    }

    private static IEnumerable<Payment> Payments(Outbox outbox) =>
        outbox.Letters.Select(envelope => envelope.Letter is Claim claim ? new Payment(claim.Amount, claim.Purpose) : (Payment)envelope.Letter);

    private static Turn Turn(Outbox outbox)
    {
        outbox.Begin(AgentId.Center(new Index<CenterProfile>(0)));
        return TinyMarket.Turn(new Board(Setting), outbox, day: 10);
    }
}

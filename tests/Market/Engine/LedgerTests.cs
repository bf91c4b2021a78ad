using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Steps;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Engine;

/// <summary>The ledger finds the step that makes or loses something, and says day, agent and amounts.</summary>
public sealed class LedgerTests
{
    private const int Day = 12;

    private static readonly AgentId Id = AgentId.Center(3);
    private readonly HoldingAgent _agent = new(Id);
    private Ledger _ledger = new();
    private Outbox _outbox = new(0);

    [SetUp]
    public void Begin()
    {
        _ledger = new Ledger();
        _outbox = new Outbox(0);
        _outbox.Begin(Id);
        _agent.Now = default;
    }

    [Test]
    public void Honest_step_passes_and_totals_follow()
    {
        _outbox.Send(AgentId.Outside, new Payment(new Money(30), PaymentPurpose.Energy));
        _agent.Now = new Holdings { Cash = new Money(70), CardsInstalled = 8 };
        _ledger.Audit(Day, _agent, default, [To(new Payment(new Money(100), PaymentPurpose.Rent)), To(new Consignment(new(0), 8, new Money(1)))], _outbox, 0);
        Assert.That(_ledger.Total, Is.EqualTo(_agent.Now));
    }

    [Test]
    public void Money_made_is_found()
    {
        _agent.Now = new Holdings { Cash = new Money(150) };
        BrokenBooksException broken = Audit([To(new Payment(new Money(100), PaymentPurpose.Rent))]);
        Shows(broken, "money (fen)", expected: 100, actual: 150);
    }

    [Test]
    public void Money_lost_is_found()
    {
        _outbox.Send(AgentId.Outside, new Payment(new Money(40), PaymentPurpose.Energy));
        Shows(Audit([]), "money (fen)", expected: -40, actual: 0);
    }

    [Test]
    public void Cards_lost_are_found() => Shows(Audit([To(new Consignment(new(0), 16, new Money(1)))]), "cards", expected: 16, actual: 0);

    [Test]
    public void Cards_made_are_found()
    {
        _agent.Now = new Holdings { CardsRetired = 5 };
        Shows(Audit([]), "cards", expected: 0, actual: 5);
    }

    [Test]
    public void Request_lost_is_found()
    {
        _agent.Now = new Holdings { RequestsMade = 3, RequestsServed = 1, RequestsFailed = 1 };
        Shows(Audit([]), "requests", expected: 0, actual: 1);
    }

    [Test]
    public void Letters_written_by_others_before_are_not_the_agents()
    {
        _outbox.Send(AgentId.Outside, new Payment(new Money(40), PaymentPurpose.Energy));
        Assert.That(() => _ledger.Audit(Day, _agent, default, [], _outbox, 1), Throws.Nothing);
    }

    [Test]
    public void Letter_on_the_way_balances_the_totals()
    {
        _outbox.Send(AgentId.Outside, new Payment(new Money(40), PaymentPurpose.Energy));
        _agent.Now = new Holdings { Cash = new Money(-40) };
        _ledger.Audit(Day, _agent, default, [], _outbox, 0);
        Assert.That(() => _ledger.Close(Day, new Money(40), 0), Throws.Nothing);
    }

    [Test]
    public void Lost_letter_is_found_at_the_end_of_the_day()
    {
        _outbox.Send(AgentId.Outside, new Payment(new Money(40), PaymentPurpose.Energy));
        _agent.Now = new Holdings { Cash = new Money(-40) };
        _ledger.Audit(Day, _agent, default, [], _outbox, 0);
        BrokenBooksException broken = Assert.Throws<BrokenBooksException>(() => _ledger.Close(Day, Money.Zero, 0))!;
        Assert.That((broken.Day, broken.Agent, broken.Expected, broken.Actual), Is.EqualTo((Day, (AgentId?)null, 0L, -40L)));
    }

    [Test]
    public void Doubled_cards_are_found_at_the_end_of_the_day()
    {
        _ledger.Open(new Holdings { CardsShippedIn = 8, CardsInStock = 8 });
        BrokenBooksException broken = Assert.Throws<BrokenBooksException>(() => _ledger.Close(Day, Money.Zero, 8))!;
        Assert.That((broken.Book, broken.Expected, broken.Actual), Is.EqualTo(("cards", -8L, 0L)));
    }

    private static Envelope To(Letter letter) => new(Id, AgentId.Outside, 0, letter);

    private BrokenBooksException Audit(Envelope[] received) =>
        Assert.Throws<BrokenBooksException>(() => _ledger.Audit(Day, _agent, default, received, _outbox, 0))!;

    private static void Shows(BrokenBooksException broken, string book, long expected, long actual)
    {
        Assert.That((broken.Day, broken.Agent, broken.Book, broken.Expected, broken.Actual), Is.EqualTo((Day, (AgentId?)Id, book, expected, actual)));
        Assert.That(broken.Message, Does.Contain("day 12").And.Contain("center-3").And.Contain($"expected {expected}").And.Contain($"found {actual}"));
    }
}

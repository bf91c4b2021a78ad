using System.Globalization;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Grains.Tests.Markets;

/// <summary>An agent that reads everything it may, remembers it as one number, and writes, posts, reports and sleeps as that number says.</summary>
/// <remarks>A letter lost, doubled or out of order, a post too early or a tally too late changes the number, and soon everybody's.</remarks>
internal sealed class ProbeAgent(MarketSetting setting, AgentId id, string name) : Agent(id)
{
    private const int FatefulDay = 9;
    private static readonly AgentId[] Forgers = [AgentId.Buyer(7), AgentId.Center(4)];
    private ulong _seen = (ulong)id.Value + setting.Seed;
    private uint _steps;
    private Money _cash;
    private long _cards;
    private int _inside;
    private ulong _checked = (ulong)id.Value + setting.Seed;

    public override Holdings Holdings => new()
    {
        Cash = _cash,
        CardsInStock = _cards > 0 ? _cards : 0,
        CardsShippedIn = _cards < 0 ? -_cards : 0,
        RequestsMade = _steps,
        RequestsServed = _steps / 3,
        RequestsWaiting = _steps - (_steps / 3),
    };

    public override void Start(in Turn turn)
    {
        if (name != SmallMarketFactory.Sleepers)
        {
            turn.Outbox.WakeAt(Id.Index % 5, PhaseKind.Demand);
            turn.Outbox.WakeAt(0, PhaseKind.Close);
        }

        if (name == SmallMarketFactory.Faulty)
        {
            turn.Outbox.WakeAt(FatefulDay, PhaseKind.Demand);
        }
    }

    public override void Step(in Turn turn)
    {
        Enter();
        Read(turn);
        _steps++;
        if (name == SmallMarketFactory.Faulty && turn.Day == FatefulDay && Id == AgentId.Broker(2))
        {
            throw new InvalidOperationException("broker-2 has had enough");
        }

        if (name == SmallMarketFactory.Forgers && turn.Day >= FatefulDay && Forgers.Contains(Id))
        {
            _cash += new Money(101 + Id.Index);
        }

        Write(turn);
        _checked = _seen;
        Leave();
    }

    public override object? Summarize() => null;

    public override IReadOnlyDictionary<string, string> Describe()
    {
        Enter();
        string torn = _checked == _seen ? "no" : "yes";
        Leave();
        return new Dictionary<string, string>
        {
            ["seen"] = _seen.ToString(CultureInfo.InvariantCulture),
            ["steps"] = _steps.ToString(CultureInfo.InvariantCulture),
            ["cash"] = _cash.Fen.ToString(CultureInfo.InvariantCulture),
            ["torn"] = torn,
        };
    }

    private void Enter()
    {
        if (Interlocked.Exchange(ref _inside, 1) != 0)
        {
            throw new InvalidOperationException($"{Id} is touched by two at a time");
        }
    }

    private void Leave() => Volatile.Write(ref _inside, 0);

    private void Read(in Turn turn)
    {
        Mix((ulong)DueCalendar.Date(turn.Day, turn.Phase.Ordinal));
        foreach (Envelope envelope in turn.Letters)
        {
            Mix((ulong)envelope.From.Value);
            Mix((ulong)envelope.Number);
            Mix((ulong)envelope.Letter.Money.Fen);
            _cash += envelope.Letter.Money;
            _cards += envelope.Letter.Cards;
        }

        foreach (SupplierOffers? offers in turn.Board.Suppliers)
        {
            Mix((ulong)(offers?.Offers[0].Stock ?? -1));
        }

        Mix(BitConverter.DoubleToUInt64Bits(turn.Board.Cards.MeanPriceCny(new(0))));
        Mix(BitConverter.DoubleToUInt64Bits(turn.Board.Policy.RentCap));
        Mix(BitConverter.DoubleToUInt64Bits(turn.Board.Report.DemandByProvince[0]));
        foreach (long perFreeCard in turn.Board.PassedOver.Table)
        {
            Mix((ulong)perFreeCard);
        }
    }

    private void Write(in Turn turn)
    {
        RandomStream stream = setting.Stream(Id, Purpose.Choice, (uint)_seen);
        for (int letters = stream.NextPoisson(0.7); letters > 0; letters--)
        {
            var amount = new Money(1 + stream.NextIndex(1_000_000));
            AgentId to = setting.Roster.At(stream.NextIndex(setting.Roster.Count));
            if (stream.NextBernoulli(0.3))
            {
                long cards = 1 + stream.NextIndex(8);
                _cards -= cards;
                turn.Outbox.Send(to, new Consignment(new(stream.NextIndex(3)), cards, amount));
            }
            else
            {
                _cash -= amount;
                turn.Outbox.Send(to, new Payment(amount, PaymentPurpose.Operations));
            }
        }

        if (stream.NextBernoulli(0.2))
        {
            turn.Outbox.PassedOver.Add(new(stream.NextIndex(setting.Population.Centers.Count)), (Obstacle)stream.NextIndex(Obstacles.Count), 1 + stream.NextIndex(50));
        }

        if (stream.NextBernoulli(0.3))
        {
            turn.Outbox.Observe(new RequestDrawn(Id, new(stream.NextIndex(3)), new(0), new(0), stream.NextExponential(10), LargeTraining: false));
        }

        if (turn.Phase.Kind == PhaseKind.Close)
        {
            turn.Outbox.WakeAt(turn.Day + 1 + stream.NextIndex(12), stream.NextBernoulli(0.5) ? PhaseKind.Close : PhaseKind.Supply);
        }
        else if (stream.NextBernoulli(0.4))
        {
            turn.Outbox.WakeAt(turn.Day, PhaseKind.Close);
        }

        Post(turn, ref stream);
    }

    private void Post(in Turn turn, ref RandomStream stream)
    {
        if (Id.Kind == AgentKind.Supplier)
        {
            turn.Outbox.Post(new SupplierOffers(Id.Index, [new CardOffer(new(0), stream.NextLognormal(90_000, 0.2), stream.NextIndex(500))]));
        }
        else if (Id == AgentId.PolicyOffice)
        {
            turn.Outbox.Post(Opening.Policy(setting) with { RentCap = stream.NextUniform() });
            turn.Outbox.Post(Opening.Policy(setting) with { RentCap = stream.NextUniform() });
        }
    }

    private void Mix(ulong value) => _seen = ulong.RotateLeft((_seen ^ value) * 0x9E3779B97F4A7C15, 29);
}

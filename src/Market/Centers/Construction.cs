using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A project from its award to its last hall: cards are ordered some time before the hall is ready, and large sites open hall by hall as cards come.</summary>
internal sealed class Construction
{
    private readonly MarketSetting _setting;
    private readonly AgentId _id;
    private readonly CenterProfile _profile;
    private readonly OwnerType _owner;
    private readonly CenterInputs _centers;
    private readonly ConstructionInputs _inputs;
    private readonly CenterFinance _finance;
    private readonly Prospect _prospect;
    private readonly int _hallReady;
    private readonly int _domain;
    private readonly double _pue;
    private RandomStream _stream;
    private long _planned;
    private int _askOn;
    private long _fitted;
    private long _live;
    private int _liveOn = int.MaxValue;

    public Construction(MarketSetting setting, AgentId id, CenterFinance finance, Prospect prospect, in Turn turn, Index<CardModel> card, long cards, int domain, int awardedOn)
    {
        _setting = setting;
        _id = id;
        _profile = setting.Population.Centers[id.Index];
        _owner = setting.Owners[_profile.Owner];
        _centers = setting.Scenario.Centers;
        _inputs = _centers.Construction;
        _finance = finance;
        _prospect = prospect;
        _stream = setting.Stream(id, Purpose.Project, 1);
        _domain = domain;
        _pue = prospect.CostsOf(turn.Board, card).Pue;
        _planned = cards;
        Card = card;
        _hallReady = Math.Max(turn.Day, awardedOn + _profile.ConstructionDays);
        _askOn = _owner.FrameContractDays > 0 ? turn.Day + 1 : Math.Max(turn.Day + 1, _hallReady - (int)_centers.Stages.CardsOrderedBeforeDays);
        finance.Pay(turn, AgentId.Outside, Money.FromYuan(prospect.CostsOf(turn.Board, card).HallCny * cards * _inputs.PaidAtAwardShare), PaymentPurpose.Construction);
        turn.Outbox.WakeAt(_askOn, PhaseKind.Centers);
    }

    /// <summary>Index of the card model; may change until cards have come.</summary>
    public Index<CardModel> Card { get; private set; }

    public CardPurchase? Purchase { get; private set; }

    /// <summary>Whether cards are being installed for the first hall.</summary>
    public bool IsInstalling => _fitted > _live;

    /// <summary>Cards that are wanted or here and not yet in operation.</summary>
    public long CardsToCome => Math.Max(0, (IsOver ? _fitted : Purchase?.Planned ?? _planned) - _live);

    /// <summary>Whether all is done, or given up.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether it ended without a card.</summary>
    public bool HasFailed => IsOver && _fitted == 0;

    /// <summary>Goes on by a day.</summary>
    /// <returns>All cards in operation, when more of them are from today on.</returns>
    public Fleet? Advance(in Turn turn)
    {
        bool opens = turn.Day >= _liveOn;
        if (opens)
        {
            _live = _fitted;
            _liveOn = int.MaxValue;
        }

        if (!IsOver && turn.Day >= _askOn)
        {
            Buy(turn);
        }

        return opens ? new Fleet(Card, (int)_live, _domain, _live * _setting.Scenario.Cards[Card].Pflops()) { Pue = _pue } : null;
    }

    /// <summary>The site is closed: nothing more is wanted.</summary>
    public void Abandon(in Turn turn)
    {
        if (!IsOver)
        {
            IsOver = true;
            Purchase?.Close(turn, _id);
        }
    }

    private void Buy(in Turn turn)
    {
        CardPurchase purchase = Purchase ??= Order(turn, _profile.CardMark);
        if (!purchase.Complete)
        {
            Review(turn, purchase);
            if (purchase.MaySwitch && !purchase.Complete && purchase.IsShort(turn))
            {
                purchase = Switch(turn, purchase);
            }
        }

        Fit(turn, purchase);
        if (purchase.Complete && _fitted == purchase.Received)
        {
            IsOver = true;
            purchase.Close(turn, _id);
            return;
        }

        if (purchase.Complete)
        {
            purchase.Stop(turn);
        }
        else
        {
            purchase.PaysAtMost = Money.FromYuan(_prospect.ReservationPriceCny(turn.Board, Card, _inputs.PaidAtAwardShare, LossAccepted));
            purchase.Waiting = Scarcity.Waiting(turn.Board, Card, turn.Day, _setting.Scenario.Supply.Pricing.BacklogHorizonDays);
            purchase.Ask(turn, _id);
        }

        _askOn = turn.Day + _centers.Purchasing.AskEveryDays;
        turn.Outbox.WakeAt(_askOn, PhaseKind.Centers);
    }

    /// <summary>Installs what has come, when the hall stands and is full, or nothing more is to come.</summary>
    private void Fit(in Turn turn, CardPurchase purchase)
    {
        long waiting = purchase.Received - _fitted;
        bool full = purchase.Complete || waiting >= Math.Max(_inputs.HallCards, _planned / _inputs.MaxHalls);
        if (waiting > 0 && full && turn.Day >= _hallReady && !IsInstalling)
        {
            _fitted = purchase.Received;
            UnitCosts costs = _prospect.CostsOf(turn.Board, Card);
            double perCard = costs.FittingCny + (costs.HallCny * (1 - _inputs.PaidAtAwardShare));
            _finance.Pay(turn, AgentId.Outside, Money.FromYuan(perCard * waiting), PaymentPurpose.Construction);
            _liveOn = turn.Day + Math.Max(1, _profile.InstallDays);
            turn.Outbox.WakeAt(_liveOn, PhaseKind.Centers);
        }
    }

    /// <summary>While cards are still missing: a market that has turned cuts the order, and patience ends. Owners that share their need wait as long as they need what they ordered.</summary>
    private void Review(in Turn turn, CardPurchase purchase)
    {
        UnitCosts costs = _prospect.CostsOf(turn.Board, Card);
        double value = _prospect.ValueOverCapex(turn.Board, Card, costs.HallCny * _inputs.PaidAtAwardShare / costs.CapexCny);
        if (value < 0)
        {
            double keep = Math.Max(0, 1 + (value / Math.Max(LossAccepted, 0.01)));
            long servers = (long)(purchase.Planned * keep) / CardsPerServer;
            purchase.CutTo(keep < _inputs.LeastOrderShare ? 0 : Math.Max(_centers.CardChoice.SmallestServers, servers) * CardsPerServer);
        }

        bool late = turn.Day > Math.Max(_hallReady, (double)purchase.DueBy) + _centers.Stages.PatienceForCardsDays;
        if (late && !(_owner.SharesNeed && _prospect.ToBuildPflops(turn.Board, turn.Day, Card) >= 0))
        {
            purchase.CutTo(purchase.Received);
        }
    }

    /// <summary>Nothing has come and little will: the order goes to a substitute (as much of one as is still wanted).</summary>
    private CardPurchase Switch(in Turn turn, CardPurchase purchase)
    {
        purchase.Withdraw(turn, _id);
        _planned = purchase.Wanted;
        Purchase = Order(turn, _stream.NextUniform());
        Purchase.Carry(purchase.Quotations);
        return Purchase;
    }

    /// <summary>Chooses the model anew for the same datasheet rate and orders it.</summary>
    private CardPurchase Order(in Turn turn, double mark)
    {
        double pflops = _planned * _setting.Scenario.Cards[Card].Pflops();
        Card = CardChoice.Choose(_setting, turn.Board, _owner, _prospect, Card, pflops, mark);
        _planned = CardChoice.InServers(_setting, Card, pflops);
        return _owner.FrameContractDays > 0
            ? new FramePurchase(_centers, _setting.Scenario.Supply.Frames, Card, _planned, turn.Day, _owner.FrameContractDays)
            : new TenderPurchase(_centers, Card, _planned);
    }

    /// <summary>Loss over investment at which nothing is left of an order.</summary>
    private double LossAccepted => _prospect.Tolerance * _inputs.OrderToleranceShare;

    private int CardsPerServer => _setting.Scenario.Cards[Card].CardsPerServer;
}

using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Randomness;

namespace MarketSim.Market.Centers;

/// <summary>A center before it opens: from the idea through tender, award and the purchase of cards to installation; at each stage the owner looks again.</summary>
internal sealed class Project
{
    private const int LookAgainEveryDays = 30;

    /// <summary>Spread of owners' optimism about rents, standard deviation of the logarithm (assumption, range 0.1 to 0.4).</summary>
    private const double OptimismSigma = 0.2;

    /// <summary>An order cut to less than this share of a server batch is not worth a hall (assumption).</summary>
    private const int SmallestServers = 2;

    /// <summary>An order that is not filled yet can be dropped more easily than a project: its tolerance is this share (assumption, range 0.3 to 0.8).</summary>
    private const double CutTolerance = 0.5;

    private readonly MarketSetting _setting;
    private readonly AgentId _id;
    private readonly CenterProfile _profile;
    private readonly OwnerInputs _owner;
    private readonly CenterFinance _finance;
    private int _delayedDays;
    private int _hallReady;
    private RandomStream _stream;

    public Project(MarketSetting setting, AgentId id, CenterProfile profile, CenterFinance finance)
    {
        _setting = setting;
        _id = id;
        _profile = profile;
        _owner = setting.Owners[profile.Owner];
        _finance = finance;
        _stream = setting.Stream(id, Purpose.Project);
        Prospect = new Prospect(setting, profile, _owner, _stream.NextLognormal(1, OptimismSigma));
        Card = profile.Card;
    }

    public Prospect Prospect { get; }

    public CenterStage Stage { get; private set; } = CenterStage.Unborn;

    /// <summary>Index of the card model; may change until cards are on order.</summary>
    public int Card { get; private set; }

    public long PlannedCards { get; private set; }

    public int? AnnouncedOn { get; private set; }

    public CardPurchase? Purchase { get; private set; }

    /// <summary>Scale-up domain, cards; fixed at award.</summary>
    public int Domain { get; private set; }

    /// <summary>Takes the next step of the pipeline when its day has come.</summary>
    /// <returns>Whether the center opens today.</returns>
    public bool Advance(in Turn turn)
    {
        switch (Stage)
        {
            case CenterStage.Unborn:
                Consider(turn);
                return false;
            case CenterStage.Announced:
                if (StillWanted(turn, 0))
                {
                    Enter(turn, CenterStage.Tendered, _profile.AwardDays);
                }

                return false;
            case CenterStage.Tendered:
                if (StillWanted(turn, 0))
                {
                    Award(turn);
                }

                return false;
            case CenterStage.Awarded:
                Buy(turn);
                return false;
            case CenterStage.Installing:
                Stage = CenterStage.Operating;
                turn.Outbox.Observe(new StageEntered(_id, Stage, Purchase!.Received));
                return true;
            default:
                return false;
        }
    }

    private void Consider(in Turn turn)
    {
        double soldShare = turn.Board.Report.SoldShareByProvince[_profile.Province];
        bool gated = turn.Board.Policy.ApprovalGate > 0 && soldShare < turn.Board.Policy.ApprovalGate;
        if (gated || Prospect.ValueOverCapex(turn, Card, 0) < -Tolerance)
        {
            return;
        }

        BuildAheadInputs ahead = _setting.Scenario.Centers.BuildAhead;
        int daysToOpening = _profile.TenderDays + _profile.AwardDays + _profile.ConstructionDays;
        double pflops = Math.Min(_owner.MaxPflops, _profile.SizePflops * (ahead.Ratio / ahead.ReferenceRatio) * Prospect.ForecastFactor(turn, daysToOpening));
        PlannedCards = InServers(pflops);
        AnnouncedOn = turn.Day;
        Enter(turn, CenterStage.Announced, _profile.TenderDays);
    }

    /// <summary>Net present value below this share of the investment is too bad for the owner.</summary>
    private double Tolerance => 1 - _owner.AppraisalStrictness;

    /// <summary>The owner looks again: go on, go on smaller, wait, or give up.</summary>
    private bool StillWanted(in Turn turn, double spentShare)
    {
        double value = Prospect.ValueOverCapex(turn, Card, spentShare);
        if (value >= 0)
        {
            return true;
        }

        if (value > -Tolerance)
        {
            long servers = (long)Math.Ceiling(PlannedCards * (1 + (value / Tolerance)) / CardsPerServer);
            PlannedCards = Math.Min(PlannedCards, Math.Max(SmallestServers, servers) * CardsPerServer);
            return true;
        }

        _delayedDays += LookAgainEveryDays;
        if (_delayedDays > _setting.Scenario.Centers.Stages.MaxDelayDays)
        {
            GiveUp(turn);
        }
        else
        {
            turn.Outbox.WakeAt(turn.Day + LookAgainEveryDays, PhaseKind.Centers);
        }

        return false;
    }

    private void Award(in Turn turn)
    {
        ChooseCard(turn);
        Domain = Math.Max(_profile.Domain, turn.Board.Policy.MinDomainCards);
        Order(turn);
        UnitCosts costs = Prospect.CostsOf(turn, Card);
        _hallReady = turn.Day + _profile.ConstructionDays;
        PackageSplit.Observe(turn, _id, costs.CapexCny * PlannedCards, _profile.Awards, ref _stream);
        _finance.Invest(turn, AgentId.Outside, Money.FromYuan(costs.HallCny * PlannedCards), PaymentPurpose.Construction);
        Stage = CenterStage.Awarded;
        turn.Outbox.Observe(new StageEntered(_id, Stage, PlannedCards));
        turn.Outbox.WakeAt(turn.Day + CardPurchase.TenderEveryDays, PhaseKind.Centers);
    }

    /// <summary>Chooses the card model anew for the same datasheet rate.</summary>
    private void ChooseCard(in Turn turn)
    {
        double pflops = PlannedCards * _setting.Scenario.Cards[Card].Pflops();
        Card = CardChoice.Choose(_setting, turn.Board, _owner, Card, pflops, ref _stream);
        PlannedCards = InServers(pflops);
    }

    private void Order(in Turn turn)
    {
        Purchase = new CardPurchase(Card, PlannedCards);
        turn.Outbox.Observe(new CardsWanted(_id, Card, PlannedCards));
        Purchase.Tender(turn);
    }

    private void Buy(in Turn turn)
    {
        CardPurchase purchase = Purchase!;
        if (!purchase.Complete)
        {
            ReviewOrder(turn, purchase);
            if (purchase.Received == 0 && !purchase.Complete && IsShort(turn))
            {
                Switch(turn, purchase);
                return;
            }
        }

        if (purchase.Complete && purchase.Received == 0)
        {
            Close(turn, purchase);
            GiveUp(turn);
        }
        else if (purchase.Complete && turn.Day >= _hallReady)
        {
            Close(turn, purchase);
            UnitCosts costs = Prospect.CostsOf(turn, Card);
            _finance.Invest(turn, AgentId.Outside, Money.FromYuan(costs.NetworkCny * purchase.Received), PaymentPurpose.Construction);
            Enter(turn, CenterStage.Installing, _profile.InstallDays);
        }
        else
        {
            if (!purchase.Complete)
            {
                purchase.Tender(turn);
            }

            turn.Outbox.WakeAt(turn.Day + CardPurchase.TenderEveryDays, PhaseKind.Centers);
        }
    }

    /// <summary>While cards are still missing: a market that has turned cuts the order, and patience ends.</summary>
    private void ReviewOrder(in Turn turn, CardPurchase purchase)
    {
        UnitCosts costs = Prospect.CostsOf(turn, Card);
        double value = Prospect.ValueOverCapex(turn, Card, costs.HallCny / costs.CapexCny);
        if (value < 0)
        {
            double keep = Math.Max(0, 1 + (value / Math.Max(Tolerance * CutTolerance, 0.01)));
            long servers = Math.Max(SmallestServers, (long)(purchase.Planned * keep) / CardsPerServer);
            purchase.CutTo(servers * CardsPerServer);
        }

        if (turn.Day > _hallReady + _setting.Scenario.Centers.Stages.PatienceForCardsDays)
        {
            purchase.CutTo(purchase.Received);
        }
    }

    /// <summary>Whether the model on order can hardly be had in any time that matters.</summary>
    private bool IsShort(in Turn turn) =>
        turn.Board.Cards.Stock(Card) == 0
        && turn.Board.Report.BacklogByCard[Card] > turn.Board.Upstream.CardsPerDay[Card] * _setting.Scenario.Centers.Stages.PatienceForCardsDays;

    /// <summary>Nothing has come and little will: the order goes to a substitute (as much of one as is still wanted).</summary>
    private void Switch(in Turn turn, CardPurchase purchase)
    {
        turn.Outbox.Observe(new CardsWanted(_id, Card, -purchase.Planned));
        PlannedCards = purchase.Wanted;
        ChooseCard(turn);
        int quotations = purchase.Quotations;
        Order(turn);
        Purchase!.Carry(quotations);
        turn.Outbox.WakeAt(turn.Day + CardPurchase.TenderEveryDays, PhaseKind.Centers);
    }

    private void Close(in Turn turn, CardPurchase purchase) =>
        turn.Outbox.Observe(new CardOrderClosed(_id, Card, purchase.Planned, purchase.Received, purchase.Quotations));

    private void GiveUp(in Turn turn)
    {
        Stage = CenterStage.Cancelled;
        turn.Outbox.Observe(new StageEntered(_id, Stage, PlannedCards));
    }

    private void Enter(in Turn turn, CenterStage stage, int days)
    {
        Stage = stage;
        turn.Outbox.Observe(new StageEntered(_id, stage, PlannedCards));
        turn.Outbox.WakeAt(turn.Day + Math.Max(1, days), PhaseKind.Centers);
    }

    private int CardsPerServer => _setting.Scenario.Cards[Card].CardsPerServer;

    private long InServers(double pflops) =>
        Math.Max(SmallestServers, (long)Math.Round(pflops / (_setting.Scenario.Cards[Card].Pflops() * CardsPerServer))) * CardsPerServer;
}

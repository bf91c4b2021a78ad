using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;
using MarketSim.Market.Measures;
using MarketSim.Market.Policies;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A center in operation: leases, own work, rent, costs, and the books of its card-days.</summary>
internal sealed class Operation
{
    private const int DaysPerBill = 30;
    private const double DaysPerYear = 365.25;

    /// <summary>Achieved share of theory under which capacity counts as poorly used (fact F24).</summary>
    private const double LowAchievedShare = 0.10;

    private readonly MarketSetting _setting;
    private readonly AgentId _id;
    private readonly CenterProfile _profile;
    private readonly OwnerType _owner;
    private readonly CenterFinance _finance;
    private readonly LeasingInputs _leasing;
    private readonly Bills _bills;
    private readonly RentSetting _rent;
    private readonly CaptiveWork _captive;
    private readonly LeaseBook _leases = new();
    private readonly IdleAttribution _idle;
    private readonly double _cardPriceAtOpening;
    private readonly double _anchorShare;
    private readonly double _anchorRent;
    private int _anchorCards;
    private RandomStream _performance;
    private double _quality;
    private double _fill;
    private bool _ending;
    private CenterListing? _posted;

    public Operation(MarketSetting setting, AgentId id, CenterFinance finance, Fleet fleet, double builtOverNeed, in Turn turn, int openedOn)
    {
        _setting = setting;
        _id = id;
        _profile = setting.Population.Centers[id.Index];
        _owner = setting.Owners[_profile.Owner];
        _finance = finance;
        _leasing = setting.Scenario.Centers.Leasing;
        _idle = new IdleAttribution(setting.Scenario.Measures.IdleCauseMemoryDays);
        _bills = new Bills(finance);
        Fleet = fleet;
        OpenedOn = openedOn;
        _quality = _profile.SoftwareQuality;
        _captive = new CaptiveWork(_owner, setting.Scenario.Centers.CaptiveWork, builtOverNeed, setting.Stream(id, Purpose.Captive));
        _performance = setting.Stream(id, Purpose.Performance);
        _fill = setting.Scenario.Centers.Rents.ExpectedFill;
        _cardPriceAtOpening = CardPriceToday(turn);
        _rent = new RentSetting(setting, _profile.RentPolicy);
        _rent.Open(turn, fleet.Card, CostsAt(turn, _cardPriceAtOpening), finance.SubsidyShare(turn));
        _anchorShare = _profile.HasAnchor ? Math.Min(1, _owner.AnchorShare / builtOverNeed) : 0;
        _anchorCards = AnchorCards(fleet);
        _anchorRent = _rent.LastingCnyPerCardHour * _owner.AnchorRentShare;
    }

    /// <summary>Cards in operation.</summary>
    public Fleet Fleet { get; private set; }

    public int OpenedOn { get; }

    /// <summary>Day from which no new lease is signed; the cards are retired when the last lease has ended.</summary>
    public int RetiresOn => OpenedOn + (int)(_setting.Scenario.Centers.Costs.ServiceYears * DaysPerYear);

    public double RentCnyPerCardHour => _rent.CnyPerCardHour;

    /// <summary>Cards leased to others, the anchor tenant's included.</summary>
    public int LeasedCards => _leases.Cards + _anchorCards;

    public double Quality => _quality;

    public CardDayTotals Totals { get; } = new();

    /// <summary>Whether service life is over and the last lease has ended.</summary>
    public bool IsOver => _ending && _leases.Cards == 0;

    private int CaptiveCards => Math.Max(0, Math.Min(_captive.Cards, Fleet.Cards - LeasedCards));

    private int OfferedCards => Math.Max(0, (int)(Fleet.Cards * _owner.OfferedShare) - _anchorCards);

    private int FreeCards => _ending ? 0 : Math.Max(0, Math.Min(OfferedCards - _leases.Cards, Fleet.Cards - LeasedCards - CaptiveCards));

    /// <summary>Accepts applications at the listed rent by the center's own preference, as long as cards are free.</summary>
    public void Accept(in Turn turn)
    {
        var applications = new List<(AgentId Buyer, Application Application)>();
        foreach (ref readonly Envelope envelope in turn.Letters)
        {
            if (envelope.Letter is Application application)
            {
                applications.Add((envelope.From, application));
            }
        }

        foreach ((AgentId buyer, Application application) in applications
            .OrderByDescending(item => TenantPreference.Score(_leasing, item)).ThenBy(item => item.Buyer).ThenBy(item => item.Application.Request.Number))
        {
            bool sharesTime = OfferAppraisal.SuitsTimeSharing(application.Request);
            bool asListed = application.RentCnyPerCardHour == _posted?.RentFor(sharesTime);
            if (asListed && application.CardCount <= (sharesTime ? TimeShareFreeCards(turn) : FreeCards))
            {
                Sign(turn, buyer, application);
            }
            else
            {
                turn.Outbox.Send(buyer, new Refusal(application.Request.Number));
            }
        }
    }

    /// <summary>Another hall opens.</summary>
    public void Expand(Fleet fleet)
    {
        Fleet = fleet;
        _anchorCards = AnchorCards(fleet);
    }

    /// <summary>Looks at rent and software.</summary>
    public void Review(in Turn turn)
    {
        double below = turn.Board.Policy.ConsolidationBelowPflops;
        if (below > 0 && Fleet.Pflops < below)
        {
            _quality = Math.Max(_quality, _setting.MeanSoftwareQuality);
        }

        _rent.Review(turn, Fleet.Card, CostsAt(turn, CardPriceToday(turn)), _finance.SubsidyShare(turn), _fill);
    }

    /// <summary>Puts up what can be leased tomorrow, when it has changed.</summary>
    public void PostListing(in Turn turn)
    {
        CenterListing listing = Listing(turn);
        if (listing != _posted)
        {
            _posted = listing;
            turn.Outbox.Post(listing);
        }
    }

    private CenterListing Listing(in Turn turn) => new()
    {
        Center = _id.Index,
        Province = _profile.Province,
        Owner = _profile.Owner,
        Card = Fleet.Card,
        InstalledCards = Fleet.Cards,
        FreeCards = FreeCards,
        TimeShareFreeCards = TimeShareFreeCards(turn),
        RentCnyPerCardHour = _rent.CnyPerCardHour,
        TimeShareRentCnyPerCardHour = _rent.CnyPerCardHour * (1 - turn.Board.Policy.TimeShareCut[_profile.Province]),
        DomainCards = Fleet.Domain,
        SoftwareQuality = _quality,
        CapacityPflops = Fleet.Pflops,
    };

    /// <summary>Ends the day: books its card-days and costs, pays bills when they are due, lets leases end.</summary>
    public void CloseDay(in Turn turn)
    {
        _captive.Review(turn.Day, OpenedOn, Fleet.Cards);
        (double rent, double cost) = Accrue(turn);
        CenterDay day = Book(turn, rent, cost);
        Totals.Add(day);
        turn.Outbox.Observe(day);
        foreach (PolicyInForce levy in turn.Board.Policy.LeviesOn(_profile.Province, _profile.Owner))
        {
            var kind = (LevyKind)PolicyKinds.Of(levy.Kind);
            _bills.Accrue(kind.Purpose, kind.CnyFor(levy.Amount, day));
        }

        if ((turn.Day - OpenedOn) % DaysPerBill == DaysPerBill - 1)
        {
            _bills.Settle(turn);
        }

        _fill += ((_leases.Cards / (double)Math.Max(1, OfferedCards)) - _fill) / _leasing.FillMemoryDays;
        _leases.EndDay(turn.Day);
        _ending = turn.Day + 1 >= RetiresOn;
    }

    /// <summary>Pays the last bills and sells the cards.</summary>
    /// <param name="turn">The evening.</param>
    /// <param name="cards">All cards on the site, those too that were never put in.</param>
    public void Retire(in Turn turn, long cards)
    {
        _bills.Settle(turn);
        double age = (turn.Day + 1 - OpenedOn) / DaysPerYear;
        double price = Resale.CnyPerCard(_setting.Scenario.Centers.Costs, turn.Board.Upstream.LandedCostCny[Fleet.Card], age);
        _finance.Claim(turn, Money.FromYuan(price) * cards, PaymentPurpose.Resale);
    }

    private void Sign(in Turn turn, AgentId buyer, Application application)
    {
        Request request = application.Request;
        double share = _setting.Throughput.ProgramShare(
            Fleet.Card, request.Work, application.CardCount, Fleet.Domain, _quality, _performance.NextUniform());
        var rentPerDay = Money.FromYuan(application.RentCnyPerCardHour * 24 * application.CardCount);
        _leases.Add(new Lease(application.CardCount, turn.Day + request.Days - 1, share, rentPerDay));
        double pflops = share * application.CardCount * _setting.Scenario.Cards[Fleet.Card].Pflops();
        turn.Outbox.Send(buyer, new Acceptance(request.Number, application.CardCount, rentPerDay, pflops));
        if (application.Broker >= 0)
        {
            double commission = _setting.KindOf(application.Broker).Commission;
            var amount = Money.FromYuan(rentPerDay.Yuan * request.Days * commission);
            _finance.Pay(turn, AgentId.Broker(application.Broker), amount, PaymentPurpose.Commission);
        }
    }

    private (double Rent, double Cost) Accrue(in Turn turn)
    {
        UnitCosts costs = CostsAt(turn, _cardPriceAtOpening);
        int sold = LeasedCards + CaptiveCards;
        double busy = Fleet.Cards == 0 ? 0 : sold * _setting.Throughput.BusyShare(Fleet.Card, _quality) / Fleet.Cards;
        double energy = Fleet.Cards * 24 * costs.EnergyPerHour(busy);
        double operations = (Fleet.Cards * costs.StaffAndMaintenancePerYear / DaysPerYear) + (sold * 24 * costs.BandwidthPerHour);
        double captive = CaptiveCards * 24 * _rent.LastingCnyPerCardHour * _setting.Scenario.Centers.Rents.CaptiveRentShare;
        double anchor = _anchorCards * 24 * _anchorRent;
        _bills.Accrue(PaymentPurpose.Energy, energy);
        _bills.Accrue(PaymentPurpose.Operations, operations);
        _bills.Accrue(PaymentPurpose.CaptiveUse, captive);
        _bills.Accrue(PaymentPurpose.AnchorRent, anchor);
        double rent = captive + anchor;
        foreach (Lease lease in _leases.Running)
        {
            rent += lease.RentPerDay.Yuan;
        }

        return (rent, energy + operations);
    }

    private CenterDay Book(in Turn turn, double rent, double cost)
    {
        double pflops = _setting.Scenario.Cards[Fleet.Card].Pflops();
        int own = CaptiveCards + _anchorCards;
        (double achieved, double lowOwn) = OwnWork.Achieved(_setting, Fleet, _profile.Owner, own, _quality, LowAchievedShare);
        long low = (long)lowOwn;
        foreach (Lease lease in _leases.Running)
        {
            achieved += lease.Cards * lease.AchievedShare;
            low += lease.AchievedShare < LowAchievedShare ? lease.Cards : 0;
        }

        long sold = LeasedCards + CaptiveCards;
        long idle = Fleet.Cards - sold;
        return new CenterDay(
            _id,
            Fleet.Card,
            Fleet.Cards,
            LeasedCards,
            CaptiveCards,
            _idle.Attribute(idle, idle - FreeCards, turn.Board.PassedOver, _id.Index, turn.Board.Listings[_id.Index]?.FreeCards ?? 0),
            sold * _setting.Throughput.BusyShare(Fleet.Card, _quality),
            achieved * pflops,
            sold * pflops,
            low,
            Money.FromYuan(rent),
            Money.FromYuan(cost));
    }

    private int AnchorCards(Fleet fleet) => (int)(fleet.Cards * _anchorShare);

    /// <summary>Where time-sharing is organised, a part of the cards that the owner keeps and does not use is let by time, beside the free ones.</summary>
    private int TimeShareFreeCards(in Turn turn)
    {
        if (_ending || turn.Board.Policy.TimeShareCut[_profile.Province] <= 0)
        {
            return FreeCards;
        }

        int kept = Math.Max(0, Fleet.Cards - OfferedCards - _anchorCards - CaptiveCards);
        int offered = OfferedCards + (int)(kept * _setting.Scenario.Centers.TimeShareOffer);
        return Math.Max(FreeCards, Math.Min(offered - _leases.Cards, Fleet.Cards - LeasedCards - CaptiveCards));
    }

    private UnitCosts CostsAt(in Turn turn, double cardPrice) => new(_setting, turn.Board.Policy, _profile.Province, Fleet.Card, cardPrice);

    private double CardPriceToday(in Turn turn)
    {
        double price = turn.Board.Cards.MeanPriceCny(Fleet.Card);
        return price > 0 ? price : turn.Board.Upstream.LandedCostCny[Fleet.Card];
    }
}

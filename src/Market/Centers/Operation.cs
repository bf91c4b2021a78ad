using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A center in operation: leases, own work, rent, costs, and the books of its card-days.</summary>
internal sealed class Operation
{
    private const int DaysPerBill = 30;
    private const double DaysPerYear = 365.25;

    private readonly MarketSetting _setting;
    private readonly AgentId _id;
    private readonly CenterProfile _profile;
    private readonly CenterFinance _finance;
    private readonly Bills _bills;
    private readonly RentSetting _rent;
    private readonly DemandMemory _demand;
    private readonly CardUse _use;
    private readonly LeaseDesk _desk;
    private readonly OperatingDay _operatingDay;
    private readonly double _cardPriceAtOpening;
    private readonly TermContracts _contracts;
    private readonly SoftwareStack _stack;
    private CenterListing? _posted;

    public Operation(MarketSetting setting, AgentId id, CenterFinance finance, Fleet fleet, double neededPflops, in Turn turn, int openedOn)
    {
        _setting = setting;
        _id = id;
        _profile = setting.Population.Centers[id.Index];
        OwnerType owner = setting.TermsOf(_profile).Owner;
        _finance = finance;
        _bills = new Bills(finance);
        OpenedOn = openedOn;
        _stack = new SoftwareStack(setting.Scenario.Centers.Software, _profile.SoftwareQuality, Math.Max(0, -openedOn));
        Quality = _stack.Quality;
        double neededCards = neededPflops / setting.Scenario.Cards[fleet.Card].Pflops();
        var captive = new CaptiveWork(owner, setting.Scenario.Centers.CaptiveWork, neededCards, setting.Stream(id, Purpose.Captive));
        _use = new CardUse(owner, captive, setting.Scenario.Centers.TimeShareOffer)
        {
            Fleet = fleet,
            Contracts = ContractBook.Of(setting, _profile, openedOn, RetiresOn),
        };
        _use.ReviewContracts(openedOn);
        _operatingDay = new OperatingDay(setting, id, _profile.Province, _profile.Owner, _use, _bills);
        _desk = new LeaseDesk(setting, id, finance, _use);
        _cardPriceAtOpening = setting.TermsOf(_profile).CardPriceCny ?? Replacement.CostCny(turn.Board, Fleet.Card);
        _rent = new RentSetting(setting, id, _profile.RentPolicy);
        _rent.Open(turn, fleet.Card, CostsAt(turn, _cardPriceAtOpening), finance.SubsidyShare(turn));
        double takeUp = turn.Board.Report.TakeUpByCard[fleet.Card];
        _demand = new DemandMemory(setting.Scenario.Centers.Leasing.FillMemoryDays, takeUp > 0 ? takeUp : setting.Scenario.Centers.Rents.ExpectedFill, _rent.CnyPerCardHour);
        _contracts = new TermContracts(setting, id, _use, _bills);
        if (_profile.HasAnchor)
        {
            _contracts.Anchor(turn.Day, openedOn, owner.AnchorShare * neededCards, _rent.LastingCnyPerCardHour * owner.AnchorRentShare);
        }
    }

    /// <summary>Cards in operation.</summary>
    public Fleet Fleet => _use.Fleet;

    public int OpenedOn { get; }

    /// <summary>Day from which no new lease is signed; the cards are retired when the last lease has ended.</summary>
    public int RetiresOn => OpenedOn + (int)(_setting.Scenario.Centers.Costs.ServiceYears * DaysPerYear);

    public double RentCnyPerCardHour => _rent.CnyPerCardHour;

    /// <summary>Cards leased to others, those under contract included.</summary>
    public int LeasedCards => _use.LeasedCards;

    /// <summary>Quality of the software stack, 0 to 1.</summary>
    public double Quality { get; private set; }

    public CardDayTotals Totals { get; } = new();

    /// <summary>Whether service life is over and the last lease has ended.</summary>
    public bool IsOver => _use.IsOver;

    /// <summary>Whether the site takes no work.</summary>
    public bool IsClosed => _use.IsClosed;

    /// <summary>Accepts applications at the listed rent by the center's own preference, as long as cards are free.</summary>
    public void Accept(in Turn turn) => _desk.Accept(turn, _posted, Quality);

    /// <summary>Another hall opens.</summary>
    public void Expand(Fleet fleet)
    {
        _use.Fleet = fleet;
        _contracts.Expand();
    }

    /// <summary>The site takes no more work: leases that run go on to their end, a contract of years ends.</summary>
    public void Close()
    {
        _use.IsClosed = true;
        _contracts.Break();
    }

    /// <summary>Looks at rent and software.</summary>
    public void Review(in Turn turn)
    {
        if (IsClosed)
        {
            return;
        }

        double below = turn.Board.Policy.ConsolidationBelowPflops;
        if (below > 0 && Fleet.Pflops < below)
        {
            _stack.TakeOver(_setting.MeanSoftwareQuality);
        }

        Quality = _stack.Quality;
        _rent.Review(turn, Fleet.Card, CostsAt(turn, Replacement.CostCny(turn.Board, Fleet.Card)), _demand, _use.OfferedCards);
        _contracts.Review(turn, _rent.LastingCnyPerCardHour, RetiresOn);
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

    private CenterListing Listing(in Turn turn) => IsClosed ? CenterSummary.EmptyListing(_id, _profile) : new()
    {
        Center = new(_id.Index),
        Province = _profile.Province,
        Owner = _profile.Owner,
        Card = Fleet.Card,
        InstalledCards = Fleet.Cards,
        OfferedCards = _use.OfferedCards,
        FreeCards = _use.FreeCards,
        TimeShareFreeCards = _desk.TimeShareFreeCards(turn),
        RentCnyPerCardHour = _rent.CnyPerCardHour,
        TimeShareRentCnyPerCardHour = _rent.CnyPerCardHour * (1 - turn.Board.Policy.TimeShareCut[_profile.Province]),
        DomainCards = Fleet.Domain,
        SoftwareQuality = Quality,
        CapacityPflops = Fleet.Pflops,
    };

    /// <summary>Ends the day: books its card-days and costs, pays bills when they are due, lets leases end.</summary>
    public void CloseDay(in Turn turn)
    {
        _use.Review(turn.Day, OpenedOn, new NeedBalance(_setting, _profile.Owner).Load(turn.Board, turn.Day));
        CenterDay day = _operatingDay.Close(turn, CostsAt(turn, _cardPriceAtOpening), Quality, _rent.LastingCnyPerCardHour, _contracts.Running);
        Totals.Add(day);
        _stack.Note(day.Available > 0 ? (double)(day.Leased + day.Captive) / day.Available : 0);
        turn.Outbox.Observe(day);
        _finance.Statement?.Note(turn, day, _use, CostsAt(turn, _cardPriceAtOpening), Quality, _rent.CnyPerCardHour);
        if ((turn.Day - OpenedOn) % DaysPerBill == DaysPerBill - 1)
        {
            Settle(turn);
        }

        double turnedAway = _desk.TakeTurnedAway();
        if (!IsClosed)
        {
            _demand.Note(_use.Leases, _use.OfferedCards, _rent.CnyPerCardHour, turnedAway);
        }

        _use.EndDay(turn.Day, RetiresOn);
    }

    /// <summary>What came of the days since it was last asked.</summary>
    public OperatingResult TakeResult() => _operatingDay.TakeResult();

    /// <summary>The site is opened again: it asks the going rent, as when it was new.</summary>
    public void Reopen(in Turn turn)
    {
        _use.IsClosed = false;
        _rent.Open(turn, Fleet.Card, CostsAt(turn, Replacement.CostCny(turn.Board, Fleet.Card)), _finance.SubsidyShare(turn));
    }

    /// <summary>The site is broken up: tenants with contracts at a fixed rent go.</summary>
    public void EndContracts() => _use.Contracts?.End();

    /// <summary>Pays the last bills.</summary>
    public void End(in Turn turn) => Settle(turn);

    private void Settle(in Turn turn)
    {
        _use.Contracts?.Bill(_bills);
        _bills.Settle(turn);
    }

    private UnitCosts CostsAt(in Turn turn, double cardPrice) => UnitCosts.Of(_setting, turn.Board.Policy, _profile, Fleet.Card, cardPrice);
}

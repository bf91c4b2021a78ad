using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A built center: it operates, sleeps, fails, and in the end sells its cards.</summary>
internal sealed class Site
{
    private const double DaysPerYear = 365.25;

    private readonly MarketSetting _setting;
    private readonly AgentId _id;
    private readonly CenterFinance _finance;
    private readonly SiteCards _cards;
    private CardSale? _sale;
    private int _reviewOn;

    /// <summary>Opens the site.</summary>
    public Site(MarketSetting setting, AgentId id, CenterFinance finance, SiteCards cards, Fleet fleet, double neededPflops, in Turn turn, int openedOn)
    {
        _setting = setting;
        _id = id;
        _finance = finance;
        _cards = cards;
        finance.Open();
        Operation = new Operation(setting, id, finance, fleet, neededPflops, turn, openedOn);
        Exit = new SiteExit(setting, id, finance, Operation);
        Operation.PostListing(turn);
        int day = Math.Max(0, turn.Day);
        turn.Outbox.WakeAt(day, PhaseKind.Close);
        _reviewOn = day + 1 + (id.Index % ReviewDays);
        turn.Outbox.WakeAt(_reviewOn, PhaseKind.Centers);
    }

    public Operation Operation { get; }

    public SiteExit Exit { get; }

    /// <summary>Whether it takes no more work, for good.</summary>
    public bool HasEnded => IsGone || Exit.IsBrokenUp;

    /// <summary>Day on which it took the last work, or will when nothing happens before its cards are old.</summary>
    public int LifeEnds => Exit.IsBrokenUp ? Exit.FailedOn!.Value : Operation.RetiresOn;

    public CenterStage Stage => Exit.IsBrokenUp ? CenterStage.Failed
        : IsGone ? CenterStage.Retired
        : Exit.IsMothballed ? CenterStage.Mothballed
        : CenterStage.Operating;

    private bool IsGone => _sale is not null;

    private int ReviewDays => Math.Max(1, (int)_setting.Scenario.Centers.Rents.ReviewDays);

    /// <summary>Another hall opens.</summary>
    public void Expand(Fleet fleet)
    {
        Operation.Expand(fleet);
        _finance.Open();
    }

    /// <summary>Looks at the month that has passed, and at rent and software.</summary>
    public void Review(in Turn turn)
    {
        if (!IsGone && turn.Day >= _reviewOn)
        {
            Exit.Review(turn);
            Operation.Review(turn);
            _reviewOn = turn.Day + ReviewDays;
            turn.Outbox.WakeAt(_reviewOn, PhaseKind.Centers);
        }
    }

    /// <summary>Ends the day.</summary>
    public void Close(in Turn turn)
    {
        if (_sale is not null)
        {
            Sell(turn, _sale);
            return;
        }

        Operation.CloseDay(turn);
        if (Operation.IsOver || (Exit.IsBrokenUp && Operation.LeasedCards == 0))
        {
            Leave(turn);
            return;
        }

        Operation.PostListing(turn);
        turn.Outbox.WakeAt(turn.Day + 1, PhaseKind.Close);
    }

    /// <summary>Answers a tender for used cards.</summary>
    public void Quote(in Turn turn, AgentId builder, Tender tender) => _sale?.Quote(turn, builder, tender, _cards.Installed);

    /// <summary>Delivers used cards.</summary>
    public void Deliver(in Turn turn, AgentId builder, CardOrder order) => _cards.Sold(_sale!.Deliver(turn, builder, order, _cards.Installed));

    /// <summary>The last lease has ended: the site closes for good, and its cards are put up for sale.</summary>
    private void Leave(in Turn turn)
    {
        ExitInputs inputs = _setting.Scenario.Centers.Exit;
        Operation.End(turn);
        double age = (turn.Day + 1 - Operation.OpenedOn) / DaysPerYear;
        turn.Outbox.Post(CenterSummary.EmptyListing(_id, _setting.Population.Centers[_id.Index]));
        if (Exit.IsBrokenUp)
        {
            _sale = new CardSale(_setting, _id, turn, Operation.Fleet.Card, age, inputs.FireSaleDiscount, inputs.FireSaleDays);
            _sale.Post(turn, _cards.Installed);
            turn.Outbox.WakeAt(_sale.EndsOn, PhaseKind.Close);
        }
        else
        {
            turn.Outbox.Observe(new StageEntered(_id, CenterStage.Retired, _cards.Installed));
            _sale = new CardSale(_setting, _id, turn, Operation.Fleet.Card, age, discount: 0, days: 0);
            Sell(turn, _sale);
        }
    }

    /// <summary>Ends the sale; the accounts of a failed center are settled on the day after.</summary>
    private void Sell(in Turn turn, CardSale sale)
    {
        if (_cards.Installed > 0)
        {
            sale.End(turn, _finance, _cards.Installed);
            _cards.RetireAll();
        }

        if (Exit.IsBrokenUp && turn.Day == sale.EndsOn)
        {
            turn.Outbox.WakeAt(turn.Day + 1, PhaseKind.Close);
        }
        else if (Exit.IsBrokenUp)
        {
            turn.Outbox.Observe(new CreditorsLost(_id, _finance.Settle(turn, Money.Zero)));
        }
    }
}

/// <summary>The cards that a center has and had.</summary>
internal sealed class SiteCards
{
    /// <summary>Cards that did not come through the simulated supply: those with which it started the run, and those of contracts with sellers outside.</summary>
    public long FromOutside { get; private set; }

    /// <summary>Cards on the site, in operation or not yet or no more.</summary>
    public long Installed { get; private set; }

    /// <summary>Cards that have left the market.</summary>
    public long Retired { get; private set; }

    /// <summary>Cards that it has had in the run.</summary>
    public long InAll { get; private set; }

    /// <summary>The site had cards before the first day.</summary>
    public void Start(long cards) => FromOutside = Installed = InAll = cards;

    public void Receive(long cards)
    {
        Installed += cards;
        InAll += cards;
    }

    /// <summary>Cards came from a seller outside the simulated supply.</summary>
    public void Import(long cards)
    {
        FromOutside += cards;
        Receive(cards);
    }

    /// <summary>Another center bought some.</summary>
    public void Sold(long cards) => Installed -= cards;

    /// <summary>What is left leaves the market.</summary>
    public void RetireAll() => (Installed, Retired) = (0, Retired + Installed);
}

using System.Globalization;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Suppliers;

/// <summary>A seller of cards: orders from upstream, holds lots, prices by days of cover, quotes and delivers; traders enter and leave.</summary>
public sealed class Supplier : Agent
{
    private readonly MarketSetting _setting;
    private readonly SupplierProfile _profile;
    private readonly SupplierTierInputs _tier;
    private readonly SortedDictionary<Index<CardModel>, Shelf> _shelves = [];
    private readonly SupplierAccounts _accounts = new();
    private readonly MarketPresence _presence;
    private readonly WeeklyReview _review;
    private RandomStream _lots;

    /// <summary>Makes the supplier with this index.</summary>
    public Supplier(MarketSetting setting, int index)
        : base(AgentId.Supplier(index))
    {
        _setting = setting;
        _profile = setting.Population.Suppliers[index];
        _tier = setting.TierOf(new(index));
        _lots = setting.Stream(Id, Purpose.Lots);
        _presence = new MarketPresence(setting, Id, _profile, _tier);
        _review = new WeeklyReview(setting, _profile, _tier);
        foreach (Index<CardModel> card in _profile.Cards)
        {
            _shelves.Add(card, new Shelf(card, setting.Scenario.Supply.Suppliers.DemandMemoryDays));
        }
    }

    /// <inheritdoc/>
    public override Holdings Holdings => new()
    {
        Cash = _accounts.Account.Cash,
        CardsInStock = _shelves.Values.Sum(shelf => shelf.Stock),
        CardsOnTheWay = _shelves.Values.Sum(shelf => shelf.OnTheWay),
    };

    /// <inheritdoc/>
    public override void Start(in Turn turn) => turn.Outbox.WakeAt(Id.Index % WeeklyReview.EveryDays, PhaseKind.Supply);

    /// <inheritdoc/>
    public override void Step(in Turn turn)
    {
        bool changed = false;
        foreach (ref readonly Envelope envelope in turn.Letters)
        {
            changed |= Handle(turn, envelope);
        }

        if (turn.Phase.Kind == PhaseKind.Supply)
        {
            changed |= Unload(turn);
            if (turn.Day % WeeklyReview.EveryDays == Id.Index % WeeklyReview.EveryDays)
            {
                _review.Make(turn, _presence, _accounts, _shelves.Values);
                changed = true;
                turn.Outbox.WakeAt(turn.Day + WeeklyReview.EveryDays, PhaseKind.Supply);
            }
        }

        if (changed)
        {
            PostOffers(turn);
        }
    }

    /// <inheritdoc/>
    public override object? Summarize() => _accounts.Row(_setting, Id, _profile, _presence.IsActive, _shelves.Values.Sum(shelf => shelf.Stock));

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Describe()
    {
        var state = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["active"] = _presence.IsActive ? "yes" : "no",
            ["cash_cny"] = _accounts.Account.Cash.ToString(),
        };
        foreach (Shelf shelf in _shelves.Values)
        {
            string card = _setting.Scenario.Cards[shelf.Card].Id;
            state[$"price_cny.{card}"] = shelf.PriceCny.ToString("F0", CultureInfo.InvariantCulture);
            state[$"stock.{card}"] = shelf.Stock.ToString(CultureInfo.InvariantCulture);
        }

        return state;
    }

    private bool Handle(in Turn turn, in Envelope envelope)
    {
        switch (envelope.Letter)
        {
            case Delivery delivery:
                _accounts.Buy(turn, envelope.From, delivery.Quantity, delivery.UnitCost);
                int arrives = turn.Day + Math.Max(1, _profile.LeadDays);
                _shelves[delivery.Card].Expect(arrives, delivery.Quantity, delivery.UnitCost);
                turn.Outbox.WakeAt(arrives, PhaseKind.Supply);
                return true;
            case Tender tender when _presence.IsActive:
                Answer(turn, envelope.From, tender);
                return false;
            case CardOrder order:
                Deliver(turn, envelope.From, order);
                return true;
            default:
                _accounts.Account.Receive(envelope.Letter.Money);
                return false;
        }
    }

    /// <summary>Takes note of a tender that pays its price, served or not, and quotes if it has something to sell.</summary>
    private void Answer(in Turn turn, AgentId customer, Tender tender)
    {
        Shelf shelf = _shelves[tender.Card];
        var price = Money.FromYuan(shelf.PriceCny);
        if (price > tender.PaysAtMost)
        {
            return;
        }

        shelf.NoteDemand((double)tender.Wanted / Math.Max(1, turn.Board.Cards.Carriers(tender.Card)), turn.Day);
        if (shelf.CanQuote)
        {
            _accounts.Quotations++;
            turn.Outbox.Send(customer, new Quotation(tender.Card, shelf.Stock, price, shelf.ComesOn));
        }
    }

    private void Deliver(in Turn turn, AgentId customer, CardOrder order)
    {
        Shelf shelf = _shelves[order.Card];
        bool outside = customer == AgentId.Outside;
        if (outside)
        {
            shelf.NoteDemand(order.Wanted, turn.Day);
        }

        long quantity = Math.Min(order.Wanted, shelf.Stock);
        if (quantity > 0)
        {
            Money cost = shelf.Take(quantity);
            _accounts.Sold(quantity, order.UnitPrice, cost, _tier.CostMarkup, turn.Day, _setting.Scenario.Supply.Traders.EarningsMemoryDays);
            var unitCost = new Money(cost.Fen / quantity);
            turn.Outbox.Observe(new CardsSold(Id, order.Card, quantity, order.UnitPrice, unitCost, outside) { Customer = customer, Cost = cost });
        }

        turn.Outbox.Send(customer, new Consignment(order.Card, quantity, order.UnitPrice));
    }

    private bool Unload(in Turn turn)
    {
        bool any = false;
        foreach (Shelf shelf in _shelves.Values)
        {
            foreach ((long cards, Money unitCost) in shelf.Unload(turn.Day))
            {
                any = true;
                LotSplitter.Split(_setting.Scenario, shelf, cards, unitCost, turn, Id, ref _lots);
            }
        }

        return any;
    }

    private void PostOffers(in Turn turn)
    {
        DateOnly today = _setting.DateOf(turn.Day);
        turn.Outbox.Post(new SupplierOffers(Id.Index, !_presence.IsActive ? [] :
        [
            .. _shelves.Values
                .Where(shelf => shelf.PriceCny > 0 && _setting.Scenario.Cards[shelf.Card].Release <= today)
                .Select(shelf => new CardOffer(shelf.Card, shelf.CanQuote ? shelf.PriceCny : 0, shelf.Stock, shelf.ComesOn)),
        ]));
    }
}

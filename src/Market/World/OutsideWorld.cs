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

namespace MarketSim.Market.World;

/// <summary>The rest of the economy: buys cards for its own rooms and for play, new and retired ones, sells power and labour, lends, subsidises.</summary>
public sealed class OutsideWorld(MarketSetting setting) : Agent(AgentId.Outside)
{
    private const int BuysEveryDays = 7;

    private readonly OutsideBuyerInputs _inputs = setting.Scenario.Supply.OutsideBuyers;
    private readonly ShipmentPlan _plan = new(setting);
    private readonly Account _account = new();
    private long _cards;

    /// <inheritdoc/>
    public override Holdings Holdings => new() { Cash = _account.Cash, CardsSoldOutside = _cards };

    /// <inheritdoc/>
    public override void Start(in Turn turn) => turn.Outbox.WakeAt(0, PhaseKind.Upstream);

    /// <inheritdoc/>
    public override void Step(in Turn turn)
    {
        foreach (ref readonly Envelope envelope in turn.Letters)
        {
            switch (envelope.Letter)
            {
                case Claim claim:
                    _account.Pay(turn, claim.Payee, claim.Amount, claim.Purpose);
                    break;
                case Consignment consignment:
                    _cards += consignment.Quantity;
                    _account.Pay(turn, envelope.From, consignment.UnitPrice * consignment.Quantity, PaymentPurpose.Cards);
                    break;
                default:
                    _account.Receive(envelope.Letter.Money);
                    break;
            }
        }

        if (turn.Phase.Kind == PhaseKind.Upstream && turn.Day % BuysEveryDays == 0)
        {
            foreach (OutsideDemand demand in setting.Scenario.Supply.OutsideDemand)
            {
                Buy(turn, demand);
            }

            turn.Outbox.WakeAt(turn.Day + BuysEveryDays, PhaseKind.Upstream);
        }
    }

    /// <inheritdoc/>
    public override object? Summarize() => null;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Describe() => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["cards_bought"] = _cards.ToString(CultureInfo.InvariantCulture),
        ["cash_cny"] = _account.Cash.ToString(),
    };

    private void Buy(in Turn turn, OutsideDemand demand)
    {
        Index<CardModel> card = setting.CardIndex[demand.Card];
        if (Replacement.OfModelCny(turn.Board, card) is not { } price)
        {
            return;
        }

        DateOnly date = setting.DateOf(turn.Day);
        RandomStream stream = setting.Stream(Id, Purpose.OutsideDemand, (uint)((turn.Day * 1000) + card));
        double usual = _plan.UsualOnDay(card, turn.Day) * BuysEveryDays * demand.ShareOfShipments
            * setting.Scenario.Supply.Seasonality[date.Month - 1]
            * Shock(demand.Card, date)
            * stream.NextLognormal(1, _inputs.WeeklySigma);
        long wanted = (long)(usual * Math.Pow(price / turn.Board.Upstream.LandedCostCny[card], -demand.Elasticity));
        if (wanted > 0)
        {
            turn.Outbox.Observe(new OutsideWanted(Id, card, wanted));
            Order(turn, card, wanted);
        }
    }

    /// <summary>Orders from those who have stock, more than they have when it is short, so that they see what is asked for; where nobody has any, what is wanted stays wanted.</summary>
    private void Order(in Turn turn, Index<CardModel> card, long wanted)
    {
        double meanPrice = turn.Board.Cards.MeanPriceCny(card);
        var offers = new List<(AgentId Supplier, CardOffer Offer, double Weight)>();
        foreach (SupplierOffers? supplier in turn.Board.Suppliers)
        {
            foreach (CardOffer offer in supplier?.Offers ?? [])
            {
                if (offer.Card == card && offer.Stock > 0)
                {
                    offers.Add((AgentId.Supplier(supplier!.Supplier), offer, offer.Stock * Math.Exp((1 - (offer.PriceCny / meanPrice)) / _inputs.PriceScale)));
                }
            }
        }

        double weights = offers.Sum(offer => offer.Weight);
        foreach ((AgentId supplier, CardOffer offer, double weight) in offers)
        {
            long part = (long)Math.Round(wanted * (weight / weights));
            if (part > 0)
            {
                turn.Outbox.Send(supplier, new CardOrder(card, part, Money.FromYuan(offer.PriceCny)));
            }
        }
    }

    /// <summary>The factor of consumer waves on a date: rises and falls linearly, with its peak half-way.</summary>
    private double Shock(string card, DateOnly date)
    {
        double factor = 1;
        foreach (ConsumerShock shock in setting.Scenario.Supply.ConsumerShocks)
        {
            if (shock.Card == card && date >= shock.From && date <= shock.To)
            {
                double half = Math.Max(1, (shock.To.DayNumber - shock.From.DayNumber) / 2.0);
                double height = 1 - (Math.Abs(date.DayNumber - shock.From.DayNumber - half) / half);
                factor *= 1 + ((shock.Factor - 1) * height);
            }
        }

        return factor;
    }
}

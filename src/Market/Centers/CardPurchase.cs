using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;

namespace MarketSim.Market.Centers;

/// <summary>A project's purchase of cards: tenders every two weeks to all who carry the model, buys from the cheapest, until it has all or gives up.</summary>
internal sealed class CardPurchase(int card, long planned)
{
    public const int TenderEveryDays = 14;

    /// <summary>An order is placed in this many parts at most: large projects are delivered over months (assumption, range 2 to 8).</summary>
    private const int Tranches = 5;

    /// <summary>Smallest part, cards: 32 servers of 8 (assumption).</summary>
    private const long SmallestTranche = 256;

    private readonly List<(AgentId Supplier, Quotation Quotation)> _quotations = [];
    private long _ordered;
    private long _tranche;

    /// <summary>Cards first wanted.</summary>
    public long Planned { get; } = planned;

    /// <summary>Cards wanted now; lower than planned after a cut.</summary>
    public long Wanted { get; private set; } = planned;

    /// <summary>Cards received.</summary>
    public long Received { get; private set; }

    /// <summary>Quotations gathered.</summary>
    public int Quotations { get; private set; }

    public bool Complete => Received >= Wanted;

    /// <summary>Counts the quotations of an order that this one takes the place of.</summary>
    public void Carry(int quotations) => Quotations += quotations;

    /// <summary>Lowers what is wanted, not below what came.</summary>
    public void CutTo(long wanted) => Wanted = Math.Max(Received + _ordered, Math.Min(Wanted, wanted));

    public void Tender(in Turn turn)
    {
        _quotations.Clear();
        _tranche = Math.Min(Wanted - Received, Math.Max(SmallestTranche, Planned / Tranches));
        foreach (SupplierOffers? supplier in turn.Board.Suppliers)
        {
            foreach (CardOffer offer in supplier?.Offers ?? [])
            {
                if (offer.Card == card)
                {
                    turn.Outbox.Send(AgentId.Supplier(supplier!.Supplier), new Tender(card, _tranche));
                }
            }
        }
    }

    public void Take(AgentId supplier, Quotation quotation)
    {
        Quotations++;
        _quotations.Add((supplier, quotation));
    }

    /// <summary>Orders from the cheapest quotations what is still wanted.</summary>
    public void Order(in Turn turn)
    {
        foreach ((AgentId supplier, Quotation quotation) in _quotations.OrderBy(quote => quote.Quotation.UnitPrice).ThenBy(quote => quote.Supplier))
        {
            long part = Math.Min(quotation.Available, _tranche - _ordered);
            if (part > 0)
            {
                _ordered += part;
                turn.Outbox.Send(supplier, new CardOrder(card, part, quotation.UnitPrice));
            }
        }

        _quotations.Clear();
    }

    /// <summary>Takes a consignment in; the caller pays.</summary>
    public Money Receive(Consignment consignment)
    {
        Received += consignment.Quantity;
        return consignment.UnitPrice * consignment.Quantity;
    }

    /// <summary>All consignments of the last order are in: what the suppliers could not deliver is open again.</summary>
    public void Settle() => _ordered = 0;
}

using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>Rounds of tenders for a card model: asks all who carry it and closed centers that sell theirs, and orders from the cheapest quotations that are not above what the buyer pays at most.</summary>
internal sealed class TenderRound(Index<CardModel> card)
{
    private readonly List<(AgentId Supplier, Quotation Quotation)> _quotations = [];
    private long _part;
    private Money _paysAtMost;

    /// <summary>Cards ordered in this round and not settled yet.</summary>
    public long Ordered { get; private set; }

    /// <summary>Begins a round for a number of cards.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="part">Cards needed, and bought at most.</param>
    /// <param name="askFactor">Cards asked for over cards needed, at least 1; suppliers cannot tell them apart.</param>
    /// <param name="paysAtMost">Highest price of a card.</param>
    public void Ask(in Turn turn, long part, double askFactor, Money paysAtMost)
    {
        long asked = (long)Math.Round(part * askFactor);
        _quotations.Clear();
        (_part, _paysAtMost) = (part, paysAtMost);
        foreach (SupplierOffers? supplier in turn.Board.Suppliers)
        {
            foreach (CardOffer offer in supplier?.Offers ?? [])
            {
                if (offer.Card == card)
                {
                    turn.Outbox.Send(AgentId.Supplier(supplier!.Supplier), new Tender(card, asked, paysAtMost));
                }
            }
        }

        foreach (UsedCards used in turn.Board.UsedCards)
        {
            if (used.Card == card)
            {
                turn.Outbox.Send(AgentId.Center(used.Center), new Tender(card, part, paysAtMost));
            }
        }
    }

    /// <summary>Takes a quotation.</summary>
    public void Take(AgentId supplier, Quotation quotation) => _quotations.Add((supplier, quotation));

    /// <summary>Orders from the cheapest quotations what is still wanted.</summary>
    public void Order(in Turn turn)
    {
        foreach ((AgentId supplier, Quotation quotation) in _quotations.OrderBy(quote => quote.Quotation.UnitPrice).ThenBy(quote => quote.Supplier))
        {
            long part = Math.Min(quotation.Available, _part - Ordered);
            if (part > 0 && quotation.UnitPrice <= _paysAtMost)
            {
                Ordered += part;
                turn.Outbox.Send(supplier, new CardOrder(card, part, quotation.UnitPrice));
            }
        }

        _quotations.Clear();
    }

    /// <summary>All consignments are in: what the suppliers could not deliver is open again.</summary>
    public void Settle() => Ordered = 0;
}

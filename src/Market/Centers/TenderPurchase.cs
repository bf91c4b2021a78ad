using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A purchase on the open market: tenders in rounds to all who carry the model, buys from the cheapest.</summary>
internal sealed class TenderPurchase(CenterInputs centers, Index<CardModel> card, long planned) : CardPurchase(centers.Purchasing, card, planned)
{
    private readonly List<(AgentId Supplier, Quotation Quotation)> _quotations = [];
    private long _ordered;
    private long _part;

    protected override long Coming => _ordered;

    public override bool IsShort(in Turn turn) =>
        turn.Board.Cards.Stock(Card) == 0
        && turn.Board.Report.BacklogByCard[Card] > turn.Board.Upstream.CardsPerDay[Card] * centers.Stages.PatienceForCardsDays;

    public override void Ask(in Turn turn, AgentId center)
    {
        Announce(turn, center, ordered: true);
        _quotations.Clear();
        _part = Math.Min(Wanted - Received, Math.Max(Inputs.SmallestPartCards, Planned / Inputs.MaxParts));
        foreach (SupplierOffers? supplier in turn.Board.Suppliers)
        {
            foreach (CardOffer offer in supplier?.Offers ?? [])
            {
                if (offer.Card == Card)
                {
                    turn.Outbox.Send(AgentId.Supplier(supplier!.Supplier), new Tender(Card, _part));
                }
            }
        }
    }

    public override void Take(AgentId supplier, Quotation quotation)
    {
        Quotations++;
        _quotations.Add((supplier, quotation));
    }

    /// <summary>Orders from the cheapest quotations what is still wanted.</summary>
    public override void Order(in Turn turn)
    {
        foreach ((AgentId supplier, Quotation quotation) in _quotations.OrderBy(quote => quote.Quotation.UnitPrice).ThenBy(quote => quote.Supplier))
        {
            long part = Math.Min(quotation.Available, _part - _ordered);
            if (part > 0)
            {
                _ordered += part;
                turn.Outbox.Send(supplier, new CardOrder(Card, part, quotation.UnitPrice));
            }
        }

        _quotations.Clear();
    }

    /// <summary>What the suppliers could not deliver is open again.</summary>
    public override void Settle() => _ordered = 0;
}

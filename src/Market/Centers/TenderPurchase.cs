using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A purchase on the open market: tenders in rounds to all who carry the model, buys from the cheapest that are worth their price.</summary>
internal sealed class TenderPurchase(CenterInputs centers, Index<CardModel> card, long planned) : CardPurchase(centers.Purchasing, card, planned)
{
    private readonly TenderRound _round = new(card);

    protected override long Coming => _round.Ordered;

    public override bool IsShort(in Turn turn) =>
        turn.Board.Cards.Stock(Card) == 0
        && turn.Board.Report.BacklogByCard[Card] > turn.Board.Upstream.CardsPerDay[Card] * centers.Stages.PatienceForCardsDays;

    public override void Ask(in Turn turn, AgentId center)
    {
        Announce(turn, center, ordered: true);
        _round.Ask(turn, Math.Min(Wanted - Received, LargestPart), AskFactor, PaysAtMost);
    }

    public override void Take(AgentId supplier, Quotation quotation)
    {
        Quotations++;
        _round.Take(supplier, quotation);
    }

    public override void Order(in Turn turn) => _round.Order(turn);

    public override void Settle(in Turn turn) => _round.Settle();
}

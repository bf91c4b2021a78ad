using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Boards;

/// <summary>What it costs today to have a card of a model, or its like, when it need not be on offer.</summary>
/// <remarks>
/// A price is what somebody quotes. Where nobody does, it is in this order: the last price paid, as long as that is recent; the landed cost, as long as the maker ships the
/// model; and what the cheapest card that can be had costs for the same achieved rate.
/// </remarks>
public static class Replacement
{
    /// <summary>Cost of replacing a card with its share of the server, yuan, above 0.</summary>
    public static double CostCny(Board board, Index<CardModel> card) =>
        OfModelCny(board, card) ?? CheapestLike(board, card) ?? board.Upstream.LandedCostCny[card];

    /// <summary>Price of the model itself, yuan; nothing when it is not to be had and was not sold of late.</summary>
    public static double? OfModelCny(Board board, Index<CardModel> card)
    {
        double quoted = board.Cards.MeanPriceCny(card);
        double paid = board.Report.PaidPriceByCard[card];
        return quoted > 0 ? quoted
            : !double.IsNaN(paid) ? paid
            : board.Upstream.CardsPerDay[card] > 0 ? board.Upstream.LandedCostCny[card]
            : null;
    }

    /// <summary>Price of the speed of a card, bought as another model that is quoted or shipped; nothing when there is none.</summary>
    private static double? CheapestLike(Board board, Index<CardModel> card)
    {
        double cheapest = double.PositiveInfinity;
        for (int other = 0; other < board.Setting.Cards.Length; other++)
        {
            if ((board.Cards.Quotes(new(other)) > 0 || board.Upstream.CardsPerDay[other] > 0) && OfModelCny(board, new(other)) is { } price)
            {
                cheapest = Math.Min(cheapest, price / board.Setting.Throughput.KernelPflops(new(other)));
            }
        }

        return double.IsPositiveInfinity(cheapest) ? null : cheapest * board.Setting.Throughput.KernelPflops(card);
    }
}

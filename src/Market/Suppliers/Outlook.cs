using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Suppliers;

/// <summary>What a trader expects of a card's price, from what everybody can see, and how much stock it therefore wants to hold.</summary>
/// <remarks>One number does both: a higher target makes a trader order more and, since its stock then seems short, ask more for it.</remarks>
internal static class Outlook
{
    /// <summary>Target cover as a multiple of the usual one.</summary>
    /// <param name="inputs">How traders speculate.</param>
    /// <param name="board">The board.</param>
    /// <param name="card">Index of the card model.</param>
    public static double CoverFactor(TraderInputs inputs, Board board, Index<CardModel> card)
    {
        if (board.Policy.ControlBeginsOn(card) != int.MaxValue)
        {
            return inputs.StockUpFactor;
        }

        double trend = (board.Report.PaidPriceByCard[card] / board.Report.UsualPriceByCard[card]) - 1;
        return trend > inputs.TrendSeenShare ? inputs.StockUpFactor
            : trend < -inputs.TrendSeenShare ? inputs.SellDownFactor
            : 1;
    }
}

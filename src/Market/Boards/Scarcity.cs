using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Boards;

/// <summary>How short a card model is, as far as everybody can see it.</summary>
public static class Scarcity
{
    /// <summary>Cards that projects wait for, over those that the market has and will be sent; 1 when all who wait will be served.</summary>
    /// <remarks>Export control that is announced ends what will be sent on its day, so a model becomes scarce when control is announced, not when it begins.</remarks>
    /// <param name="board">The board.</param>
    /// <param name="card">Index of the card model.</param>
    /// <param name="day">Today.</param>
    /// <param name="horizonDays">How far ahead supply counts, days.</param>
    public static double Waiting(Board board, Index<CardModel> card, int day, double horizonDays)
    {
        double days = Math.Clamp(board.Policy.ControlBeginsOn(card) - (double)day, 0, horizonDays);
        double supply = board.Cards.Stock(card) + (board.Upstream.CardsPerDay[card] * days);
        return Math.Max(1, board.Report.BacklogByCard[card] / Math.Max(1, supply));
    }
}

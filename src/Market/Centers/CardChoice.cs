using MarketSim.Market.Boards;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;

namespace MarketSim.Market.Centers;

/// <summary>Which card model a project buys: the one it prefers if it can be had, else a substitute that its owner would take.</summary>
internal static class CardChoice
{
    public static int Choose(MarketSetting setting, Board board, OwnerInputs owner, int preferred, ref RandomStream stream)
    {
        if (CanBeHad(board, preferred))
        {
            return preferred;
        }

        Span<double> weights = stackalloc double[owner.Cards.Count];
        bool any = false;
        for (int i = 0; i < weights.Length; i++)
        {
            bool canBeHad = CanBeHad(board, setting.CardIndex[owner.Cards[i].Card]);
            weights[i] = canBeHad ? owner.Cards[i].Weight : 0;
            any |= weights[i] > 0;
        }

        return any ? setting.CardIndex[owner.Cards[stream.NextWeighted(weights)].Card] : preferred;
    }

    private static bool CanBeHad(Board board, int card) =>
        board.Cards.Offers(card) > 0 && (board.Cards.Stock(card) > 0 || board.Upstream.CardsPerDay[card] > 0);
}

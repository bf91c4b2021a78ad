using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>Which card model a project buys: a logit choice over the models its owner takes, by preference, price over cost, what it would earn and what can be had.</summary>
internal static class CardChoice
{
    /// <summary>Chooses a model.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="board">The board.</param>
    /// <param name="owner">The type of owner.</param>
    /// <param name="prospect">What a card model would earn.</param>
    /// <param name="current">The model in mind so far; taken when none of the owner's can be had.</param>
    /// <param name="pflops">Size of the project, PFLOPS.</param>
    /// <param name="mark">A number on [0, 1): where in the distribution over models, slow ones first, this choice stands.</param>
    public static Index<CardModel> Choose(MarketSetting setting, Board board, OwnerType owner, Prospect prospect, Index<CardModel> current, double pflops, double mark)
    {
        Index<CardModel>[] cards = [.. owner.Cards.Select(item => setting.CardIndex[item.Card])];
        double[] weights = [.. owner.Cards.Select((item, i) => item.Weight * Appeal(setting, board, owner, prospect, cards[i], pflops))];
        Array.Sort(cards, weights, Comparer<Index<CardModel>>.Create((a, b) => setting.Scenario.Cards[a].Pflops().CompareTo(setting.Scenario.Cards[b].Pflops()) is not 0 and int order ? order : a.CompareTo(b)));
        double left = mark * weights.Sum();
        Index<CardModel> chosen = current;
        for (int i = 0; i < cards.Length && left >= 0; i++)
        {
            if (weights[i] > 0)
            {
                chosen = cards[i];
                left -= weights[i];
            }
        }

        return chosen;
    }

    /// <summary>How much a model draws owners, beyond their preference; 0 when it cannot be had.</summary>
    private static double Appeal(MarketSetting setting, Board board, OwnerType owner, Prospect prospect, Index<CardModel> card, double pflops)
    {
        CardChoiceInputs inputs = setting.Scenario.Centers.CardChoice;
        bool offered = board.Cards.Quotes(card) > 0 || board.Upstream.CardsPerDay[card] > 0;
        CardModel model = setting.Scenario.Cards[card];
        double coverage = Coverage(board, card, pflops / model.Pflops(), inputs.WantedWithinDays + owner.FrameContractDays);
        return !offered || prospect.IsBarred(board, card) ? 0
            : Math.Pow(prospect.CostsOf(board, card).CardCny / board.Upstream.LandedCostCny[card], -inputs.PriceElasticity)
                * Math.Exp(inputs.ValueSensitivity * Math.Clamp(prospect.ValueOverCapex(board, card, 0), -1, 1))
                * (model.LinkGbS < inputs.FastLinkGbS ? Math.Min(1, inputs.SmallSitePflops / pflops) : 1)
                * Math.Max(inputs.LeastAvailability, Math.Pow(coverage, inputs.ShortageAversion));
    }

    /// <summary>Cards in whole servers for a datasheet rate.</summary>
    public static long InServers(MarketSetting setting, Index<CardModel> card, double pflops)
    {
        CardModel model = setting.Scenario.Cards[card];
        return Math.Max(setting.Scenario.Centers.CardChoice.SmallestServers, (long)Math.Round(pflops / (model.Pflops() * model.CardsPerServer))) * model.CardsPerServer;
    }

    /// <summary>Share of the project's cards that could be had in time, with all that wait for the same model.</summary>
    public static double Coverage(Board board, Index<CardModel> card, double wanted, double days)
    {
        double supply = board.Cards.Stock(card) + (board.Upstream.CardsPerDay[card] * days);
        return Math.Min(1, supply / Math.Max(1, wanted + board.Report.BacklogByCard[card]));
    }
}

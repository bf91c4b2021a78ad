using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>Which card model a project buys: a logit choice over the models its owner takes, by preference, price over cost, what it would earn and what can be had.</summary>
internal static class CardChoice
{
    /// <summary>Elasticity of the choice between models to price per PFLOPS over cost (assumption, range 1 to 4).</summary>
    private const double PriceElasticity = 2;

    /// <summary>Sensitivity of the choice between models to net present value over investment (assumption, range 0 to 4).</summary>
    private const double ValueSensitivity = 3;

    /// <summary>Link bandwidth from which a card model suits training on many cards, GB/s both ways: between PCIe (64) and the slowest own links (about 200).</summary>
    private const double FastLinkGbS = 150;

    /// <summary>Sites above this size are built for large training too, PFLOPS; models without a fast link lose appeal in proportion (assumption, range 150 to 600).</summary>
    private const double SmallSitePflops = 300;

    /// <summary>Days within which a project wants its cards; what comes later does not count as available (assumption, range 60 to 180).</summary>
    public const double WithinDays = 120;

    /// <summary>Fewest servers that are worth a hall (assumption).</summary>
    public const int SmallestServers = 2;

    /// <summary>How sharply owners avoid a model of which too little can be had: power of the share that can (assumption, range 1 to 3).</summary>
    private const double Caution = 2;

    /// <summary>Weight that remains on a model that can hardly be had: owners hope (assumption).</summary>
    private const double Hope = 0.02;

    /// <summary>Chooses a model.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="board">The board.</param>
    /// <param name="owner">The type of owner.</param>
    /// <param name="prospect">What a card model would earn.</param>
    /// <param name="current">The model in mind so far; taken when none of the owner's can be had.</param>
    /// <param name="pflops">Size of the project, PFLOPS.</param>
    /// <param name="mark">A number on [0, 1): where in the distribution over models, slow ones first, this choice stands.</param>
    public static int Choose(MarketSetting setting, Board board, OwnerType owner, Prospect prospect, int current, double pflops, double mark)
    {
        int[] cards = [.. owner.Cards.Select(item => setting.CardIndex[item.Card])];
        double[] weights = [.. owner.Cards.Select((item, i) => item.Weight * Appeal(setting, board, owner, prospect, cards[i], pflops))];
        Array.Sort(cards, weights, Comparer<int>.Create((a, b) => setting.Scenario.Cards[a].Pflops().CompareTo(setting.Scenario.Cards[b].Pflops()) is not 0 and int order ? order : a.CompareTo(b)));
        double left = mark * weights.Sum();
        int chosen = current;
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
    private static double Appeal(MarketSetting setting, Board board, OwnerType owner, Prospect prospect, int card, double pflops)
    {
        double price = board.Cards.MeanPriceCny(card);
        bool offered = price > 0 && (board.Cards.Stock(card) > 0 || board.Upstream.CardsPerDay[card] > 0);
        CardModel model = setting.Scenario.Cards[card];
        double coverage = Coverage(board, card, pflops / model.Pflops(), WithinDays + owner.FrameContractDays);
        return !offered ? 0
            : Math.Pow(price / board.Upstream.LandedCostCny[card], -PriceElasticity)
                * Math.Exp(ValueSensitivity * Math.Clamp(prospect.ValueOverCapex(board, card, 0), -1, 1))
                * (model.LinkGbS < FastLinkGbS ? Math.Min(1, SmallSitePflops / pflops) : 1)
                * Math.Max(Hope, Math.Pow(coverage, Caution));
    }

    /// <summary>Cards in whole servers for a datasheet rate.</summary>
    public static long InServers(MarketSetting setting, int card, double pflops)
    {
        CardModel model = setting.Scenario.Cards[card];
        return Math.Max(SmallestServers, (long)Math.Round(pflops / (model.Pflops() * model.CardsPerServer))) * model.CardsPerServer;
    }

    /// <summary>Share of the project's cards that could be had in time, with all that wait for the same model.</summary>
    public static double Coverage(Board board, int card, double wanted, double days)
    {
        double supply = board.Cards.Stock(card) + (board.Upstream.CardsPerDay[card] * days);
        return Math.Min(1, supply / Math.Max(1, wanted + board.Report.BacklogByCard[card]));
    }
}

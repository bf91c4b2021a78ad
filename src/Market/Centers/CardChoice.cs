using MarketSim.Market.Boards;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;

namespace MarketSim.Market.Centers;

/// <summary>Which card model a project buys: a logit choice over the models its owner takes, by preference, price per datasheet rate and what can be had.</summary>
internal static class CardChoice
{
    /// <summary>Elasticity of the choice between models to price per PFLOPS over cost (assumption, range 1 to 4).</summary>
    private const double PriceElasticity = 2;

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
    /// <param name="current">The model in mind so far; taken when none of the owner's can be had.</param>
    /// <param name="pflops">Size of the project, PFLOPS.</param>
    /// <param name="stream">The project's random stream.</param>
    public static int Choose(MarketSetting setting, Board board, OwnerInputs owner, int current, double pflops, ref RandomStream stream)
    {
        Span<double> weights = stackalloc double[owner.Cards.Count];
        bool any = false;
        for (int i = 0; i < weights.Length; i++)
        {
            int card = setting.CardIndex[owner.Cards[i].Card];
            double price = board.Cards.MeanPriceCny(card);
            bool offered = price > 0 && (board.Cards.Stock(card) > 0 || board.Upstream.CardsPerDay[card] > 0);
            weights[i] = !offered ? 0
                : owner.Cards[i].Weight
                    * Math.Pow(price / board.Upstream.LandedCostCny[card], -PriceElasticity)
                    * Math.Max(Hope, Math.Pow(Coverage(board, card, pflops / setting.Scenario.Cards[card].Pflops(), WithinDays + owner.FrameContractDays), Caution));
            any |= weights[i] > 0;
        }

        return any ? setting.CardIndex[owner.Cards[stream.NextWeighted(weights)].Card] : current;
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

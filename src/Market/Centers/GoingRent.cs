using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>What a card model rents for, as everybody can read.</summary>
internal static class GoingRent
{
    /// <summary>
    /// The mean rent of the model's leases; of a model that nobody leases, what it would rent for if it earned as much by its speed as the leased models do, mean over
    /// those. Infinite while no model is leased. Yuan per card and hour.
    /// </summary>
    public static double Of(MarketSetting setting, Board board, Index<CardModel> card) => board.Report.RentByCard[card] is > 0 and double rent ? rent : BySpeed(setting, board, card);

    private static double BySpeed(MarketSetting setting, Board board, Index<CardModel> card)
    {
        double sum = 0;
        int leased = 0;
        for (int other = 0; other < setting.Scenario.Cards.Count; other++)
        {
            double rent = board.Report.RentByCard[other];
            if (rent > 0)
            {
                sum += rent / setting.Throughput.KernelPflops(new(other));
                leased++;
            }
        }

        return leased > 0 ? sum / leased * setting.Throughput.KernelPflops(card) : double.PositiveInfinity;
    }
}

using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.World;

/// <summary>What makers ask under frame contracts: never less than landed cost with the contract's markup, and a share of what suppliers are paid above that, with a lag.</summary>
internal sealed class FramePricing(MarketSetting setting)
{
    private readonly double _lowest = 1 + setting.Scenario.Supply.FrameMarkup;
    private readonly FrameInputs _inputs = setting.Scenario.Supply.Frames;
    private readonly double[] _lagged = [.. setting.Scenario.Cards.Select(_ => 1 + setting.Scenario.Supply.FrameMarkup)];

    /// <summary>Lets the lagged price over cost follow what was paid of late; where no supplier sold any, nothing speaks for more than the lowest price.</summary>
    /// <param name="board">The board.</param>
    /// <param name="days">Days since the last call.</param>
    public void Follow(Board board, int days)
    {
        double step = 1 - Math.Exp(-days / _inputs.LagDays);
        for (int card = 0; card < _lagged.Length; card++)
        {
            double paid = board.Report.PaidPriceByCard[card];
            double overCost = double.IsNaN(paid) ? _lowest : paid / board.Upstream.LandedCostCny[card];
            _lagged[card] += (overCost - _lagged[card]) * step;
        }
    }

    /// <summary>Price of a card under a frame contract, yuan.</summary>
    /// <param name="card">Index of the card model.</param>
    /// <param name="landedCostCny">Landed cost of the day, yuan.</param>
    public double PriceCny(Index<CardModel> card, double landedCostCny) =>
        landedCostCny * (_lowest + (_inputs.FollowShare * Math.Max(0, _lagged[card] - _lowest)));
}

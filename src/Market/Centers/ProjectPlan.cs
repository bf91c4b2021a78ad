using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>What a project plans to build: how many cards of which model.</summary>
internal sealed class ProjectPlan(MarketSetting setting, CenterProfile profile, Prospect prospect)
{
    private readonly OwnerType _owner = setting.Owners[profile.Owner];

    /// <summary>What its owner expects.</summary>
    public Prospect Prospect { get; } = prospect;

    /// <summary>Index of the card model.</summary>
    public Index<CardModel> Card { get; private set; } = profile.Card;

    /// <summary>Cards, in whole servers.</summary>
    public long Cards { get; private set; }

    private double Pflops => Cards * setting.Scenario.Cards[Card].Pflops();

    /// <summary>Plans size and card model, and compares what they would earn with what else the money could do.</summary>
    /// <param name="board">The board.</param>
    /// <param name="day">Today.</param>
    /// <param name="entryCost">What else the money could do, as a share of the investment.</param>
    /// <param name="keepCard">Whether the card model stays.</param>
    public bool IsWorth(Board board, int day, double entryCost, bool keepCard)
    {
        double pflops = Prospect.PlanPflops(board, day, Card);
        if (pflops <= 0)
        {
            return false;
        }

        if (!keepCard)
        {
            Choose(board, pflops);
        }

        Cards = CardChoice.InServers(setting, Card, pflops);
        return Prospect.ValueOverCapex(board, Card, 0) + Prospect.Tolerance >= entryCost;
    }

    /// <summary>Chooses the card model anew for the same datasheet rate.</summary>
    public void ChooseCard(Board board)
    {
        double pflops = Pflops;
        Choose(board, pflops);
        Cards = CardChoice.InServers(setting, Card, pflops);
    }

    /// <summary>Plans a share of the cards, one or less, in whole servers and not under the smallest project.</summary>
    public void Shrink(double share)
    {
        int perServer = setting.Scenario.Cards[Card].CardsPerServer;
        long servers = (long)Math.Ceiling(Cards * share / perServer);
        Cards = Math.Min(Cards, Math.Max(setting.Scenario.Centers.CardChoice.SmallestServers, servers) * perServer);
    }

    private void Choose(Board board, double pflops) => Card = CardChoice.Choose(setting, board, _owner, Prospect, Card, pflops, profile.CardMark);
}

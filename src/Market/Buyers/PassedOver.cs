using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Letters;

namespace MarketSim.Market.Buyers;

/// <summary>Leaves with each center that a request passes over the work that it missed, and why.</summary>
/// <remarks>
/// One request can fill one center only, so its card-days are divided over the centers by their free cards: over all centers the work missed adds up to the
/// work that was there. In thousandths of card-days of the reference card, whole numbers.
/// </remarks>
internal readonly struct PassedOver(Board board, Outbox outbox, Request request)
{
    private readonly double _milliCardDaysPerFreeCard =
        1000.0 * ReferenceCardDays(board.Setting, request) / Math.Max(1, board.FreeCards);

    /// <summary>Size of a request, card-days of the reference card (the scenario's first) with a middling stack and no losses by scaling.</summary>
    public static double ReferenceCardDays(MarketSetting setting, Request request)
    {
        double single = setting.Scenario.Cards[0].Pflops() * setting.Throughput.KernelShare(0, request.Work) * setting.Throughput.StackShare(0.5);
        return request.Pflops / single * request.Days;
    }

    public void Add(CenterListing listing, Obstacle obstacle) =>
        outbox.PassedOver.Add(listing.Center, obstacle, (long)(_milliCardDaysPerFreeCard * listing.FreeCards));

    /// <summary>A feasible offer lost: to the part of its cost that was furthest above the winner's.</summary>
    public void AddLoser(CenterListing listing, in RankedOffer loser, in RankedOffer winner)
    {
        double work = request.Pflops * request.Days;
        double rent = loser.Offer.EffectiveCost - winner.Offer.EffectiveCost - Extra(loser.Offer.DeploymentCny - winner.Offer.DeploymentCny, work) - Extra(loser.Offer.DataCny - winner.Offer.DataCny, work);
        double deployment = Extra(loser.Offer.DeploymentCny - winner.Offer.DeploymentCny, work);
        double matching = board.Setting.Scenario.Matching.LatencyDisutilityPerMs * winner.Offer.EffectiveCost;
        double remote = Extra(loser.Offer.DataCny - winner.Offer.DataCny, work) + (matching * (loser.Offer.RoundTripMs - winner.Offer.RoundTripMs));
        Obstacle obstacle = Obstacle.EffectiveCost;
        double largest = rent;
        if (deployment > largest)
        {
            (obstacle, largest) = (Obstacle.DeploymentCost, deployment);
        }

        Add(listing, remote > largest ? Obstacle.Remote : obstacle);
    }

    private static double Extra(double cny, double work) => cny / work;
}

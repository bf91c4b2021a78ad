using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Matching;

/// <summary>Leaves with each center that a request passes over the work that it missed, and why.</summary>
/// <remarks>
/// One request can fill one center only, so its card-days are divided over the centers by their free cards: over all centers the work missed adds up to the
/// work that was there.
/// </remarks>
internal readonly struct PassedOver(Board board, Outbox outbox, Request request)
{
    private readonly long _perFreeCard = (long)Math.ScaleB(
        Math.Min(LargestCardDays, ReferenceCardDays(board.Setting, request)) / Math.Max(1, board.FreeCards), PassedOverTally.FractionBits);

    /// <summary>Keeps the sums of a day within 63 bits: a request counts as at most this many card-days per free card of the nation.</summary>
    private const double LargestCardDays = 1e6;

    /// <summary>Starts with all centers passed over because the buyer knows none of them.</summary>
    public void AddUnknown() => outbox.PassedOver.AddToAll(Obstacle.UnknownSeller, _perFreeCard);

    /// <summary>Size of a request, card-days of the reference card (the scenario's first) with a middling stack and no losses by scaling.</summary>
    public static double ReferenceCardDays(MarketSetting setting, Request request)
    {
        double single = setting.Scenario.Cards[0].Pflops() * setting.Throughput.KernelShare(0, request.Work) * setting.Throughput.StackShare(0.5);
        return request.Pflops / single * request.Days;
    }

    /// <summary>A center that is known after all is passed over for another reason.</summary>
    public void Add(int center, Obstacle obstacle)
    {
        Known(center);
        outbox.PassedOver.Add(center, obstacle, _perFreeCard);
    }

    /// <summary>A center that is known after all.</summary>
    public void Known(int center) => outbox.PassedOver.Add(center, Obstacle.UnknownSeller, -_perFreeCard);

    /// <summary>A feasible offer lost: to the part of its cost that was furthest above the winner's.</summary>
    public void AddLoser(in RankedOffer loser, in RankedOffer winner)
    {
        double work = request.Pflops * request.Days;
        double deployment = (loser.Offer.DeploymentCny - winner.Offer.DeploymentCny) / work;
        double data = (loser.Offer.DataCny - winner.Offer.DataCny) / work;
        double rent = loser.Offer.EffectiveCost - winner.Offer.EffectiveCost - deployment - data;
        double latency = board.Setting.Scenario.Matching.LatencyDisutilityPerMs * winner.Offer.EffectiveCost * (loser.Offer.RoundTripMs - winner.Offer.RoundTripMs);
        double remote = data + latency;
        Obstacle obstacle = Obstacle.EffectiveCost;
        double largest = rent;
        if (deployment > largest)
        {
            (obstacle, largest) = (Obstacle.DeploymentCost, deployment);
        }

        Add(loser.Offer.Center, remote > largest ? Obstacle.Remote : obstacle);
    }
}

using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
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
        double single = setting.Scenario.Cards[0].Pflops() * setting.Throughput.KernelShare(new(0), request.Work) * setting.Throughput.StackShare(0.5);
        return request.Pflops / single * request.Days;
    }

    /// <summary>Some of 64 centers are known after all; those that screening excludes are passed over for another reason.</summary>
    /// <param name="word">Number of the word: centers 64 x word and following.</param>
    /// <param name="known">Those of them that are known, a bit each.</param>
    /// <param name="screened">What screening says of them.</param>
    public void AddKnown(int word, ulong known, in Screened screened)
    {
        PassedOverTally tally = outbox.PassedOver;
        tally.Add(word, known, Obstacle.UnknownSeller, -_perFreeCard);
        tally.Add(word, screened.Hardware, Obstacle.Hardware, _perFreeCard);
        tally.Add(word, screened.Interconnect, Obstacle.Interconnect, _perFreeCard);
        tally.Add(word, screened.Software, Obstacle.Software, _perFreeCard);
        tally.Add(word, screened.Remote, Obstacle.Remote, _perFreeCard);
        tally.Add(word, screened.OverBudget, Obstacle.OverBudget, _perFreeCard);
    }

    /// <summary>A known center is passed over.</summary>
    public void Add(Index<CenterProfile> center, Obstacle obstacle) => outbox.PassedOver.Add(center, obstacle, _perFreeCard);

    /// <summary>A feasible offer lost: to the part of its cost that was furthest above the winner's.</summary>
    public void AddLoser(in Offer loser, in Offer winner)
    {
        double work = request.Pflops * request.Days;
        double deployment = (loser.DeploymentCny - winner.DeploymentCny) / work;
        double data = (loser.DataCny - winner.DataCny) / work;
        double rent = loser.EffectiveCost - winner.EffectiveCost - deployment - data;
        double latency = board.Setting.Scenario.Matching.LatencyDisutilityPerMs * winner.EffectiveCost * (loser.RoundTripMs - winner.RoundTripMs);
        double remote = data + latency;
        Obstacle obstacle = Obstacle.EffectiveCost;
        double largest = rent;
        if (deployment > largest)
        {
            (obstacle, largest) = (Obstacle.DeploymentCost, deployment);
        }

        Add(loser.Center, remote > largest ? Obstacle.Remote : obstacle);
    }
}

using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Randomness;

namespace MarketSim.Market.Buyers;

/// <summary>Ranks the offers that a buyer knows of for a request, and leaves a reason with every center that is passed over.</summary>
internal static class Ranking
{
    /// <summary>Makes today's ranking of a request.</summary>
    public static void Make(in Turn turn, AgentId buyer, OpenRequest open, Contacts contacts, Familiarity familiarity)
    {
        Board board = turn.Board;
        Request request = open.Request;
        SegmentInputs segment = board.Setting.Segments[request.Segment];
        RandomStream noise = board.Setting.Stream(buyer, Purpose.Choice, (uint)request.Number);
        var passed = new PassedOver(board, turn.Outbox, request);
        passed.AddUnknown();
        Obstacle nearest = Obstacle.UnknownSeller;
        foreach (int center in contacts.With(Found(board, open)))
        {
            if (board.Listings[center] is not { } listing)
            {
                continue;
            }

            (int broker, double help) = open.Shortlisted.TryGetValue(center, out (int Broker, double Help) listed) ? listed : (-1, 0);
            double known = familiarity.With(center, turn.Day);
            Offer offer = OfferAppraisal.Appraise(board, request, listing, known, help);
            if (offer.Obstacle is { } obstacle)
            {
                passed.Add(center, obstacle);
                nearest = ObstacleOrder.Nearer(nearest, obstacle);
                continue;
            }

            double utility = Utility(board.Setting.Scenario.Matching, segment, request, offer, known) + (board.Setting.Scenario.Matching.ChoiceNoise * noise.NextGumbel());
            open.LowestCost = open.LowestCost <= offer.EffectiveCost ? open.LowestCost : offer.EffectiveCost;
            double quote = offer.Quote(request);
            open.LowestQuote = open.LowestQuote <= quote ? open.LowestQuote : quote;
            open.Ranked.Add(new RankedOffer(offer, broker, utility, known));
        }

        open.Ranked.Sort((a, b) => a.Utility != b.Utility ? b.Utility.CompareTo(a.Utility) : a.Offer.Center.CompareTo(b.Offer.Center));
        open.Nearest = open.Ranked.Count > 0 ? Obstacle.NoCapacity : nearest;
        open.IsRanked = true;
        for (int i = 0; i < open.Ranked.Count; i++)
        {
            if (i == 0)
            {
                passed.Known(open.Ranked[0].Offer.Center);
            }
            else
            {
                passed.AddLoser(open.Ranked[i], open.Ranked[0]);
            }
        }
    }

    /// <summary>What brokers listed, and the centers that sell time shares: those are offered to everybody whose work suits, wherever it is.</summary>
    private static IEnumerable<int> Found(Board board, OpenRequest open) =>
        OfferAppraisal.SuitsTimeSharing(open.Request) ? open.Shortlisted.Keys.Union(TimeShares(board)) : open.Shortlisted.Keys;

    private static IEnumerable<int> TimeShares(Board board)
    {
        for (int province = 0; province < board.Policy.TimeShareCut.Length; province++)
        {
            if (board.Policy.TimeShareCut[province] > 0)
            {
                foreach (int center in board.ListedIn(province))
                {
                    yield return center;
                }
            }
        }
    }

    /// <summary>
    /// Utility of an offer: price sensitivity times the logarithm of cost, familiarity and latency counted as parts of cost. A naive buyer looks at rent per
    /// datasheet rate, a rational one at everything per achieved rate; in between the two logarithms are mixed.
    /// </summary>
    public static double Utility(MatchingInputs matching, SegmentInputs segment, Request request, in Offer offer, double familiarity)
    {
        double cost = (request.Rationality * Math.Log(offer.EffectiveCost)) + ((1 - request.Rationality) * Math.Log(offer.NominalCost));
        double worth = (segment.FamiliarityWorth * familiarity) - (matching.LatencyDisutilityPerMs * offer.RoundTripMs);
        return request.PriceSensitivity * (worth - cost);
    }
}

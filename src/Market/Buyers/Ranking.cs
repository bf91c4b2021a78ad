using System.Buffers;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;
using MarketSim.Market.Randomness;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Buyers;

/// <summary>Ranks the offers that a buyer knows of for a request, and leaves a reason with every center that is passed over.</summary>
internal static class Ranking
{
    /// <summary>Makes today's ranking of a request.</summary>
    public static void Make(in Turn turn, AgentId buyer, OpenRequest open, Contacts contacts, Familiarity familiarity)
    {
        Board board = turn.Board;
        var passed = new PassedOver(board, turn.Outbox, open.Request);
        passed.AddUnknown();
        IReadOnlyList<int> found = OfferAppraisal.SuitsTimeSharing(open.Request) ? board.TimeSharing : [];
        ReadOnlySpan<int> known = contacts.With(found, open.Shortlisted.Count > 0 ? open.Shortlisted.Keys : []);
        RankedOffer[] feasible = ArrayPool<RankedOffer>.Shared.Rent(known.Length);
        int count = Appraise(turn, buyer, open, known, familiarity, passed, feasible);
        open.Rank(feasible.AsSpan(0, count), board.Setting.Scenario.Matching.Rounds);
        if (count > 0)
        {
            open.Nearest = Obstacle.NoCapacity;
            RankedOffer winner = open.Ranked[0];
            foreach (ref readonly RankedOffer offer in feasible.AsSpan(0, count))
            {
                if (offer.Offer.Center == winner.Offer.Center)
                {
                    passed.Known(offer.Offer.Center);
                }
                else
                {
                    passed.AddLoser(offer, winner);
                }
            }
        }

        ArrayPool<RankedOffer>.Shared.Return(feasible);
    }

    /// <summary>Appraises the centers that a buyer knows, in order, and notes what stands in the way of those that are out of the question.</summary>
    /// <returns>How many offers are feasible; they stand first in <paramref name="feasible"/>.</returns>
    private static int Appraise(
        in Turn turn, AgentId buyer, OpenRequest open, ReadOnlySpan<int> known, Familiarity familiarity, in PassedOver passed, RankedOffer[] feasible)
    {
        Board board = turn.Board;
        Request request = open.Request;
        MatchingInputs matching = board.Setting.Scenario.Matching;
        Segment segment = board.Setting.Segments[request.Segment];
        RandomStream noise = board.Setting.Stream(buyer, Purpose.Choice, (uint)request.Number);
        var appraisal = new OfferAppraisal(board, request);
        ReadOnlySpan<CenterListing?> listings = board.Listings;
        Obstacle nearest = Obstacle.UnknownSeller;
        int count = 0;
        foreach (int center in known)
        {
            if (listings[center] is not { } listing)
            {
                continue;
            }

            if (appraisal.Exclusion(listing) is { } excluded)
            {
                passed.Add(center, excluded);
                nearest = ObstacleOrder.Nearer(nearest, excluded);
                continue;
            }

            (int broker, double help) = open.Shortlisting(center);
            double familiar = familiarity.With(center, turn.Day);
            Offer offer = appraisal.Priced(listing, familiar, help);
            if (offer.Obstacle is { } obstacle)
            {
                passed.Add(center, obstacle);
                nearest = ObstacleOrder.Nearer(nearest, obstacle);
                continue;
            }

            double utility = OfferUtility.Of(matching, segment, request, offer, familiar) + (matching.ChoiceNoise * noise.NextGumbel());
            open.Note(offer);
            feasible[count++] = new RankedOffer(offer, broker, utility, familiar);
        }

        open.Nearest = nearest;
        return count;
    }
}

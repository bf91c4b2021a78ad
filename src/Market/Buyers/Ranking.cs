using System.Buffers;
using System.Numerics;
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
/// <remarks>Only buyers rank. What they share with brokers and centers, from screening to price, is in the folder Matching.</remarks>
internal static class Ranking
{
    /// <summary>Makes today's ranking of a request.</summary>
    public static void Make(in Turn turn, AgentId buyer, OpenRequest open, Contacts contacts, Familiarity familiarity)
    {
        Board board = turn.Board;
        var passed = new PassedOver(board, turn.Outbox, open.Request);
        passed.AddUnknown();
        Span<ulong> known = stackalloc ulong[board.Columns.Sets.Words];
        int most = Gather(known, board.Columns.Sets, open, contacts);
        turn.Outbox.Matching.Rankings++;
        turn.Outbox.Matching.Screened += most;
        RankedOffer[] feasible = ArrayPool<RankedOffer>.Shared.Rent(most);
        int count = Appraise(turn, buyer, open, known, familiarity, passed, feasible);
        open.Rank(feasible.AsSpan(0, count), board.Setting.Scenario.Matching);
        if (count > 0)
        {
            open.Nearest = Obstacle.NoCapacity;
            RankedOffer winner = open.Ranked[0];
            foreach (ref readonly RankedOffer offer in feasible.AsSpan(0, count))
            {
                if (offer.Offer.Center != winner.Offer.Center)
                {
                    passed.AddLoser(offer.Offer, winner.Offer);
                }
            }
        }

        ArrayPool<RankedOffer>.Shared.Return(feasible);
    }

    /// <summary>What cards that a public budget rents for a request are worth to the buyer; nothing when they are out of the question after all.</summary>
    public static RankedOffer? OfPurchase(in Turn turn, Request request, PublicOffer offered, Familiarity familiarity)
    {
        var appraisal = new OfferAppraisal(turn.Board, request, stackalloc ulong[OfferAppraisal.Room(turn.Board)], offered.Purchase);
        double familiar = familiarity.With(offered.Center, turn.Day);
        return appraisal.Price(offered.Center, familiar, help: 0, out Offer offer) is null ? new RankedOffer(offer, Broker: null, Utility: 0, Appeal: 0, familiar) : null;
    }

    /// <summary>The listed centers that a buyer knows of for a request: its contacts, brokers' lists, and time shares, which are offered to everybody whose work suits.</summary>
    /// <returns>How many they are.</returns>
    private static int Gather(Span<ulong> known, ListingSets listings, OpenRequest open, Contacts contacts)
    {
        ReadOnlySpan<ulong> met = contacts.Known;
        ReadOnlySpan<ulong> shortlisted = open.Shortlisted;
        ReadOnlySpan<ulong> timeSharing = OfferAppraisal.SuitsTimeSharing(open.Request) ? listings.TimeSharing : [];
        int count = 0;
        for (int word = 0; word < known.Length; word++)
        {
            ulong those = (word < met.Length ? met[word] : 0) | (word < shortlisted.Length ? shortlisted[word] : 0) | (word < timeSharing.Length ? timeSharing[word] : 0);
            known[word] = those & listings.Listed[word];
            count += BitOperations.PopCount(known[word]);
        }

        return count;
    }

    /// <summary>Appraises the centers that a buyer knows, in order, and notes what stands in the way of those that are out of the question.</summary>
    /// <returns>How many offers are feasible; they stand first in <paramref name="feasible"/>.</returns>
    private static int Appraise(
        in Turn turn, AgentId buyer, OpenRequest open, ReadOnlySpan<ulong> known, Familiarity familiarity, in PassedOver passed, RankedOffer[] feasible)
    {
        Board board = turn.Board;
        Request request = open.Request;
        MatchingInputs matching = board.Setting.Scenario.Matching;
        Segment segment = board.Setting.Segments[request.Segment];
        // A center's noise is its own: an offer more or less in another scenario changes no other's.
        RandomStream noise = board.Setting.Stream(buyer, Purpose.Choice, (uint)request.Number);
        var appraisal = new OfferAppraisal(board, request, stackalloc ulong[OfferAppraisal.Room(board)]);
        Obstacle nearest = Obstacle.UnknownSeller;
        Screened seen = default;
        int count = 0;
        int priced = 0;
        for (int word = 0; word < known.Length; word++)
        {
            if (known[word] == 0)
            {
                continue;
            }

            Screened screened = appraisal.Screen(word, known[word]);
            passed.AddKnown(word, known[word], screened);
            seen |= screened;
            priced += BitOperations.PopCount(screened.Left);
            for (ulong left = screened.Left; left != 0; left &= left - 1)
            {
                Index<CenterProfile> center = CenterBits.Lowest(word, left);
                (Index<BrokerProfile>? broker, double help) = open.Shortlisting(center);
                double familiar = familiarity.With(center, turn.Day);
                if (appraisal.Price(center, familiar, help, out Offer offer) is { } obstacle)
                {
                    passed.Add(center, obstacle);
                    nearest = ObstacleOrder.Nearer(nearest, obstacle);
                    continue;
                }

                double appeal = OfferUtility.Of(matching, segment, request, offer, appraisal.LogNominalCost(offer), familiar);
                double utility = appeal + (matching.ChoiceNoise * noise.At((uint)center.Value).NextGumbel());
                open.Note(offer);
                feasible[count++] = new RankedOffer(offer, broker, utility, appeal, familiar);
            }
        }

        MatchingCounts counts = turn.Outbox.Matching;
        counts.Priced += priced;
        counts.Feasible += count;
        open.Nearest = seen.Nearer(nearest);
        return count;
    }
}

using System.Numerics;
using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Brokers;

/// <summary>How a broker answers inquiries: it asks the centers that it knows and names the cheapest, as far as it judges them right.</summary>
/// <param name="setting">The market.</param>
/// <param name="broker">The broker.</param>
/// <param name="profile">Its profile.</param>
/// <param name="kind">Inputs of its kind.</param>
internal sealed class Shortlisting(MarketSetting setting, AgentId broker, BrokerProfile profile, BrokerKindInputs kind)
{
    private readonly ulong[] _knows = DrawKnown(setting, broker, profile, kind);

    /// <summary>Answers an inquiry: the cheapest feasible offers as the broker sees them, cheapest first.</summary>
    public Shortlist Answer(in Turn turn, AgentId buyer, Request request)
    {
        ListingSets listings = turn.Board.Columns.Sets;
        ReadOnlySpan<ulong> free = listings.Free(OfferAppraisal.SuitsTimeSharing(request));
        var appraisal = new OfferAppraisal(turn.Board, request, stackalloc ulong[OfferAppraisal.Room(turn.Board)]);
        // Of a request's stream each broker has a stretch for its errors, two numbers a center.
        RandomStream error = setting.Stream(buyer, Purpose.Shortlisting, (uint)request.Number);
        uint first = (uint)(broker.Index * setting.Population.Centers.Count);
        Span<(double Cost, Index<CenterProfile> Center)> best = stackalloc (double, Index<CenterProfile>)[setting.Scenario.Matching.ShortlistLength];
        int offers = 0;
        int inquired = 0;
        for (int word = 0; word < listings.Words; word++)
        {
            ulong asked = listings.Listed[word] & _knows[word] & free[word];
            inquired += BitOperations.PopCount(asked);
            ulong priced = asked == 0 ? 0 : appraisal.Screen(word, asked).Left;
            turn.Outbox.Matching.Priced += BitOperations.PopCount(priced);
            for (ulong left = priced; left != 0; left &= left - 1)
            {
                Index<CenterProfile> center = CenterBits.Lowest(word, left);
                if (appraisal.Price(center, known: 0, kind.DeploymentHelp, out Offer offer) is null)
                {
                    double cost = Math.Log(offer.EffectiveCost) + (kind.RankingError * error.At(2 * (first + (uint)center.Value)).NextNormal());
                    Insert(best, offers++, (cost, center));
                }
            }
        }

        turn.Outbox.Matching.Answers++;
        turn.Outbox.Matching.Screened += inquired;
        turn.Outbox.Matching.Feasible += offers;
        Index<CenterProfile>[] centers = new Index<CenterProfile>[Math.Min(offers, best.Length)];
        for (int place = 0; place < centers.Length; place++)
        {
            centers[place] = best[place].Center;
        }

        return new Shortlist(request.Number, centers, inquired, kind.DeploymentHelp);
    }

    /// <summary>Puts an offer in its place among the cheapest so far; of equal ones the center with the lower index stays in front.</summary>
    private static void Insert(Span<(double Cost, Index<CenterProfile> Center)> best, int offers, (double Cost, Index<CenterProfile> Center) offer)
    {
        int place = Math.Min(offers, best.Length);
        for (; place > 0 && best[place - 1].Cost > offer.Cost; place--)
        {
            if (place < best.Length)
            {
                best[place] = best[place - 1];
            }
        }

        if (place < best.Length)
        {
            best[place] = offer;
        }
    }

    /// <summary>The centers that the broker knows, a bit each: drawn once for each, by coverage of its own province or of the rest.</summary>
    private static ulong[] DrawKnown(MarketSetting setting, AgentId broker, BrokerProfile profile, BrokerKindInputs kind)
    {
        IReadOnlyList<CenterProfile> centers = setting.Population.Centers;
        ulong[] known = CenterBits.Empty(centers.Count);
        for (int center = 0; center < centers.Count; center++)
        {
            double coverage = centers[center].Province == profile.Province ? kind.LocalCoverage : kind.NationalCoverage;
            CenterBits.Mark(known, new(center), setting.Stream(broker, Purpose.Contacts, (uint)center).NextBernoulli(coverage));
        }

        return known;
    }
}

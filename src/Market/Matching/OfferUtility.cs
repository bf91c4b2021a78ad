using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;

namespace MarketSim.Market.Matching;

/// <summary>What an offer is worth to a buyer; only differences mean something.</summary>
internal static class OfferUtility
{
    /// <summary>
    /// Utility of an offer: price sensitivity times the logarithm of cost, familiarity and latency counted as parts of cost. A naive buyer looks at rent per
    /// datasheet rate, a rational one at everything per achieved rate; in between the two logarithms are mixed.
    /// </summary>
    /// <param name="matching">How buyers choose.</param>
    /// <param name="segment">The buyer's segment.</param>
    /// <param name="request">The request.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="logNominalCost">The natural logarithm of its nominal cost; it is known, since it is the listing's.</param>
    /// <param name="familiarity">Familiarity with the seller, 0 to 1.</param>
    public static double Of(MatchingInputs matching, Segment segment, Request request, in Offer offer, double logNominalCost, double familiarity)
    {
        double cost = (request.Rationality * Math.Log(offer.EffectiveCost)) + ((1 - request.Rationality) * logNominalCost);
        double worth = (segment.FamiliarityWorth * familiarity) - (matching.LatencyDisutilityPerMs * offer.RoundTripMs);
        return request.PriceSensitivity * (worth - cost);
    }
}

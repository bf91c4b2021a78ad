using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;
using MarketSim.Market.Randomness;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Buyers;

/// <summary>Utility of offers, and the choice that follows from it: simulated beside the logit formula.</summary>
public sealed class RankingTests
{
    private const int Choices = 50_000;
    private static readonly MatchingInputs Matching = TinyMarket.Scenario.Matching;
    private static readonly Segment Sme = TinyMarket.Scenario.Demand.Segments[0];

    [Test]
    public void Choice_shares_equal_the_logit_formula()
    {
        Offer[] offers = [OfferAt(1000, 700), OfferAt(1100, 600), OfferAt(1250, 800)];
        double[] utilities = [.. offers.Select((offer, i) => OfferUtility.Of(Matching, Sme, Examples.Request, offer, Math.Log(offer.NominalCost), i * 0.3))];
        double[] weights = [.. utilities.Select(utility => Math.Exp(utility / Matching.ChoiceNoise))];
        int[] chosen = new int[offers.Length];
        for (int request = 0; request < Choices; request++)
        {
            // One stream for each request, and its draws in order of offers, as in a ranking.
            var noise = new RandomStream(3, AgentId.Buyer(0), Purpose.Choice, (uint)request);
            double[] noisy = [.. utilities.Select(utility => utility + (Matching.ChoiceNoise * noise.NextGumbel()))];
            chosen[Array.IndexOf(noisy, noisy.Max())]++;
        }

        for (int i = 0; i < offers.Length; i++)
        {
            double share = weights[i] / weights.Sum();
            Assert.That(chosen[i] / (double)Choices, Is.EqualTo(share).Within(4 * Math.Sqrt(share * (1 - share) / Choices)), $"offer {i}");
        }
    }

    [Test]
    public void Rational_buyer_looks_at_effective_and_naive_buyer_at_nominal_cost()
    {
        Offer cheapOnPaper = OfferAt(effective: 2000, nominal: 500);
        Offer cheapInFact = OfferAt(effective: 1000, nominal: 900);
        double Gap(double rationality)
        {
            Request request = Examples.Request with { Rationality = rationality };
            return OfferUtility.Of(Matching, Sme, request, cheapInFact, Math.Log(cheapInFact.NominalCost), 0) - OfferUtility.Of(Matching, Sme, request, cheapOnPaper, Math.Log(cheapOnPaper.NominalCost), 0);
        }

        Assert.That(Gap(1), Is.EqualTo(Examples.Request.PriceSensitivity * Math.Log(2)).Within(1e-12));
        Assert.That(Gap(0), Is.EqualTo(Examples.Request.PriceSensitivity * Math.Log(500.0 / 900)).Within(1e-12));
    }

    [Test]
    public void Familiarity_is_worth_a_share_of_cost()
    {
        Offer dear = OfferAt(1000 * Math.Exp(Sme.FamiliarityWorth), 1000 * Math.Exp(Sme.FamiliarityWorth));
        double familiar = OfferUtility.Of(Matching, Sme, Examples.Request, dear, Math.Log(dear.NominalCost), 1);
        Assert.That(familiar, Is.EqualTo(OfferUtility.Of(Matching, Sme, Examples.Request, OfferAt(1000, 1000), Math.Log(1000), 0)).Within(1e-9));
    }

    [Test]
    public void Distance_costs_utility()
    {
        Offer near = OfferAt(1000, 1000);
        Offer far = near with { RoundTripMs = 40 };
        double gap = OfferUtility.Of(Matching, Sme, Examples.Request, near, Math.Log(near.NominalCost), 0) - OfferUtility.Of(Matching, Sme, Examples.Request, far, Math.Log(far.NominalCost), 0);
        Assert.That(gap, Is.EqualTo(Examples.Request.PriceSensitivity * Matching.LatencyDisutilityPerMs * 40).Within(1e-12));
    }

    private static Offer OfferAt(double effective, double nominal) => new(new(0), new(0), 8, 10, effective, nominal, 0, 0, 0);
}

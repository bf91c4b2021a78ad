using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Matching;

namespace MarketSim.Market.Tests.Matching;

/// <summary>One listing as buyers and brokers appraise many: it is screened, and priced when screening leaves it.</summary>
internal static class SingleListing
{
    public static Obstacle? Of(this in OfferAppraisal appraisal, Index<CenterProfile> center, double known, double help, out Offer offer)
    {
        Screened screened = appraisal.Screen(center >> 6, 1UL << center);
        offer = default;
        return screened.Left == 0 ? screened.Nearer(Obstacle.NoDemand) : appraisal.Price(center, known, help, out offer);
    }
}

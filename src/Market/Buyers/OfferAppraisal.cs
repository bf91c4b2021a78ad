using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Performance;

namespace MarketSim.Market.Buyers;

/// <summary>Works out what a listing means for a request: whether it is feasible, with how many cards, at what cost. Buyers and brokers share it.</summary>
public static class OfferAppraisal
{
    private const double HoursPerDay = 24;

    /// <summary>Appraises a listing.</summary>
    /// <param name="board">The board.</param>
    /// <param name="request">The request.</param>
    /// <param name="listing">The listing.</param>
    /// <param name="known">Familiarity with the center, 0 to 1: who has worked there need not deploy anew.</param>
    /// <param name="help">Share of deployment that a broker takes over.</param>
    public static Offer Appraise(Board board, Request request, CenterListing listing, double known, double help)
    {
        MarketSetting setting = board.Setting;
        MatchingInputs matching = setting.Scenario.Matching;
        CardModel card = setting.Scenario.Cards[listing.Card];
        double roundTrip = setting.Geography.RoundTripMs(request.Province, listing.Province) * board.Policy.LatencyFactor;
        Obstacle? obstacle = Unfit(setting, request, listing, card, roundTrip);
        if (obstacle is not null)
        {
            return new Offer(listing.Center, listing.Card, 0, 0, 0, 0, 0, 0, roundTrip, obstacle);
        }

        Throughput throughput = setting.Throughput;
        double pflops = request.Pflops * Misfit(matching, request, listing, card);
        bool sharesTime = SuitsTimeSharing(request);
        double rent = sharesTime ? listing.TimeShareRentCnyPerCardHour : listing.RentCnyPerCardHour;
        double perCard = rent * HoursPerDay * request.Days * (1 - board.Policy.VoucherShare[(int)request.Segment]);
        double work = request.Pflops * request.Days;
        if (perCard * throughput.CardsAtLeast(pflops, listing.Card, request.Work, listing.SoftwareQuality) > request.BudgetCnyPerPflopDay * work)
        {
            return new Offer(listing.Center, listing.Card, 0, rent, 0, 0, 0, 0, roundTrip, Obstacle.OverBudget);
        }

        int cards = throughput.CardsFor(pflops, listing.Card, request.Work, listing.DomainCards, listing.SoftwareQuality);
        bool there = request.RunsAt == listing.Center;
        double data = there ? 0 : DataCost(setting, request, listing.Province);
        double deployment = there ? 0 : request.DeploymentCostShare * request.BudgetCnyPerPflopDay * work
            * (1 - listing.SoftwareQuality) * (1 - known) * (1 - help);
        double rentCny = perCard * cards;
        double effective = (rentCny + data + deployment) / work;
        Obstacle? tooDear = effective > request.BudgetCnyPerPflopDay ? DearBecause(request, work, rentCny, data, deployment)
            : cards > listing.FreeCardsFor(sharesTime) ? Obstacle.NoCapacity
            : null;
        return new Offer(listing.Center, listing.Card, cards, rent, effective, rent * HoursPerDay / card.Pflops(), deployment, data, roundTrip, tooDear);
    }

    /// <summary>Work that is neither large nor bound by latency can share time.</summary>
    public static bool SuitsTimeSharing(Request request) => !request.Large && double.IsPositiveInfinity(request.MaxRoundTripMs);

    private static Obstacle? Unfit(MarketSetting setting, Request request, CenterListing listing, CardModel card, double roundTrip)
    {
        if (card.MemoryGb < request.MinMemoryGb)
        {
            return Obstacle.Hardware;
        }

        if (request.Large)
        {
            WorkInputs work = setting.Work[request.Work];
            if (card.LinkGbS < work.LargeNeedsLinkGbS)
            {
                return Obstacle.Interconnect;
            }

            if (listing.CapacityPflops < work.LargeNeedsCenterPflops)
            {
                return Obstacle.Hardware;
            }
        }

        if (card.Ecosystem != request.Ecosystem && listing.SoftwareQuality < setting.Scenario.Matching.EcosystemFeasibleQuality)
        {
            return Obstacle.Software;
        }

        return roundTrip > request.MaxRoundTripMs ? Obstacle.Remote : null;
    }

    /// <summary>An offer over budget is put down to data or deployment when it would fit without them.</summary>
    private static Obstacle DearBecause(Request request, double work, double rent, double data, double deployment)
    {
        double budget = request.BudgetCnyPerPflopDay * work;
        return rent > budget ? Obstacle.OverBudget
            : rent + deployment <= budget ? Obstacle.Remote
            : rent + data <= budget ? Obstacle.DeploymentCost
            : data > deployment ? Obstacle.Remote : Obstacle.DeploymentCost;
    }

    private static double Misfit(MatchingInputs matching, Request request, CenterListing listing, CardModel card) =>
        card.Ecosystem == request.Ecosystem ? 1 : 1 + ((matching.EcosystemMisfitFactor - 1) * (1 - listing.SoftwareQuality));

    private static double DataCost(MarketSetting setting, Request request, int province)
    {
        double km = setting.Geography.DistanceKm(request.Province, province);
        double online = request.DataTb * setting.Scenario.Matching.OnlineDataCnyPerTb1000Km * km / 1000;
        return request.OfflineData ? Math.Min(online, request.DataTb * setting.Scenario.Matching.OfflineDataCnyPerTb) : online;
    }
}

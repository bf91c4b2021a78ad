using System.Collections.Immutable;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Matching;

/// <summary>Works out what listings mean for a request: whether they are feasible, with how many cards, at what cost. Buyers and brokers share it.</summary>
/// <remarks>Made once for a request and a day, since what follows from the request alone is worked out once.</remarks>
public readonly struct OfferAppraisal
{
    private const double HoursPerDay = 24;

    private readonly MarketSetting _setting;
    private readonly Request _request;
    private readonly ImmutableArray<CardModel> _cards;
    private readonly bool _sharesTime;
    private readonly double _latencyFactor;
    private readonly double _paidShare;
    private readonly double _work;
    private readonly double _budgetCny;

    /// <summary>Prepares the appraisal of listings for a request.</summary>
    /// <param name="board">The board.</param>
    /// <param name="request">The request.</param>
    public OfferAppraisal(Board board, Request request)
    {
        _setting = board.Setting;
        _request = request;
        _cards = _setting.Cards;
        _sharesTime = SuitsTimeSharing(request);
        _latencyFactor = board.Policy.LatencyFactor;
        _paidShare = 1 - board.Policy.VoucherShare[request.Segment];
        _work = request.Pflops * request.Days;
        _budgetCny = request.BudgetCnyPerPflopDay * _work;
    }

    /// <summary>Appraises a listing.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="known">Familiarity with the center, 0 to 1: who has worked there need not deploy anew.</param>
    /// <param name="help">Share of deployment that a broker takes over.</param>
    public Offer Of(CenterListing listing, double known, double help) => Exclusion(listing) is { } obstacle
        ? new Offer(listing.Center, listing.Card, 0, Rent(listing), 0, 0, 0, 0, RoundTripMs(listing), obstacle)
        : Priced(listing, known, help);

    /// <summary>What makes a listing out of the question whatever else is known of it; most listings fall here, so it is kept cheap.</summary>
    public Obstacle? Exclusion(CenterListing listing) => Unfit(listing) ?? (
        PerCard(listing) * _setting.Throughput.CardsAtLeast(Pflops(listing), listing.Card, _request.Work, listing.SoftwareQuality) > _budgetCny
            ? Obstacle.OverBudget
            : null);

    /// <summary>What a listing that is not excluded costs, and whether that is too much, or too few cards are free.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="known">Familiarity with the center, 0 to 1: who has worked there need not deploy anew.</param>
    /// <param name="help">Share of deployment that a broker takes over.</param>
    public Offer Priced(CenterListing listing, double known, double help)
    {
        int cards = _setting.Throughput.CardsFor(Pflops(listing), listing.Card, _request.Work, listing.DomainCards, listing.SoftwareQuality);
        bool there = _request.RunsAt == listing.Center;
        double data = there ? 0 : DataCost(listing.Province);
        double deployment = there ? 0 : _request.DeploymentCostShare * _request.BudgetCnyPerPflopDay * _work
            * (1 - listing.SoftwareQuality) * (1 - known) * (1 - help);
        double rent = Rent(listing);
        // A voucher pays its share, as far as the buyer has any left.
        double rentCny = Math.Max(PerCard(listing) * cards, (rent * HoursPerDay * _request.Days * cards) - _request.VouchersLeftCny);
        double effective = (rentCny + data + deployment) / _work;
        Obstacle? tooDear = effective > _request.BudgetCnyPerPflopDay ? DearBecause(rentCny, data, deployment)
            : cards > listing.FreeCardsFor(_sharesTime) ? Obstacle.NoCapacity
            : null;
        double nominal = rent * HoursPerDay / _cards[listing.Card].Pflops();
        return new Offer(listing.Center, listing.Card, cards, rent, effective, nominal, deployment, data, RoundTripMs(listing), tooDear);
    }

    /// <summary>Work that is neither large nor bound by latency can share time.</summary>
    public static bool SuitsTimeSharing(Request request) => !request.Large && double.IsPositiveInfinity(request.MaxRoundTripMs);

    private double RoundTripMs(CenterListing listing) => _setting.Geography.RoundTripMs(_request.Province, listing.Province) * _latencyFactor;

    private double Rent(CenterListing listing) => listing.RentFor(_sharesTime);

    private double PerCard(CenterListing listing) => Rent(listing) * HoursPerDay * _request.Days * _paidShare;

    private double Pflops(CenterListing listing) => _request.Pflops * Misfit(listing, _cards[listing.Card]);

    private Obstacle? Unfit(CenterListing listing)
    {
        CardModel card = _cards[listing.Card];
        if (card.MemoryGb < _request.MinMemoryGb)
        {
            return Obstacle.Hardware;
        }

        if (_request.Large)
        {
            WorkType work = _setting.Work[_request.Work];
            if (card.LinkGbS < work.LargeNeedsLinkGbS)
            {
                return Obstacle.Interconnect;
            }

            if (listing.CapacityPflops < work.LargeNeedsCenterPflops)
            {
                return Obstacle.Hardware;
            }
        }

        if (card.Ecosystem != _request.Ecosystem && listing.SoftwareQuality < _setting.Scenario.Matching.EcosystemFeasibleQuality)
        {
            return Obstacle.Software;
        }

        return RoundTripMs(listing) > _request.MaxRoundTripMs ? Obstacle.Remote : null;
    }

    /// <summary>An offer over budget is put down to data or deployment when it would fit without them.</summary>
    private Obstacle DearBecause(double rent, double data, double deployment) =>
        rent > _budgetCny ? Obstacle.OverBudget
            : rent + deployment <= _budgetCny ? Obstacle.Remote
            : rent + data <= _budgetCny ? Obstacle.DeploymentCost
            : data > deployment ? Obstacle.Remote : Obstacle.DeploymentCost;

    private double Misfit(CenterListing listing, CardModel card) =>
        card.Ecosystem == _request.Ecosystem ? 1 : 1 + ((_setting.Scenario.Matching.EcosystemMisfitFactor - 1) * (1 - listing.SoftwareQuality));

    private double DataCost(int province)
    {
        double km = _setting.Geography.DistanceKm(_request.Province, province);
        double online = _request.DataTb * _setting.Scenario.Matching.OnlineDataCnyPerTb1000Km * km / 1000;
        return _request.OfflineData ? Math.Min(online, _request.DataTb * _setting.Scenario.Matching.OfflineDataCnyPerTb) : online;
    }
}

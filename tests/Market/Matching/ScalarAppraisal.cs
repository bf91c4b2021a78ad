using System.Collections.Immutable;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;
using MarketSim.Market.Performance;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Tests.Matching;

/// <summary>Appraises one listing after the other, without columns and sets: what <see cref="OfferAppraisal"/> is tested against.</summary>
internal readonly struct ScalarAppraisal
{
    private const double HoursPerDay = 24;

    private readonly MarketSetting _setting;
    private readonly Request _request;
    private readonly ImmutableArray<CardModel> _cards;
    private readonly bool _sharesTime;
    private readonly double _latencyFactor;
    private readonly Board _board;
    private readonly double _paidShare;
    private readonly double _work;
    private readonly double _budgetCny;

    public ScalarAppraisal(Board board, Request request)
    {
        _board = board;
        _setting = board.Setting;
        _request = request;
        _cards = _setting.Cards;
        _sharesTime = OfferAppraisal.SuitsTimeSharing(request);
        _latencyFactor = board.Policy.LatencyFactor;
        _paidShare = 1 - board.Policy.VoucherShare[request.Segment];
        _work = request.Pflops * request.Days;
        _budgetCny = request.BudgetCnyPerPflopDay * _work;
    }

    public Obstacle? Of(CenterListing listing, double known, double help, out Offer offer)
    {
        offer = default;
        return Unfit(listing) ?? (Least(listing) * Math.Max(1, Pflops(listing) / CardPflops(listing)) > _budgetCny ? Obstacle.OverBudget : Price(listing, known, help, out offer));
    }

    private Obstacle? Price(CenterListing listing, double known, double help, out Offer offer)
    {
        var scaling = new ScalingTable(_setting.Throughput.ScalingOf(listing.Card, _request.Work), listing.DomainCards, length: 0);
        int cards = scaling.CardsFor(Pflops(listing), CardPflops(listing));
        bool there = _request.RunsAt == listing.Center;
        double data = there ? 0 : DataCost(listing.Province);
        double deployment = there ? 0 : _request.DeploymentCostShare * _request.BudgetCnyPerPflopDay * _work
            * (1 - listing.SoftwareQuality) * (1 - known) * (1 - help);
        double rent = listing.RentFor(_sharesTime);
        double due = rent * (1 - Transfer(listing.Province));
        double rentCny = Math.Max(due * HoursPerDay * _request.Days * _paidShare * cards, (due * HoursPerDay * _request.Days * cards) - _request.VouchersLeftCny);
        double effective = (rentCny + data + deployment) / _work;
        Obstacle? obstacle = effective > _request.BudgetCnyPerPflopDay ? DearBecause(rentCny, data, deployment)
            : cards > (_sharesTime ? listing.TimeShareFreeCards : listing.FreeCards) ? Obstacle.NoCapacity
            : null;
        double nominal = rent * HoursPerDay / _cards[listing.Card].Pflops();
        offer = obstacle is null ? new Offer(listing.Center, listing.Card, cards, rent, effective, nominal, deployment, data, RoundTripMs(listing)) : default;
        return obstacle;
    }

    private double CardPflops(CenterListing listing) => _setting.Throughput.CardPflops(listing.Card, _request.Work, listing.SoftwareQuality);

    private double RoundTripMs(CenterListing listing) => _setting.Geography.RoundTripMs(_request.Province, listing.Province) * _latencyFactor;

    /// <summary>The least that a card can cost: rent with the largest discount that the buyer gets anywhere.</summary>
    private double Least(CenterListing listing)
    {
        ScalarAppraisal self = this;
        double largest = Enumerable.Range(0, _setting.Scenario.Provinces.Count).Max(province => self.Transfer(new(province)));
        return listing.RentFor(_sharesTime) * HoursPerDay * _request.Days * (_paidShare * (1 - largest));
    }

    private double Transfer(Index<Province> to) => _board.Policy.TransferFor(_request.Segment, _request.Province, to)?.Share ?? 0;

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

    private double DataCost(Index<Province> province)
    {
        double km = _setting.Geography.DistanceKm(_request.Province, province);
        double online = _request.DataTb * _setting.Scenario.Matching.OnlineDataCnyPerTb1000Km * km / 1000;
        return _request.OfflineData ? Math.Min(online, _request.DataTb * _setting.Scenario.Matching.OfflineDataCnyPerTb) : online;
    }
}

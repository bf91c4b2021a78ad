using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Performance;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Matching;

/// <summary>Works out what listings mean for a request: whether they are feasible, with how many cards, at what cost. Buyers and brokers share it.</summary>
/// <remarks>Made once for a request and a day, since what follows from the request alone is worked out once.</remarks>
internal readonly ref struct OfferAppraisal
{
    private const double HoursPerDay = 24;

    private readonly MarketSetting _setting;
    private readonly ListingColumns _columns;
    private readonly Request _request;
    private readonly Screening _screening;
    private readonly double[] _rent;
    private readonly double[] _cardPflops;
    private readonly ScalingTable?[] _scaling;
    private readonly int[] _freeCards;
    private readonly bool _sharesTime;
    private readonly double _latencyFactor;
    private readonly double[]? _transfers;
    private readonly double _priceShare;
    private readonly double _paidShare;
    private readonly double _vouchersLeftCny;
    private readonly double _work;
    private readonly double _budgetCny;

    /// <summary>Prepares the appraisal of listings for a request.</summary>
    /// <param name="board">The board.</param>
    /// <param name="request">The request.</param>
    /// <param name="room">Room to work in, <see cref="Room"/> words, all zero; keep it as long as the appraisal.</param>
    /// <param name="purchase">The public purchase that rents for the buyer; none when it rents for itself.</param>
    public OfferAppraisal(Board board, Request request, Span<ulong> room, PublicPurchase? purchase = null)
    {
        _setting = board.Setting;
        _columns = board.Columns;
        _request = request;
        _sharesTime = SuitsTimeSharing(request);
        _rent = _columns.Rent(_sharesTime);
        _freeCards = _columns.FreeCards(_sharesTime);
        _cardPflops = _columns.CardPflops(request.Work);
        _scaling = _columns.Scaling(request.Work);
        _latencyFactor = board.Policy.LatencyFactor;
        _transfers = purchase is null ? TransfersFor(board, request) : null;
        _priceShare = purchase?.PriceShare ?? 1;
        _paidShare = purchase?.BuyerShare ?? (1 - board.Policy.VoucherShare[request.Segment]);
        _vouchersLeftCny = purchase is null ? request.VouchersLeftCny : double.PositiveInfinity;
        _work = request.Pflops * request.Days;
        _budgetCny = request.BudgetCnyPerPflopDay * _work;
        _screening = new Screening(board, request, _paidShare * _priceShare * (1 - (_transfers?.Max() ?? 0)), _budgetCny, room);
    }

    /// <summary>Words of room that an appraisal needs on a board.</summary>
    public static int Room(Board board) => Screening.Room(board);

    /// <summary>Work that is neither large nor bound by latency can share time.</summary>
    public static bool SuitsTimeSharing(Request request) => !request.Large && double.IsPositiveInfinity(request.MaxRoundTripMs);

    /// <inheritdoc cref="Screening.Look"/>
    public Screened Screen(int word, ulong centers) => _screening.Look(word, centers);

    /// <summary>What a listing costs that screening has left, and whether that is too much, or too few cards are free.</summary>
    /// <param name="center">Index of a listed center that is left.</param>
    /// <param name="known">Familiarity with the center, 0 to 1: who has worked there need not deploy anew.</param>
    /// <param name="help">Share of deployment that a broker takes over, 0 to 1.</param>
    /// <param name="offer">The offer, when it is feasible.</param>
    /// <returns>What makes it infeasible; nothing when it is feasible.</returns>
    public Obstacle? Price(Index<CenterProfile> center, double known, double help, out Offer offer)
    {
        Index<Province> province = _columns.Province[center];
        double pflops = _request.Pflops * (_screening.IsNative(center) ? 1 : _columns.Misfit[center]);
        int cards = _scaling[center]!.CardsFor(pflops, _cardPflops[center]);
        bool there = _request.RunsAt == center;
        double data = there ? 0 : DataCost(province);
        double deployment = there ? 0 : _request.DeploymentCostShare * _request.BudgetCnyPerPflopDay * _work
            * (1 - _columns.SoftwareQuality[center]) * (1 - known) * (1 - help);
        double rent = _rent[center] * _priceShare;
        double due = rent * (1 - TransferTo(province));
        double perCard = due * HoursPerDay * _request.Days * _paidShare;
        // A voucher pays its share, as far as the buyer has any left.
        double rentCny = Math.Max(perCard * cards, (due * HoursPerDay * _request.Days * cards) - _vouchersLeftCny);
        double effective = (rentCny + data + deployment) / _work;
        if (effective > _request.BudgetCnyPerPflopDay || cards > _freeCards[center])
        {
            offer = default;
            return effective > _request.BudgetCnyPerPflopDay ? DearBecause(rentCny, data, deployment) : Obstacle.NoCapacity;
        }

        double nominal = _columns.NominalCost(_sharesTime)[center];
        double roundTrip = _setting.Geography.RoundTripMs(_request.Province, province) * _latencyFactor;
        offer = new Offer(center, _columns.Card[center], cards, rent, effective, nominal, deployment, data, roundTrip);
        return null;
    }

    /// <summary>The natural logarithm of an offer's nominal cost; a buyer knows of a discount for renting in another province.</summary>
    public double LogNominalCost(in Offer offer)
    {
        double cost = _columns.LogNominalCost(_sharesTime)[offer.Center];
        return TransferTo(_columns.Province[offer.Center]) is > 0 and double transfer ? cost + Math.Log(1 - transfer) : cost;
    }

    /// <summary>Discounts on rent by province of the center; nothing when the buyer gets none anywhere.</summary>
    private static double[]? TransfersFor(Board board, Request request)
    {
        PolicyNotice policy = board.Policy;
        return policy.Transfers.IsEmpty || !policy.Transfers.Any(transfer => transfer.IsFor(request.Segment, request.Province))
            ? null
            : [.. Enumerable.Range(0, board.Setting.Scenario.Provinces.Count).Select(to => policy.TransferFor(request.Segment, request.Province, new(to))?.Share ?? 0)];
    }

    private double TransferTo(Index<Province> province) => _transfers?[province] ?? 0;

    /// <summary>An offer over budget is put down to data or deployment when it would fit without them.</summary>
    private Obstacle DearBecause(double rent, double data, double deployment) =>
        rent > _budgetCny ? Obstacle.OverBudget
            : rent + deployment <= _budgetCny ? Obstacle.Remote
            : rent + data <= _budgetCny ? Obstacle.DeploymentCost
            : data > deployment ? Obstacle.Remote : Obstacle.DeploymentCost;

    private double DataCost(Index<Province> province)
    {
        double km = _setting.Geography.DistanceKm(_request.Province, province);
        double online = _request.DataTb * _setting.Scenario.Matching.OnlineDataCnyPerTb1000Km * km / 1000;
        return _request.OfflineData ? Math.Min(online, _request.DataTb * _setting.Scenario.Matching.OfflineDataCnyPerTb) : online;
    }
}

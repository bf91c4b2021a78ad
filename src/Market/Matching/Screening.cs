using System.Runtime.Intrinsics;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Matching;

/// <summary>Sorts out the listings that are out of the question for a request, whatever else is known of them, 64 centers at a time.</summary>
/// <remarks>Most listings fall here, so it is kept cheap: fitness by operations on sets, the lower bound of cost by vectors of eight.</remarks>
internal readonly ref struct Screening
{
    private const double HoursPerDay = 24;

    private readonly ListingColumns _columns;
    private readonly Request _request;
    private readonly ReadOnlySpan<ulong> _littleMemory;
    private readonly ReadOnlySpan<ulong> _native;
    private readonly ReadOnlySpan<ulong> _remote;
    private readonly double[] _rent;
    private readonly double[] _cardPflops;
    private readonly double _paidShare;
    private readonly double _budgetCny;

    /// <summary>Prepares the sets of centers that the request excludes.</summary>
    /// <param name="board">The board.</param>
    /// <param name="request">The request.</param>
    /// <param name="paidShare">Share of rent that the buyer pays, 0 to 1.</param>
    /// <param name="budgetCny">Most that it pays, yuan.</param>
    /// <param name="room">Room for a set, <see cref="Room"/> words, all zero.</param>
    public Screening(Board board, Request request, double paidShare, double budgetCny, Span<ulong> room)
    {
        MarketSetting setting = board.Setting;
        _columns = board.Columns;
        _request = request;
        _littleMemory = _columns.Sets.LittleMemory(request.MinMemoryGb);
        _native = _columns.Sets.OfEcosystem(request.Ecosystem);
        _rent = _columns.Rent(OfferAppraisal.SuitsTimeSharing(request));
        _cardPflops = _columns.CardPflops(request.Work);
        (_paidShare, _budgetCny) = (paidShare, budgetCny);
        if (!double.IsPositiveInfinity(request.MaxRoundTripMs))
        {
            for (int province = 0; province < setting.Scenario.Provinces.Count; province++)
            {
                if (setting.Geography.RoundTripMs(request.Province, new(province)) * board.Policy.LatencyFactor > request.MaxRoundTripMs)
                {
                    ulong[] centers = _columns.Sets.OfProvince(new(province));
                    for (int word = 0; word < centers.Length; word++)
                    {
                        room[word] |= centers[word];
                    }
                }
            }

            _remote = room;
        }
    }

    /// <summary>Words of room that screening needs on a board.</summary>
    public static int Room(Board board) => board.Columns.Sets.Words;

    /// <summary>Whether a center's cards belong to the work's ecosystem.</summary>
    public bool IsNative(Index<CenterProfile> center) => CenterBits.Has(_native, center);

    /// <summary>Sorts out some of 64 centers.</summary>
    /// <param name="word">Number of the word: centers 64 x word and following.</param>
    /// <param name="centers">Those of them to look at, a bit each; all listed.</param>
    public Screened Look(int word, ulong centers)
    {
        ulong hardware = _littleMemory.IsEmpty ? 0 : centers & _littleMemory[word];
        ulong left = centers & ~hardware;
        ulong interconnect = 0;
        if (_request.Large)
        {
            interconnect = left & ~_columns.Sets.FastLinks(_request.Work)[word];
            left &= ~interconnect;
            ulong small = left & ~_columns.Sets.LargeSites(_request.Work)[word];
            hardware |= small;
            left &= ~small;
        }

        ulong software = left & ~_native[word] & ~_columns.Sets.FeasibleStack[word];
        left &= ~software;
        ulong remote = _remote.IsEmpty ? 0 : left & _remote[word];
        left &= ~remote;
        ulong overBudget = OverBudget(word, left);
        return new Screened(hardware, interconnect, software, remote, overBudget, left & ~overBudget);
    }

    /// <summary>Centers where as few cards as can do the work cost more than the budget already.</summary>
    private ulong OverBudget(int word, ulong centers)
    {
        ulong found = 0;
        var pflops = Vector512.Create(_request.Pflops);
        for (int first = 0; first < 64 && centers >> first != 0; first += 8)
        {
            byte eight = (byte)(centers >> first);
            if (eight == 0)
            {
                continue;
            }

            int at = (word * 64) + first;
            Vector512<double> native = Lanes.Of((byte)(_native[word] >> first)).AsDouble();
            Vector512<double> needed = Vector512.ConditionalSelect(native, pflops, pflops * Column(_columns.Misfit, at));
            Vector512<double> cards = Vector512.Max(Vector512<double>.One, needed / Column(_cardPflops, at));
            Vector512<double> perCard = Column(_rent, at) * Vector512.Create(HoursPerDay) * Vector512.Create((double)_request.Days) * Vector512.Create(_paidShare);
            found |= (Vector512.GreaterThan(perCard * cards, Vector512.Create(_budgetCny)).ExtractMostSignificantBits() & eight) << first;
        }

        return found;
    }

    private static Vector512<double> Column(double[] column, int at) => Vector512.Create<double>(column.AsSpan(at, 8));
}

/// <summary>What became of some of 64 centers, a bit each: each is in one of the sets.</summary>
/// <param name="Hardware">The cards are too small, or too few in all.</param>
/// <param name="Interconnect">The links between cards are too slow.</param>
/// <param name="Software">The stack is not good enough for work of another ecosystem.</param>
/// <param name="Remote">The round trip takes too long.</param>
/// <param name="OverBudget">The rent of as few cards as can do the work is over budget.</param>
/// <param name="Left">Nothing is in the way so far.</param>
internal readonly record struct Screened(ulong Hardware, ulong Interconnect, ulong Software, ulong Remote, ulong OverBudget, ulong Left)
{
    /// <summary>The sets of two words together.</summary>
    public static Screened operator |(in Screened a, in Screened b) => new(
        a.Hardware | b.Hardware, a.Interconnect | b.Interconnect, a.Software | b.Software, a.Remote | b.Remote, a.OverBudget | b.OverBudget, a.Left | b.Left);

    /// <summary>The obstacle of the one that came nearest.</summary>
    /// <param name="nearest">The nearest among others.</param>
    public Obstacle Nearer(Obstacle nearest)
    {
        nearest = Hardware != 0 ? ObstacleOrder.Nearer(nearest, Obstacle.Hardware) : nearest;
        nearest = Interconnect != 0 ? ObstacleOrder.Nearer(nearest, Obstacle.Interconnect) : nearest;
        nearest = Software != 0 ? ObstacleOrder.Nearer(nearest, Obstacle.Software) : nearest;
        nearest = Remote != 0 ? ObstacleOrder.Nearer(nearest, Obstacle.Remote) : nearest;
        return OverBudget != 0 ? ObstacleOrder.Nearer(nearest, Obstacle.OverBudget) : nearest;
    }
}

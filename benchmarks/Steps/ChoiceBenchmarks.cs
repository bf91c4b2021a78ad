using BenchmarkDotNet.Attributes;
using MarketSim.Market.Boards;
using MarketSim.Market.Inputs;
using MarketSim.Market.Matching;
using Request = MarketSim.Market.Letters.Request;

namespace MarketSim.Benchmarks.Steps;

/// <summary>What it costs a buyer to look at one center's listing: the innermost thing of a run.</summary>
public class ChoiceBenchmarks
{
    private readonly Board _board = new(MarketFixture.National());

    private readonly CenterListing _listing = new()
    {
        Center = 0,
        Province = new(1),
        Owner = new(0),
        Card = new(0),
        InstalledCards = 2000,
        FreeCards = 1500,
        TimeShareFreeCards = 1500,
        RentCnyPerCardHour = 8,
        TimeShareRentCnyPerCardHour = 8,
        DomainCards = 8,
        SoftwareQuality = 0.7,
        CapacityPflops = 600,
    };

    private readonly Request _request = new()
    {
        Number = 0,
        Segment = new(0),
        Province = new(0),
        Work = new(1),
        Ecosystem = Ecosystem.Cuda,
        Pflops = 5,
        Days = 10,
        Large = false,
        MinMemoryGb = 24,
        MaxRoundTripMs = double.PositiveInfinity,
        DataTb = 1,
        OfflineData = false,
        BudgetCnyPerPflopDay = 5000,
        PriceSensitivity = 3,
        Rationality = 0.5,
        DeploymentCostShare = 0.05,
        DrawnOn = 0,
    };

    /// <summary>Appraises the listing.</summary>
    [Benchmark]
    public Offer Appraise()
    {
        new OfferAppraisal(_board, _request, stackalloc ulong[OfferAppraisal.Room(_board)]).Of(_listing.Center, 0.2, 0, out Offer offer);
        return offer;
    }
}

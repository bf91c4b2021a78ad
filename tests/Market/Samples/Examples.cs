using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;

namespace MarketSim.Market.Tests.Samples;

/// <summary>A request and a listing that fit each other in the tiny market; tests change one thing.</summary>
internal static class Examples
{
    /// <summary>Cards, provinces and kinds of the tiny market by their places in it.</summary>
    public static readonly Index<CardModel> A800 = new(0);
    public static readonly Index<CardModel> Ascend910B = new(1);
    public static readonly Index<CardModel> Rtx4090 = new(2);
    public static readonly Index<Province> Beijing = new(0);
    public static readonly Index<Province> Guangdong = new(1);
    public static readonly Index<OwnerType> MarketBuilt = new(0);
    public static readonly Index<Segment> Sme = new(0);
    public static readonly Index<Segment> University = new(1);
    public static readonly Index<WorkType> PreTraining = new(0);
    public static readonly Index<WorkType> FineTuning = new(1);
    public static readonly Index<WorkType> InferenceOnline = new(2);

    public static Request Request { get; } = new()
    {
        Number = 0,
        Segment = Sme,
        Province = Beijing,
        Work = FineTuning,
        Ecosystem = Ecosystem.Cuda,
        Pflops = 0.5,
        Days = 10,
        Large = false,
        MinMemoryGb = 40,
        MaxRoundTripMs = double.PositiveInfinity,
        DataTb = 0.1,
        OfflineData = false,
        BudgetCnyPerPflopDay = 20_000,
        PriceSensitivity = 2,
        Rationality = 0.5,
        DeploymentCostShare = 0.1,
        DrawnOn = 0,
    };

    public static CenterListing Listing { get; } = new()
    {
        Center = new(0),
        Province = Beijing,
        Owner = MarketBuilt,
        Card = A800,
        OfferedCards = 256,
        InstalledCards = 256,
        FreeCards = 128,
        TimeShareFreeCards = 128,
        RentCnyPerCardHour = 10,
        TimeShareRentCnyPerCardHour = 8,
        DomainCards = 8,
        SoftwareQuality = 0.6,
        CapacityPflops = 80,
    };
}

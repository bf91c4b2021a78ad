using BenchmarkDotNet.Attributes;
using MarketSim.Market.Boards;
using MarketSim.Market.Brokers;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using Request = MarketSim.Market.Letters.Request;

namespace MarketSim.Benchmarks.Steps;

/// <summary>What it costs a broker to answer a request when every center is listed: the innermost thing of a run, once for each center that it knows.</summary>
public class ChoiceBenchmarks
{
    private static readonly CenterListing Listing = new()
    {
        Center = new(0),
        Province = new(1),
        Owner = new(0),
        Card = new(0),
        InstalledCards = 2000,
        OfferedCards = 2000,
        FreeCards = 1500,
        TimeShareFreeCards = 1500,
        RentCnyPerCardHour = 8,
        TimeShareRentCnyPerCardHour = 8,
        DomainCards = 8,
        SoftwareQuality = 0.7,
        CapacityPflops = 600,
    };

    private static readonly Request Wanted = new()
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

    private readonly Board _board = new(MarketFixture.National());
    private Broker _broker = null!;
    private Outbox _outbox = null!;
    private Envelope[] _inquiry = [];
    private Phase _brokerage;

    /// <summary>Lists every center and lets a broker enter.</summary>
    [GlobalSetup]
    public void List()
    {
        MarketSetting setting = _board.Setting;
        for (int center = 0; center < setting.Population.Centers.Count; center++)
        {
            _board.Apply(Listing with { Center = new(center) });
        }

        _broker = new Broker(setting, setting.Population.Brokers.ToList().FindIndex(broker => broker.PresentAtStart));
        _outbox = new Outbox(setting.Population.Centers.Count);
        _inquiry = [new Envelope(_broker.Id, AgentId.Buyer(0), 0, new Inquiry(Wanted))];
        _brokerage = new Phase(PhaseKind.Brokerage, 0, setting.Plan.OrdinalOf(PhaseKind.Brokerage));
        Step(new Phase(PhaseKind.Centers, 0, setting.Plan.OrdinalOf(PhaseKind.Centers)), []);
    }

    /// <summary>Screens and prices the listings, and names the cheapest.</summary>
    /// <returns>Offers found feasible so far.</returns>
    [Benchmark]
    public long Answer()
    {
        Step(_brokerage, _inquiry);
        return _outbox.Matching.Feasible;
    }

    private void Step(Phase phase, Envelope[] letters)
    {
        _outbox.Begin(_broker.Id);
        _broker.Step(new Turn(0, phase, _board, letters, _outbox));
        _outbox.Clear();
    }
}

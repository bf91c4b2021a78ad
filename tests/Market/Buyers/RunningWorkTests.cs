using MarketSim.Market.Buyers;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Buyers;

/// <summary>Work that runs on the first day, against Little's law and the theory of renewal.</summary>
public sealed class RunningWorkTests
{
    private const int Buyers = 400;
    private const double PerYear = 200;
    private const double Days = 30;

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void As_many_leases_run_as_are_signed_in_their_length(double atStart)
    {
        Request[] running = Running(atStart);
        double expected = atStart * Buyers * PerYear / 365.25 * Days;
        Assert.That(running, Has.Length.EqualTo(expected).Within(5 * Math.Sqrt(expected)));
    }

    [Test]
    public void They_have_gone_any_part_of_their_way()
    {
        Request[] running = Running(1);
        Assert.That(running.Select(request => request.Days), Has.All.InRange(1, (int)Days));
        Assert.That(running.Average(request => request.Days), Is.EqualTo((Days + 1) / 2).Within(5 * Days / Math.Sqrt(12.0 * running.Length)));
    }

    private static Request[] Running(double atStart)
    {
        MarketSetting setting = TinyMarket.Setting(TinyMarket.Scenario with
        {
            Demand = TinyMarket.Scenario.Demand with
            {
                RunningAtStart = atStart,
                Work = [.. TinyMarket.Scenario.Demand.Work.Select(work => work with { MedianDays = Days, LengthSigma = 0, MaxDays = 365, Need = [] })],
            },
        });
        return [.. Enumerable.Range(0, Buyers).SelectMany(buyer =>
            new RequestDraw(setting, AgentId.Buyer(buyer), new BuyerProfile("", Examples.Beijing, Examples.Sme, PerYear, Ecosystem.Cuda)).Running(0))];
    }
}

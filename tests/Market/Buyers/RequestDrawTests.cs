using MarketSim.Market.Buyers;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Buyers;

/// <summary>What requests look like and when they come, against the distributions that the scenario names.</summary>
public sealed class RequestDrawTests
{
    private const int Requests = 20_000;

    [Test]
    public void Size_is_lognormal_with_the_scenarios_median_and_sigma()
    {
        MarketSetting setting = Setting(work => work with { MaxPflops = 1e6, MaxDays = 3650 });
        WorkType fineTuning = setting.Work[Examples.FineTuning];
        double[] logs = [.. Drawn(setting).Where(request => request.Work == Examples.FineTuning).Select(request => Math.Log(request.Pflops))];
        double sigma = fineTuning.SizeSigma;
        Assert.That(logs.Average(), Is.EqualTo(Math.Log(fineTuning.MedianPflops)).Within(5 * sigma / Math.Sqrt(logs.Length)));
        Assert.That(Deviation(logs), Is.EqualTo(sigma).Within(5 * sigma / Math.Sqrt(2.0 * logs.Length)));
    }

    [Test]
    public void Size_and_length_keep_to_their_caps()
    {
        MarketSetting setting = Setting(work => work);
        Assert.That(Drawn(setting), Has.All.Matches<Request>(request =>
            request!.Pflops <= setting.Work[request.Work].MaxPflops
            && request.Days >= 1
            && request.Days <= Math.Ceiling(setting.Work[request.Work].MaxDays)
            && request.Large == (request.Pflops >= setting.Work[request.Work].LargeFromPflops)));
    }

    [Test]
    public void Kinds_of_work_follow_their_weights_and_latency_its_share()
    {
        List<Request> drawn = Drawn(Setting(work => work));
        List<Request> online = [.. drawn.Where(request => request.Work == Examples.InferenceOnline)];
        Assert.That(online.Count / (double)drawn.Count, Is.EqualTo(0.5).Within(5 * 0.5 / Math.Sqrt(drawn.Count)));
        double bound = online.Count(request => double.IsFinite(request.MaxRoundTripMs)) / (double)online.Count;
        Assert.That(bound, Is.EqualTo(0.5).Within(5 * 0.5 / Math.Sqrt(online.Count)));
    }

    [Test]
    public void Request_is_the_same_whatever_was_drawn_before()
    {
        MarketSetting setting = Setting(work => work);
        RequestDraw one = Of(setting);
        RequestDraw other = Of(setting);
        other.BurstSize();
        other.NextBurst(0);
        other.Draw(1, 5, 0.2);
        Assert.That(other.Draw(7, 20, 0.4), Is.EqualTo(one.Draw(7, 20, 0.4)));
    }

    [Test]
    public void Rationality_raises_price_sensitivity_between_its_ends()
    {
        MarketSetting setting = Setting(work => work);
        Segment sme = setting.Segments[Examples.Sme];
        Assert.That(Of(setting).Draw(0, 0, 0).PriceSensitivity, Is.EqualTo(sme.PriceSensitivityNaive));
        Assert.That(Of(setting).Draw(0, 0, 1).PriceSensitivity, Is.EqualTo(sme.PriceSensitivityRational).Within(1e-12));
    }

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    private static MarketSetting Setting(Func<WorkType, WorkType> change) => TinyMarket.Setting(TinyMarket.Scenario with
    {
        Demand = TinyMarket.Scenario.Demand with { Work = [.. TinyMarket.Scenario.Demand.Work.Select(change)] },
    });

    private static List<Request> Drawn(MarketSetting setting)
    {
        RequestDraw draw = Of(setting);
        return [.. Enumerable.Range(0, Requests).Select(number => draw.Draw(number, 0, 0))];
    }

    private static RequestDraw Of(MarketSetting setting) =>
        new(setting, AgentId.Buyer(0), new BuyerProfile("", Examples.Beijing, Examples.Sme, 20, Ecosystem.Cuda));
}

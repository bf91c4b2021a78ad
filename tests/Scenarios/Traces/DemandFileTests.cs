using System.Globalization;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Traces;
using MarketSim.Scenarios.Traces.Fitting;
using MarketSim.Scenarios.Traces.Reading;
using MarketSim.Testing;
using MathNet.Numerics.Distributions;

namespace MarketSim.Scenarios.Tests.Traces;

/// <summary>What is written can be included, and sets what was fitted.</summary>
public sealed class DemandFileTests
{
    private readonly TemporaryFolder _folder = new();
    private DemandFit _fit = null!;

    [OneTimeSetUp]
    public void FitOnce()
    {
        // Eight weeks, more on Wednesdays, lengths lognormal in days, one card, two or eight.
        const int Days = 56;
        var lines = new List<string> { "arrival,length_days,size" };
        for (int i = 0; i < Days * 40; i++)
        {
            int day = i / 40;
            int copies = new DateTime(2024, 1, 1).AddDays(day).DayOfWeek == DayOfWeek.Wednesday ? 2 : 1;
            double length = Math.Exp(Normal.InvCDF(Math.Log(3), 1.5, ((i * 617 % (Days * 40)) + 0.5) / (Days * 40)));
            string line = string.Create(CultureInfo.InvariantCulture, $"{new DateTime(2024, 1, 1).AddDays(day).AddMinutes(i % 40 * 30):s},{length:R},{(i % 10 == 0 ? 8 : i % 10 == 5 ? 2 : 1)}");
            lines.AddRange(Enumerable.Repeat(line, copies));
        }

        string file = _folder.PathOf("leases.csv");
        File.WriteAllLines(file, lines);
        _fit = DemandFit.Of(TraceReader.Read(file).Trace!);
    }

    [OneTimeTearDown]
    public void Clear() => _folder.Dispose();

    [Test]
    public void File_that_includes_a_scenario_is_a_scenario_with_that_demand()
    {
        Scenario scenario = Load(new DemandFile { Fit = _fit, Work = ["fine_tuning"], Include = SmallScenario.File, Name = "fitted" });
        WorkType tuning = scenario.Demand.Work.Single(work => work.Id == "fine_tuning");
        WorkType before = SmallScenario.Load().Demand.Work.Single(work => work.Id == "fine_tuning");
        Assert.That(scenario.Name, Is.EqualTo("fitted"));
        Assert.That(tuning.LengthSigma, Is.EqualTo(1.5).Within(0.01));
        Assert.That(tuning.SizeSigma, Is.EqualTo(_fit.Sizes.Sigma).Within(0.001));
        Assert.That(tuning with { LengthSigma = before.LengthSigma, SizeSigma = before.SizeSigma }, Is.EqualTo(before), "a trace of jobs has the shape only");
        Assert.That(scenario.Demand.WeekdayFactors[2], Is.EqualTo(2 * scenario.Demand.WeekdayFactors[0]).Within(0.01));
        Assert.That(scenario.Demand.Work.Single(work => work.Id == "pre_training"), Is.EqualTo(SmallScenario.Load().Demand.Work.Single(work => work.Id == "pre_training")));
    }

    [Test]
    public void Leases_give_medians_too()
    {
        Scenario scenario = Load(new DemandFile { Fit = _fit, Work = ["fine_tuning"], Include = SmallScenario.File, WholeLengths = true, PflopsPerCard = 0.1 });
        WorkType tuning = scenario.Demand.Work.Single(work => work.Id == "fine_tuning");
        Assert.That(tuning.MedianDays, Is.EqualTo(3).Within(0.05));
        Assert.That(tuning.MaxDays, Is.GreaterThan(100));
        Assert.That(tuning.MedianPflops, Is.EqualTo(Math.Exp(_fit.Sizes.Mu) * 0.1).Within(0.001));
        Assert.That(tuning.MaxPflops, Is.EqualTo(0.8).Within(0.001));
    }

    [Test]
    public void File_alone_is_included_by_a_scenario_that_has_the_rest()
    {
        string demand = _folder.PathOf("demand.yaml");
        File.WriteAllText(demand, new DemandFile { Fit = _fit, Work = ["fine_tuning"], Parts = [DemandPart.Arrivals] }.Text());
        string tiny = File.ReadAllText(SmallScenario.File).Replace("  weekday_factors: [0.94, 1.085, 1.206, 1.203, 1.15, 0.667, 0.704]   # Monday to Sunday\n  burst_sigma: 0.85\n", "", StringComparison.Ordinal);
        string scenario = _folder.PathOf("mine.yaml");
        File.WriteAllText(scenario, "include: demand.yaml\n" + tiny);
        LoadResult result = ScenarioLoader.Load(scenario);
        Assert.That(result.Diagnostics, Is.Empty);
        Assert.That(result.Scenario!.Demand.WeekdayFactors, Is.EqualTo(_fit.Arrivals.WeekdayFactors).Within(0.001));
    }

    [Test]
    public void Nothing_to_take_over_is_still_a_file_that_can_be_included()
    {
        DemandFit hour = DemandFit.Of(new Trace
        {
            File = "hour.csv",
            Format = TraceFormat.Generic,
            Jobs = [new TraceJob(0, 1, 1), new TraceJob(60, 2, 1)],
            Origin = null,
            LengthUnit = TraceUnits.Seconds,
            SizeUnit = TraceUnits.Cards,
            LeftOut = new Dictionary<string, int>(),
        });
        Scenario scenario = Load(new DemandFile { Fit = hour, Work = ["fine_tuning"], Include = SmallScenario.File, Parts = [DemandPart.Arrivals] });
        Assert.That(scenario.Demand.BurstSigma, Is.EqualTo(SmallScenario.Load().Demand.BurstSigma));
    }

    private Scenario Load(DemandFile file)
    {
        string path = _folder.PathOf("scenario.yaml");
        File.WriteAllText(path, file.Text());
        LoadResult result = ScenarioLoader.Load(path);
        Assert.That(result.Diagnostics, Is.Empty, file.Text());
        return result.Scenario!;
    }
}

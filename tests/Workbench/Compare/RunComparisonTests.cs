using MarketSim.Market.Texts;
using MarketSim.Reports.Texts;
using MarketSim.Studies.Comparisons;
using MarketSim.Workbench.Charts;
using MarketSim.Workbench.Compare;

namespace MarketSim.Workbench.Tests.Compare;

public sealed class RunComparisonTests
{
    private readonly SampleRuns _runs = new();

    [OneTimeSetUp]
    public void Make()
    {
        _runs.Add("base", [], [1, 2, 3, 4], seed => 0.50 + (0.01 * seed));
        _runs.Add("ahead", ["centers.build_ahead.ratio=2"], [1, 2, 3, 4], seed => 0.40 + (0.011 * seed));
        _runs.Add("one", [], [4], _ => 0.44);
        _runs.Add("elsewhere", ["centers.build_ahead.ratio=2"], [90, 91], _ => 0.3);
    }

    [OneTimeTearDown]
    public void Remove() => _runs.Dispose();

    [Test]
    public void Shared_seeds_give_intervals_and_a_verdict()
    {
        RunComparison comparison = Of("base", "ahead");
        Difference takeUp = comparison.DifferencesOf(1)[0];
        Assert.That(comparison.HasIntervals);
        Assert.That(takeUp.Figure, Is.EqualTo("take_up_2024"));
        Assert.That(takeUp.Pairs.Mean, Is.EqualTo(-0.0975).Within(1e-12));
        Assert.That(takeUp.Pairs.High, Is.LessThan(0.0));
        Assert.That(takeUp.Verdict, Is.EqualTo(Verdict.Worse));
        Assert.That(comparison.Inputs.Select(input => input.Path), Is.EqualTo(["centers.build_ahead.ratio"]));
        string said = string.Join(" ", CompareMeaning.Of(comparison, 1, ReportLanguage.English));
        Assert.That(said, Does.Contain("ahead differs from base in 1 input: centers.build_ahead.ratio (1.3 → 2)."));
        Assert.That(said, Does.Contain("They share 4 seeds").And.Contain("53% → 43% (worse"));
    }

    [Test]
    public void One_seed_is_called_one_history()
    {
        RunComparison comparison = Of("base", "one");
        Assert.That(comparison.HasIntervals, Is.False);
        Assert.That(comparison.DifferencesOf(1)[0].Pairs.Mean, Is.EqualTo(0.44 - 0.54).Within(1e-12), "The difference under the shared seed.");
        Assert.That(comparison.DifferencesOf(1)[0].Verdict, Is.EqualTo(Verdict.Unknown));
        Assert.That(CompareMeaning.Of(comparison, 1, ReportLanguage.Chinese)[1], Does.Contain("一个种子只是一段历史"));
        Assert.That(CompareMeaning.Of(comparison, 1, ReportLanguage.English)[0], Does.Contain("whatever differs is chance"));
    }

    [Test]
    public void Without_a_shared_seed_means_are_compared()
    {
        RunComparison comparison = Of("base", "elsewhere");
        Assert.That(comparison.SharedSeeds(1), Is.Empty);
        Assert.That(comparison.DifferencesOf(1)[0].Pairs.Mean, Is.EqualTo(0.3 - 0.525).Within(1e-12));
        Assert.That(CompareMeaning.Of(comparison, 1, ReportLanguage.English)[1], Does.StartWith("They share no seed"));
    }

    [Test]
    public void Ensembles_are_drawn_by_year_with_their_bands()
    {
        CompareChart takeUp = CompareCharts.Of([_runs.Read("base"), _runs.Read("one")], ReportLanguage.English)[0];
        Assert.That(takeUp.Series[0].Points, Is.EqualTo([new ChartPoint(new(2023, 7, 1), 0.4), new ChartPoint(new(2024, 7, 1), 0.525)]));
        Assert.That(takeUp.Bands, Has.Count.EqualTo(1), "One seed has no band.");
    }

    [Test]
    public void Differences_by_province_come_from_figures_of_places()
    {
        RunComparison comparison = Of("base", "ahead");
        MapMeasure gain = MapMeasures.Of(comparison.Runs).Single();
        IReadOnlyDictionary<string, double> found = MapMeasures.Differences(gain.Values(comparison.Runs[0], default), gain.Values(comparison.Runs[1], default));
        Assert.That(found["Guizhou"], Is.EqualTo(-97500).Within(1e-6));
        Assert.That(found["Beijing"], Is.Zero);
    }

    [Test]
    public void What_cannot_be_compared_says_why()
    {
        var runs = new ComparedRuns(_runs.Options);
        Assert.That(runs.Find("../etc", out Text why), Is.Null);
        Assert.That(why.En, Does.Contain("There is no run '../etc'"));
        Directory.CreateDirectory(Path.Combine(_runs.Options.Runs, "empty"));
        Assert.That(runs.Find("empty", out why), Is.Null);
        Assert.That(why.En, Does.StartWith("empty cannot be compared").And.Not.Contain(_runs.Options.Runs));
    }

    private RunComparison Of(params string[] names) => new([.. names.Select(_runs.Read)]);
}

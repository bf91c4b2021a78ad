using System.Text.Json.Nodes;
using MarketSim.Scenarios.StudyFiles;

namespace MarketSim.Scenarios.Tests.StudyFiles;

public sealed class FactorTests
{
    [Test]
    public void Steps_of_a_range_hold_its_ends() =>
        Assert.That(Steps(new FactorRange { From = 1, To = 3, Steps = 5 }), Is.EqualTo(new[] { 1, 1.5, 2, 2.5, 3 }));

    [Test]
    public void Steps_of_a_logarithmic_range_are_even_factors() =>
        Assert.That(Steps(new FactorRange { From = 1, To = 100, Steps = 3, Scale = FactorScale.Log }), Is.EqualTo(new[] { 1, 10, 100 }).Within(1e-12));

    [Test]
    public void A_whole_range_gives_each_number_the_same_share()
    {
        Factor factor = Factor.Of(new FactorInputs { Path = "p", Range = new FactorRange { From = 2, To = 5, Whole = true } });
        double[] drawn = [.. Enumerable.Range(0, 4000).Select(index => factor.At((index + 0.5) / 4000).Number)];

        Assert.That(drawn.GroupBy(number => number).ToDictionary(same => same.Key, same => same.Count()), Is.EqualTo(new Dictionary<double, int> { [2] = 1000, [3] = 1000, [4] = 1000, [5] = 1000 }));
        Assert.That((factor.At(0).Number, factor.At(1).Number), Is.EqualTo((2.0, 5.0)));
    }

    [Test]
    public void Values_are_set_as_they_are_written()
    {
        Factor factor = Factor.Of(new FactorInputs { Path = "policy", Values = [JsonNode.Parse("[]")!, JsonNode.Parse("\"follow\"")!, JsonNode.Parse("1e3")!] });

        Assert.That(Enumerable.Range(0, 3).Select(step => factor.Step(step).Set.Single()), Is.EqualTo(new[] { "policy=[]", "policy=\"follow\"", "policy=1e3" }));
        Assert.That(factor.IsNumber, Is.False);
        Assert.That((factor.Name, factor.Step(1).Text, factor.At(0.999).Number), Is.EqualTo(("policy", "follow", 1000.0)));
    }

    [Test]
    public void Levels_set_several_values()
    {
        Factor factor = Factor.Of(new FactorInputs { Name = "future", Levels = [new FactorLevel { Name = "as is" }, new FactorLevel { Name = "boom", Set = ["a=1", "b=2"] }] });

        Assert.That((factor.Steps, factor.Step(0).Set.Count, factor.At(0.5).Text), Is.EqualTo((2, 0, "boom")));
        Assert.That(factor.At(1).Set, Is.EqualTo(new[] { "a=1", "b=2" }));
    }

    [TestCase(DistributionKind.Uniform, 0.25, 12.5)]
    [TestCase(DistributionKind.LogUniform, 0.5, 14.142135623730951)]
    [TestCase(DistributionKind.Triangular, 0.5, 15)]
    [TestCase(DistributionKind.Normal, 0.5, 15)]
    [TestCase(DistributionKind.Lognormal, 0.5, 15)]
    public void Quantiles_are_those_of_the_distribution(DistributionKind kind, double share, double expected)
    {
        bool bounded = kind is DistributionKind.Uniform or DistributionKind.LogUniform or DistributionKind.Triangular;
        Factor factor = Drawn(new FactorDistribution { Kind = kind, From = bounded ? 10 : null, To = bounded ? 20 : null, Mode = 15, Mean = 15, Median = 15, Sd = 2 });

        Assert.That(factor.At(share).Number, Is.EqualTo(expected).Within(1e-9));
        Assert.That(Enumerable.Range(0, 101).Select(index => factor.At(index / 100.0).Number), Is.Ordered);
    }

    [Test]
    public void A_normal_distribution_can_be_cut_off()
    {
        Factor factor = Drawn(new FactorDistribution { Kind = DistributionKind.Normal, Mean = 0, Sd = 1, From = -0.5, To = 2 });
        double[] drawn = [.. Enumerable.Range(0, 1001).Select(index => factor.At(index / 1000.0).Number)];

        Assert.That(drawn, Has.All.InRange(-0.5, 2.0));
        Assert.That(drawn, Is.Ordered);
        Assert.That((drawn[0], drawn[^1]), Is.EqualTo((-0.5, 2.0)).Using<(double, double)>((a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-6 && Math.Abs(a.Item2 - b.Item2) < 1e-6));
    }

    [TestCase("centers.build_ahead.ratio", "ratio")]
    [TestCase("provinces[Ningxia].power_price_cny_per_kwh", "power_price_cny_per_kwh")]
    [TestCase("supply.shipments[0]", "shipments")]
    public void A_factor_is_called_after_the_last_key_of_its_path(string path, string name) =>
        Assert.That(Factor.Of(new FactorInputs { Path = path, Values = [JsonValue.Create(1)] }).Name, Is.EqualTo(name));

    private static Factor Drawn(FactorDistribution distribution) => Factor.Of(new FactorInputs { Path = "p", Distribution = distribution });

    private static double[] Steps(FactorRange range)
    {
        Factor factor = Factor.Of(new FactorInputs { Path = "p", Range = range });
        return [.. Enumerable.Range(0, factor.Steps).Select(step => factor.Step(step).Number)];
    }
}

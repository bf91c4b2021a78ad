using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Roofline;
using MarketSim.Kernels.Sampling;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios;
using MarketSim.Testing;

namespace MarketSim.Kernels.Tests.Roofline;

/// <summary>The cards that the project itself measured, against what the estimator says of them from other cards' timings and their datasheets, and against what the sampler promises.</summary>
[TestFixtureSource(nameof(Cards))]
public sealed class MeasuredCardTests(string card)
{
    private static readonly string[] Cards = ["H200", "H100"];

    private static readonly KernelKind[] Own =
    [
        KernelKind.DecodeGemv, KernelKind.AttentionDecode, KernelKind.LayerNorm, KernelKind.Softmax, KernelKind.Activation, KernelKind.Gather, KernelKind.Copy, KernelKind.Triad,
        KernelKind.Stencil,
    ];

    private readonly KernelProfile _measured = ShippedProfiles.All.SingleOrDefault(profile => profile.Card == card && profile.Provenance == Provenance.Measured)
        ?? ProfileFile.Read(Path.Combine(SmallScenario.Folder, "profiles", card + ".json"));

    private CeilingShares Ceilings => new(_measured);

    [Test]
    public void Products_are_predicted_from_other_cards_and_the_datasheet()
    {
        CardModel model = ScenarioLoader.Load(Path.Combine(SmallScenario.Folder, "national-2026.yaml")).Scenario!.Cards.Single(model => model.Id == card);
        CardEstimate estimate = new CardEstimator(ShippedProfiles.All.Where(profile => profile.Card != card)).For(model);
        double[] errors =
        [
            .. Products(DataType.Fp16).Concat(Products(DataType.Bf16)).Select(sample => Math.Abs(Math.Log(estimate.Seconds(sample.Call()) / sample.Seconds))).Order(),
        ];
        TestContext.Out.WriteLine(FormattableString.Invariant(
            $"{card}, {errors.Length} products: median |error of ln time| {errors[errors.Length / 2]:0.000}, ninth decile {errors[errors.Length * 9 / 10]:0.000}"));
        Assert.That(errors, Has.Length.EqualTo(34));
        Assert.That(errors[errors.Length / 2], Is.LessThan(0.2));
    }

    [Test]
    public void Every_kernel_was_right_and_timed() =>
        Assert.That(_measured.Samples, Has.Count.EqualTo(113).And.All.Matches<KernelSample>(sample => sample is { Timed: true, ErrorOverTolerance: <= 1 }));

    [Test]
    public void Large_products_come_within_five_percent_of_the_library_s_best()
    {
        foreach (DataType type in (DataType[])[DataType.Fp16, DataType.Bf16, DataType.Fp8])
        {
            double best = _measured.Samples.Where(sample => sample.Statistic == SampleStatistic.Best && sample.DataType == type).Max(sample => sample.Tflops());
            Assert.That(Products(type).Max(sample => sample.Tflops()) / best, Is.GreaterThan(0.95), type.ToString());
        }
    }

    [Test]
    public void Copy_comes_within_fifteen_percent_of_the_datasheet() => Assert.That(Ceilings.Bandwidth / _measured.Datasheet.Bandwidth, Is.GreaterThan(0.85));

    [Test]
    public void Our_kernels_reach_seven_tenths_of_what_binds_them()
    {
        foreach (KernelSample sample in _measured.Samples.Where(sample => Own.Contains(sample.Kernel)))
        {
            Assert.That(Ceilings.Share(sample), Is.GreaterThan(0.7), sample.Kernel + " " + sample.Shape);
        }
    }

    private IEnumerable<KernelSample> Products(DataType type) =>
        _measured.Samples.Where(sample => sample is { Kernel: KernelKind.Gemm, Statistic: SampleStatistic.Median } && sample.DataType == type);
}

using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Roofline;
using MarketSim.Kernels.Sampling;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios;
using MarketSim.Testing;

namespace MarketSim.Kernels.Tests.Roofline;

/// <summary>The card that the project itself measured, against what the estimator says of it from other cards' timings and its datasheet, and against what the sampler promises.</summary>
public sealed class MeasuredCardTests
{
    private static readonly KernelProfile Measured = ShippedProfiles.All.Single(profile => profile.Provenance == Provenance.Measured);
    private static readonly CeilingShares Ceilings = new(Measured);

    private static readonly KernelKind[] Own =
    [
        KernelKind.DecodeGemv, KernelKind.AttentionDecode, KernelKind.LayerNorm, KernelKind.Softmax, KernelKind.Activation, KernelKind.Gather, KernelKind.Copy, KernelKind.Triad,
        KernelKind.Stencil,
    ];

    [Test]
    public void Products_are_predicted_from_other_cards_and_the_datasheet()
    {
        CardModel card = ScenarioLoader.Load(Path.Combine(SmallScenario.Folder, "national-2024.yaml")).Scenario!.Cards.Single(card => card.Id == Measured.Card);
        CardEstimate estimate = new CardEstimator(ShippedProfiles.All.Except([Measured])).For(card);
        double[] errors =
        [
            .. Products(DataType.Fp16).Concat(Products(DataType.Bf16)).Select(sample => Math.Abs(Math.Log(estimate.Seconds(sample.Call()) / sample.Seconds))).Order(),
        ];
        TestContext.Out.WriteLine(FormattableString.Invariant(
            $"{errors.Length} products: median |error of ln time| {errors[errors.Length / 2]:0.000}, ninth decile {errors[errors.Length * 9 / 10]:0.000}"));
        Assert.That(errors, Has.Length.EqualTo(34));
        Assert.That(errors[errors.Length / 2], Is.LessThan(0.2));
    }

    [Test]
    public void Every_kernel_was_right_and_timed() => Assert.That(Measured.Samples, Is.All.Matches<KernelSample>(sample => sample is { Timed: true, ErrorOverTolerance: <= 1 }));

    [Test]
    public void Large_products_come_within_five_percent_of_the_library_s_best()
    {
        foreach (DataType type in (DataType[])[DataType.Fp16, DataType.Bf16, DataType.Fp8])
        {
            double best = Measured.Samples.Where(sample => sample.Statistic == SampleStatistic.Best && sample.DataType == type).Max(sample => sample.Tflops());
            Assert.That(Products(type).Max(sample => sample.Tflops()) / best, Is.GreaterThan(0.95), type.ToString());
        }
    }

    [Test]
    public void Copy_comes_within_fifteen_percent_of_the_datasheet() => Assert.That(Ceilings.Bandwidth / Measured.Datasheet.Bandwidth, Is.GreaterThan(0.85));

    [Test]
    public void Our_kernels_reach_seven_tenths_of_what_binds_them()
    {
        foreach (KernelSample sample in Measured.Samples.Where(sample => Own.Contains(sample.Kernel)))
        {
            Assert.That(Ceilings.Share(sample), Is.GreaterThan(0.7), sample.Kernel + " " + sample.Shape);
        }
    }

    private static IEnumerable<KernelSample> Products(DataType type) =>
        Measured.Samples.Where(sample => sample is { Kernel: KernelKind.Gemm, Statistic: SampleStatistic.Median } && sample.DataType == type);
}

using CsCheck;
using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Roofline;

namespace MarketSim.Kernels.Tests.Roofline;

/// <summary>The roofline and its fit, on made-up cards.</summary>
public sealed class RooflineTests
{
    private static readonly Datasheet Card = new(300, 20, 2000);

    [Test]
    public void Far_from_the_ridge_one_ceiling_decides()
    {
        var model = new RooflineModel(0.7, 0.8, 5e-6);
        var compute = new KernelCall(KernelKind.Gemm, DataType.Fp16, 1e13, 1e6);
        Assert.That(model.Seconds(compute, Card), Is.EqualTo((1e13 / (0.7 * 300e12)) + 5e-6).Within(1e-9));
        var memory = new KernelCall(KernelKind.Copy, DataType.Fp16, 0, 1e9);
        Assert.That(model.Seconds(memory, Card), Is.EqualTo((1e9 / (0.8 * 2000e9)) + 5e-6).Within(1e-12));
        Assert.That(model.Seconds(new KernelCall(KernelKind.Copy, DataType.Fp16, 0, 0), Card), Is.EqualTo(5e-6));
    }

    [Test]
    public void At_the_ridge_both_are_paid_in_part()
    {
        var call = new KernelCall(KernelKind.Gemm, DataType.Fp16, 300e12, 2000e9);
        Assert.That(Card.RidgeDistance(call), Is.Zero.Within(1e-12));
        Assert.That(new RooflineModel(1, 1, 1e-9).Seconds(call, Card), Is.EqualTo(Math.Pow(2, 0.25)).Within(1e-6));
    }

    [Test]
    public void More_work_never_takes_less_time() =>
        Gen.Select(Gen.Double[1, 1e13], Gen.Double[1, 1e10], Gen.Double[1, 3]).Sample((operations, bytes, more) =>
        {
            RooflineModel model = RooflineModel.Typical;
            double before = model.Seconds(new(KernelKind.Gemm, DataType.Fp16, operations, bytes), Card);
            return model.Seconds(new(KernelKind.Gemm, DataType.Fp16, operations * more, bytes), Card) >= before
                && model.Seconds(new(KernelKind.Gemm, DataType.Fp16, operations, bytes * more), Card) >= before;
        });

    [Test]
    public void A_fit_finds_the_card_that_made_the_timings()
    {
        var truth = new RooflineModel(0.55, 0.9, 20e-6);
        TimedCall[] timings =
        [
            .. from m in new[] { 16.0, 256, 4096 }
               from n in new[] { 512.0, 4096 }
               from k in new[] { 512.0, 4096 }
               let call = KernelCall.Gemm(DataType.Fp16, m, n, k)
               select new TimedCall(call, truth.Seconds(call, Card), 100),
        ];
        RooflineModel fit = RooflineFit.Of(timings, Card, RooflineModel.Typical);
        Assert.That(fit.ComputeShare, Is.EqualTo(0.55).Within(0.01));
        Assert.That(fit.MemoryShare, Is.EqualTo(0.9).Within(0.03));
        Assert.That(fit.LaunchSeconds, Is.EqualTo(20e-6).Within(1e-6));
    }

    [Test]
    public void Where_timings_are_silent_the_prior_decides()
    {
        KernelCall large = KernelCall.Gemm(DataType.Fp16, 8192, 8192, 8192);
        RooflineModel fit = RooflineFit.Of([new(large, large.Operations / (0.5 * 300e12), 50)], Card, RooflineModel.Typical);
        Assert.That(fit.ComputeShare, Is.EqualTo(0.5).Within(0.01));
        Assert.That(fit.MemoryShare, Is.EqualTo(RooflineModel.Typical.MemoryShare).Within(0.02));
        Assert.That(RooflineFit.Of([], Card, RooflineModel.Typical), Is.EqualTo(RooflineModel.Typical));
    }
}

using MarketSim.Kernels.Roofline;
using MarketSim.Kernels.Tests.Published;

namespace MarketSim.Kernels.Tests.Roofline;

/// <summary>Best matrix products of NVIDIA's cards for data centers, each predicted from its datasheet with its own measurement left out.</summary>
public sealed class PeakShareTests
{
    /// <summary>Device as the table of measurements names it, datasheet rate (dense FP16, TFLOP/s) and board power (W).</summary>
    private static readonly (string Device, double Tflops, double Watts)[] Cards =
    [
        ("NVIDIA Tesla V100-SXM2-16GB", 125, 300), ("NVIDIA A100 SXM4 80GB", 312, 400), ("NVIDIA A800 SXM4 80GB", 312, 400), ("NVIDIA H100 80GB HBM3", 989, 700),
        ("NVIDIA H800 PCIe", 756, 350), ("NVIDIA H100 PCIe", 756, 350), ("NVIDIA H20", 148, 400), ("NVIDIA H200", 989, 700), ("NVIDIA L20", 119.5, 275), ("NVIDIA L40S", 362, 350),
        ("NVIDIA B200 180GB", 2250, 1000), ("NVIDIA Tesla T4 16GB", 65, 70), ("NVIDIA A100-PCIE-40GB", 312, 250), ("NVIDIA RTX A6000", 154.8, 300), ("NVIDIA Tesla V100S 32GB", 130, 250),
    ];

    /// <summary>The ten that the catalogue of cards lists with a measurement; the V100S, a rented container, is the one of the fifteen that is further away.</summary>
    [TestCase("NVIDIA Tesla V100-SXM2-16GB")]
    [TestCase("NVIDIA A100 SXM4 80GB")]
    [TestCase("NVIDIA A800 SXM4 80GB")]
    [TestCase("NVIDIA H100 80GB HBM3")]
    [TestCase("NVIDIA H800 PCIe")]
    [TestCase("NVIDIA H20")]
    [TestCase("NVIDIA H200")]
    [TestCase("NVIDIA L20")]
    [TestCase("NVIDIA L40S")]
    [TestCase("NVIDIA B200 180GB")]
    public void A_card_left_out_is_predicted_within_a_fifth(string device)
    {
        (string Device, double Tflops, double Watts, double Share)[] measured = Measured();
        var fit = PeakShare.Fit([.. measured.Where(card => card.Device != device).Select(card => (card.Tflops, card.Watts, card.Share))]);
        (_, double tflops, double watts, double share) = measured.Single(card => card.Device == device);
        double predicted = fit.Of(tflops, watts);
        TestContext.Out.WriteLine(FormattableString.Invariant($"{device}: measured {share:0.000}, predicted {predicted:0.000}, {(predicted / share) - 1:+0.0%;-0.0%}"));
        Assert.That(predicted / share, Is.EqualTo(1).Within(0.20));
    }

    [Test]
    public void The_fit_that_the_program_uses_is_the_fit_to_all_of_them()
    {
        var fit = PeakShare.Fit([.. Measured().Select(card => (card.Tflops, card.Watts, card.Share))]);
        Assert.That(fit.AtOneTflopsPerWatt, Is.EqualTo(PeakShare.Fitted.AtOneTflopsPerWatt).Within(0.001));
        Assert.That(fit.Exponent, Is.EqualTo(PeakShare.Fitted.Exponent).Within(0.001));
    }

    [Test]
    public void More_rate_for_the_same_power_is_reached_less_fully() =>
        Assert.That(PeakShare.Fitted.Of(989, 700), Is.LessThan(PeakShare.Fitted.Of(148, 400)));

    private static (string Device, double Tflops, double Watts, double Share)[] Measured()
    {
        ILookup<string, double> best = PublicData.Rows("cards/gemm_measured_tflops.csv")
            .ToLookup(row => row["device"], row => Math.Max(Rate(row["fp16"]), Rate(row["bf16"])), StringComparer.Ordinal);
        return [.. Cards.Select(card => (card.Device, card.Tflops, card.Watts, best[card.Device].First() / card.Tflops))];
    }

    private static double Rate(string text) => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out double rate) ? rate : 0;
}

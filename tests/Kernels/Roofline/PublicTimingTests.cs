using MarketSim.Kernels.Roofline;
using MarketSim.Kernels.Tests.Published;

namespace MarketSim.Kernels.Tests.Roofline;

/// <summary>The estimator against 80,364 published timings, on a card that it has not seen.</summary>
public sealed class PublicTimingTests
{
    [TestCase("A40")]
    [TestCase("A100")]
    [TestCase("H100")]
    public void Median_error_of_ln_time_on_a_card_left_out_is_at_most_a_fifth(string left)
    {
        RooflineModel[] others =
        [
            .. PublicData.Timings.Where(pair => pair.Key != left).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => RooflineFit.Of(pair.Value, PublicData.Datasheets[pair.Key], RooflineModel.Typical)),
        ];
        var guess = new RooflineModel(
            Mean(others, fit => fit.ComputeShare), Mean(others, fit => fit.MemoryShare), Mean(others, fit => fit.LaunchSeconds));
        double[] errors = [.. PublicData.Timings[left].Select(timing => Math.Abs(Math.Log(guess.Seconds(timing.Call, PublicData.Datasheets[left]) / timing.Seconds))).Order()];
        double median = errors[errors.Length / 2];
        TestContext.Out.WriteLine(FormattableString.Invariant(
            $"{left}: {errors.Length} timings, compute {guess.ComputeShare:0.000}, memory {guess.MemoryShare:0.000}, launch {guess.LaunchSeconds * 1e6:0.0} us, median error {median:0.000}, ninth decile {errors[errors.Length * 9 / 10]:0.000}"));
        Assert.That(median, Is.LessThanOrEqualTo(0.20));
    }

    [Test]
    public void All_public_timings_are_there() => Assert.That(PublicData.Timings.Values.Sum(timings => timings.Length), Is.EqualTo(80_364));

    private static double Mean(RooflineModel[] fits, Func<RooflineModel, double> of) => Math.Exp(fits.Average(fit => Math.Log(of(fit))));
}

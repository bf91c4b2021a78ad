using System.Globalization;
using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Roofline;

namespace MarketSim.Kernels.Profiles;

/// <summary>Sums up many published timings of matrix products in few samples: the middle and the spread of each group of like calls.</summary>
/// <remarks>
/// Calls are alike when their operations and their intensity agree within half a power of ten. A group becomes one sample at its median call; its times are
/// the group's times over what a fitted roofline says, put on that call, so that the differences of size within a group do not count as spread.
/// </remarks>
public static class TimingDigest
{
    private const double GroupsPerDecade = 2;
    private const int Fewest = 20;

    /// <summary>The samples, in order of operations and intensity.</summary>
    /// <param name="timings">The timings.</param>
    /// <param name="card">The card's datasheet.</param>
    public static IReadOnlyList<KernelSample> Of(IReadOnlyList<TimedCall> timings, Datasheet card)
    {
        RooflineModel fit = RooflineFit.Of(timings, card, RooflineModel.Typical);
        return
        [
            .. timings
                .GroupBy(timing => (Size: Cell(timing.Call.Operations), Intensity: Cell(timing.Call.Intensity)))
                .Where(group => group.Count() >= Fewest)
                .OrderBy(group => group.Key.Size).ThenBy(group => group.Key.Intensity)
                .Select(group => Sample([.. group], card, fit)),
        ];
    }

    private static int Cell(double value) => (int)Math.Floor(GroupsPerDecade * Math.Log10(value));

    private static KernelSample Sample(TimedCall[] group, Datasheet card, RooflineModel fit)
    {
        double operations = Round(Middle(group.Select(timing => timing.Call.Operations), 0.5));
        double bytes = Round(Middle(group.Select(timing => timing.Call.Bytes), 0.5));
        var call = new KernelCall(KernelKind.Gemm, group[0].Call.Type, operations, bytes);
        double expected = fit.Seconds(call, card);
        double At(double probability) => Round(expected * Middle(group.Select(timing => timing.Seconds / fit.Seconds(timing.Call, card)), probability));
        return new KernelSample
        {
            Kernel = KernelKind.Gemm,
            DataType = call.Type,
            Shape = string.Create(CultureInfo.InvariantCulture, $"median of {group.Length} shapes, {call.Intensity:0.#} FLOP/byte"),
            Operations = operations,
            Bytes = bytes,
            Runs = group.Length,
            Seconds = At(0.5),
            LowSeconds = At(0.1),
            HighSeconds = At(0.9),
        };
    }

    private static double Middle(IEnumerable<double> values, double probability)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)Math.Round((sorted.Length - 1) * probability, MidpointRounding.AwayFromZero)];
    }

    /// <summary>Four digits: what timings of this kind carry.</summary>
    private static double Round(double value) => double.Parse(value.ToString("E3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
